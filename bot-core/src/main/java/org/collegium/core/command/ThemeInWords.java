package org.collegium.core.command;

import java.util.stream.Stream;
import org.collegium.core.command.SummaryAnswer.Theme;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** Where a theme of a mentor's summary stands, as a sentence names it. */
public final class ThemeInWords {

  private final Wording wording;

  /** In the words of the mentor. */
  public ThemeInWords(Wording wording) {
    this.wording = wording;
  }

  /** The quotes, each with its leader, and how many others there are. */
  public Prose of(Theme theme) {
    var sources = theme.sources().stream()
        .map(source -> wording.say("answer.summary.source", source.reference(), source.leader()));
    var more = Stream.of(theme.more()).filter(others -> others > 0)
        .map(others -> wording.say("answer.summary.more", others));
    return wording.list(Stream.concat(sources, more).toList());
  }
}
