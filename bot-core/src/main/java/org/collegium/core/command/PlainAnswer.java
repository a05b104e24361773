package org.collegium.core.command;

import java.util.List;
import java.util.Map;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;

/** Answers of any room. */
public sealed interface PlainAnswer extends Answer {

  /** It is done, or it is so. */
  record Said(Prose words) implements PlainAnswer {}

  /** It is not done, and why, and what to do instead. */
  record Refused(Prose why) implements PlainAnswer {}

  /** It took too long, and nothing of it was kept: the same once more, with all that was typed. */
  record NotKept(Prose words) implements PlainAnswer {}

  /**
   * What would happen, before the core has put a way to confirm it beside.
   *
   * @param settled options that come with the confirmation, so that what is confirmed is what was shown
   */
  record Preview(Prose title, List<Prose> lines, Map<String, String> settled) implements PlainAnswer {

    /** One that is confirmed with the options as they were typed. */
    public Preview(Prose title, List<Prose> lines) {
      this(title, lines, Map.of());
    }
  }

  /** What would happen, and the way to let it. */
  record Confirm(Prose title, List<Prose> lines, ReplyTo replyTo) implements PlainAnswer {}

  /** Several cohorts could be meant; one of them is answered under the name {@code choice}. */
  record WhichCohort(ReplyTo replyTo, List<Choice> cohorts) implements PlainAnswer {}

  /**
   * What others wrote would be the answer, and would stand there after they had thought better of it. So it is shown at
   * a press, to the one who asked alone.
   */
  record ShownAlone(ReplyTo replyTo, Choice show) implements PlainAnswer {}

  /**
   * It takes a while, in words; the answer itself is asked for by {@link Invocation.Awaited} once these were said, and
   * stands beside what was there.
   */
  record Following(Prose words, ReplyTo replyTo) implements PlainAnswer {}

  /** What could be typed next. */
  record Completions(List<Choice> choices) implements PlainAnswer {}

  /** What can be asked, as far as this person may. */
  record Help(List<Line> lines) implements PlainAnswer {}

  /** It is no command; these come near it, as far as this person may. */
  record NearCommands(Prose words, List<Line> lines) implements PlainAnswer {}

  /** One command, how it is typed and what it does. */
  record Line(String usage, Prose help) {}

  /** Files made for the one who asked, never none; nobody else may see them. */
  record FilesGiven(List<GivenFile> files, Prose words) implements PlainAnswer {

    /** One of them alone. */
    public FilesGiven(GivenFile file, Prose words) {
      this(List.of(file), words);
    }
  }

  /** One file, in text. */
  record GivenFile(String name, String mediaType, Prose content) {}
}
