package org.collegium.core;

import static org.collegium.core.command.Option.Type.DAY;
import static org.collegium.core.command.Option.optional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.privacy.KeepingInWords;
import org.collegium.core.privacy.LimitKeeping;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;

/** {@code /cohort retention}: until when the words of a cohort are kept. */
final class KeepingAssembly {

  private static final String UNTIL = "until";
  private static final String NO_END = "none";

  private final LimitKeeping limit;

  private KeepingAssembly(House house) {
    this.limit = new LimitKeeping(house.keepings(), house.clock());
  }

  static Room room(House house) {
    return Room.empty().with(
        Command.declared("cohort retention", Command.FACILITATORS, optional(UNTIL, DAY)).changing(),
        new KeepingAssembly(house)::retention);
  }

  private Answer retention(Asked asked) {
    var typed = asked.option(UNTIL);
    if (typed.isEmpty()) {
      return new PlainAnswer.Said(Prose.lines(standing(asked)));
    }
    if (typed.get().equalsIgnoreCase(NO_END)) {
      return limit.lift(asked.cohort()) ? Spoken.said(asked, "answer.retention.lifted", asked.cohort().name())
          : Spoken.refused(asked, "retention.none", asked.cohort().name());
    }
    return Typed.day(typed.get()).map(day -> until(asked, day))
        .orElseGet(() -> Spoken.refused(asked, "day", typed.get()));
  }

  private List<Prose> standing(Asked asked) {
    var standing = limit.standing(asked.cohort());
    var lines = new ArrayList<Prose>();
    lines.add(new KeepingInWords(asked.wording(), asked.times()).of(asked.cohort(), standing.keeping()));
    if (standing.keeping().filter(keeping -> keeping.endedAt().isEmpty()).isEmpty()) {
      standing.proposed().ifPresent(day -> lines.add(asked.wording().say("answer.retention.proposed",
          asked.times().day(day), day.toString())));
    } else {
      lines.add(asked.wording().say("answer.retention.change"));
    }
    return lines;
  }

  private Answer until(Asked asked, LocalDate day) {
    var step = asked.isConfirmed() ? Step.WRITE : Step.PREVIEW;
    return switch (limit.until(asked.cohort(), day, step)) {
      case LimitKeeping.Refused refused -> Spoken.refused(asked.wording(), "retention", refused.reason(),
          asked.times().day(refused.nearest()), refused.nearest().toString());
      case LimitKeeping.Limited limited when asked.isConfirmed() -> Spoken.said(asked, "answer.retention.set",
          asked.cohort().name(), asked.times().day(limited.until()));
      case LimitKeeping.Limited limited -> new PlainAnswer.Preview(
          asked.wording().say("preview.retention", asked.cohort().name(), asked.times().day(limited.until())),
          List.of(asked.wording().say("preview.retention.goes", limited.authors()),
              asked.wording().say("preview.retention.told"), asked.wording().say("preview.retention.stays"),
              asked.wording().say("preview.retention.backups")));
    };
  }
}
