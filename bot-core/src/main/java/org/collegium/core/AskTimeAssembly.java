package org.collegium.core;

import static org.collegium.core.command.Option.optional;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.attention.AskTime;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.command.Room;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.SayWhenToReachMe;
import org.collegium.core.text.Prose;
import org.collegium.core.text.VisibleText;

/** {@code /cohort checkin}: at which hour, and on which day of the week, a leader likes to be asked. */
final class AskTimeAssembly {

  private static final String HOUR = "hour";
  private static final String DAY = "day";

  private final SayWhenToReachMe reachMe;

  private AskTimeAssembly(House house) {
    this.reachMe = new SayWhenToReachMe(house.memberships(), house.clock());
  }

  static Room room(House house) {
    return Room.empty().with(Command.personal("cohort checkin", Set.of(Role.LEADER), optional(HOUR, Option.Type.TIME),
        optional(DAY, Option.Type.WEEKDAY)).changing(), new AskTimeAssembly(house)::checkIn);
  }

  /** When somebody is asked, in a sentence. */
  static Prose line(Asked asked, AskTime ask) {
    var wording = asked.wording();
    var hour = ask.at().map(asked.times()::hour);
    var day = ask.on().map(each -> name(asked, each));
    return hour.map(at -> day.map(on -> wording.say("answer.checkin.day", at, on))
        .orElseGet(() -> wording.say("answer.checkin.hour", at)))
        .orElseGet(() -> day.map(on -> wording.say("answer.checkin.weekday", on))
            .orElseGet(() -> wording.say("answer.checkin.morning")));
  }

  private static String name(Asked asked, DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, asked.wording().locale());
  }

  private Answer checkIn(Asked asked) {
    var before = reachMe.askTime(asked.person().id());
    var hour = asked.option(HOUR).filter(typed -> !typed.equalsIgnoreCase(ClockAssembly.AUTO));
    var day = asked.option(DAY).filter(typed -> !typed.equalsIgnoreCase(ClockAssembly.AUTO));
    var at = hour.flatMap(QuietHours::hour);
    var on = day.flatMap(AskTime::weekday);
    if (hour.isPresent() && at.isEmpty()) {
      return Spoken.refused(asked, "checkin.hour", VisibleText.beginning(hour.get()));
    }
    if (day.isPresent() && on.isEmpty()) {
      return Spoken.refused(asked, "checkin.weekday", VisibleText.beginning(day.get()));
    }
    var quiet = reachMe.habit(asked.person().id()).quiet();
    if (at.filter(quiet::cover).isPresent()) {
      return Spoken.refused(asked, "checkin.quiet", asked.times().hour(at.get()), asked.times().hour(quiet.from()),
          asked.times().hour(quiet.until()));
    }
    var ask = new AskTime(asked.option(HOUR).isPresent() ? at : before.at(),
        asked.option(DAY).isPresent() ? on : before.on());
    return answer(asked, before, ask);
  }

  private Answer answer(Asked asked, AskTime before, AskTime ask) {
    if (!ask.equals(before)) {
      reachMe.ask(asked.person().id(), ask);
    }
    return Spoken.said(asked, Optional.of(ask).filter(AskTime.USUAL::equals).map(_ -> "answer.checkin.usual")
        .orElse("answer.checkin.own"), line(asked, ask));
  }
}
