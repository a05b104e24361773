package org.collegium.core.command;

import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** What a mentor's summary is limited to, as every title over it says it. */
public final class PeriodInWords {

  private final Wording wording;
  private final TimeInWords times;

  /** In the words, and on the clock, of the mentor. */
  public PeriodInWords(Wording wording, TimeInWords times) {
    this.wording = wording;
    this.times = times;
  }

  /** The session, the day from which on, or both; that it is all there is where it is limited to neither. */
  public Prose of(MentorSummary summary) {
    var session = summary.session().map(number -> wording.say("answer.summary.session", number));
    var since = summary.since().map(when -> wording.say("answer.summary.since", times.day(when)));
    return Stream.of(session, since).flatMap(Optional::stream)
        .reduce((one, other) -> wording.say("answer.summary.both", one, other))
        .orElseGet(() -> wording.say("answer.summary.all"));
  }
}
