package org.collegium.launcher.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.Invocation.Opened;
import org.collegium.core.command.Invocation.Replied;
import org.collegium.core.command.Invocation.Request;
import org.collegium.core.command.Invocation.Typed;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.NoticeKind;

/**
 * What mentors and leaders of a rehearsal whom nobody plays write to each other.
 *
 * @param ask has one of them ask that
 */
record Mentoring(Pen pen, Function<Request, Answer> ask) {

  /** Kinds of notice that bring what one wrote to the other. */
  static final List<NoticeKind> KINDS = List.of(NoticeKind.COACHING_NOTE, NoticeKind.COACHING_REPLY);

  /** A mentor looks at what was shared, and comments on one thing of it. */
  void comment(Random chance) {
    if (ask.apply(new Typed("/summary", Optional.empty())) instanceof MentorSummary summary) {
      var ways = summary.leaders().stream().flatMap(leader -> leader.quotes().stream())
          .flatMap(quote -> quote.ways().stream()).toList();
      if (!ways.isEmpty()) {
        fillIn(ways.get(chance.nextInt(ways.size())), form -> pen.note(form, SampleWords.COMMENT));
      }
    }
  }

  /** Somebody was written to: a leader answers, a mentor reads it. */
  void answer(NoticeKind kind, Ask way) {
    if (kind == NoticeKind.COACHING_NOTE) {
      fillIn(way, form -> pen.note(form, SampleWords.REPLY));
    } else {
      var _ = ask.apply(new Opened(way.replyTo()));
    }
  }

  private void fillIn(Ask way, Function<Form, Map<String, String>> words) {
    if (ask.apply(new Opened(way.replyTo())) instanceof FormAnswer.FormOpened opened) {
      var _ = ask.apply(new Replied(opened.form().replyTo(), words.apply(opened.form())));
    }
  }
}
