package org.collegium.core;

import java.util.List;
import java.util.function.Function;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Attachment;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.membership.ImportRoster;
import org.collegium.core.membership.RosterReport;
import org.collegium.core.session.CalendarReport;
import org.collegium.core.session.ImportCalendar;
import org.collegium.core.session.ImportClosures;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;

/** What facilitators can hand in as files: shown first, then taken in whole or not at all. */
final class RosterAssembly {

  private static final String SCHOOL_OPTION = "school";

  private final House house;

  private RosterAssembly(House house) {
    this.house = house;
  }

  static Room room(House house) {
    var assembly = new RosterAssembly(house);
    var file = Option.required("file", Option.Type.FILE);
    return Room.empty()
        .with(Command.declared("cohort import roster", Command.FACILITATORS, file).changing(), assembly::roster)
        .with(Command.declared("cohort import calendar", Command.FACILITATORS, file).changing(), assembly::calendar)
        .with(Command.declared("cohort import closures", Command.FACILITATORS, file,
            Option.optional(SCHOOL_OPTION, Option.Type.SCHOOL)).changing(), assembly::closures);
  }

  private Answer roster(Asked asked) {
    return file(asked, file -> {
      var step = asked.isConfirmed() ? Step.WRITE : Step.PREVIEW;
      var outcome = new ImportRoster(house.memberships(), house.ids(), house.clock())
          .handle(new ImportRoster.Request(asked.cohort().id(), file.name(), file.content(), step));
      return answer(outcome instanceof ImportRoster.Refused, asked,
          new RosterReport(asked.wording()).lines(outcome));
    });
  }

  private Answer calendar(Asked asked) {
    return file(asked, file -> {
      var step = asked.isConfirmed() ? Step.WRITE : Step.PREVIEW;
      var outcome = new ImportCalendar(house.sessions(), house.catalogue(), house.ids(), house.clock())
          .handle(new ImportCalendar.Request(asked.cohort().id(), file.name(), file.content(), step));
      return answer(outcome instanceof ImportCalendar.Refused, asked,
          new CalendarReport(asked.wording(), asked.times()).lines(outcome));
    });
  }

  private Answer closures(Asked asked) {
    return file(asked, file -> {
      var step = asked.isConfirmed() ? Step.WRITE : Step.PREVIEW;
      var outcome = new ImportClosures(house.sessions(), house.clock())
          .handle(new ImportClosures.Request(asked.cohort().id(), asked.option(SCHOOL_OPTION), file.name(),
              file.content(), step));
      return answer(outcome instanceof ImportClosures.Refused || outcome instanceof ImportClosures.NoSuchSchool, asked,
          new CalendarReport(asked.wording(), asked.times()).lines(outcome));
    });
  }

  private static Answer file(Asked asked, Function<Attachment, Answer> then) {
    return asked.file().map(then).orElseGet(() -> Spoken.refused(asked, "no-file"));
  }

  private static Answer answer(boolean isRefused, Asked asked, List<Prose> lines) {
    if (isRefused) {
      return new PlainAnswer.Refused(Prose.lines(lines));
    }
    return asked.isConfirmed() ? new PlainAnswer.Said(Prose.lines(lines))
        : new PlainAnswer.Preview(lines.getFirst(), lines.subList(1, lines.size()));
  }
}
