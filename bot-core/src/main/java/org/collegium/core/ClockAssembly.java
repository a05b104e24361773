package org.collegium.core;

import static org.collegium.core.command.Option.Type.LANGUAGE;
import static org.collegium.core.command.Option.Type.ZONE;
import static org.collegium.core.command.Option.optional;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.Room;
import org.collegium.core.membership.SayWhereIAm;
import org.collegium.core.membership.SayWhereIAm.Standing;
import org.collegium.core.notice.Languages;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;
import org.collegium.core.text.VisibleText;
import org.collegium.core.text.ZoneNames;

/** {@code /cohort clock} and {@code /cohort language}: how a person is written to, and by whose word. */
final class ClockAssembly {

  /** What takes one's own word back. */
  static final String AUTO = "auto";

  private static final String ZONE_OPTION = "zone";
  private static final String LANGUAGE_OPTION = "language";

  private final SayWhereIAm say;

  private ClockAssembly(House house) {
    this.say = new SayWhereIAm(house.memberships(), house.clock());
  }

  static Room room(House house) {
    var assembly = new ClockAssembly(house);
    return Room.empty()
        .with(Command.personal("cohort clock", optional(ZONE_OPTION, ZONE)).changing(), assembly::clock)
        .with(Command.personal("cohort language", optional(LANGUAGE_OPTION, LANGUAGE)).changing(), assembly::language);
  }

  /** Where their clock stands and by whose word, for their own page. */
  static Prose clock(Asked asked, Standing standing) {
    return asked.wording().say("answer.clock." + standing.by().zone().word(),
        times(standing).zoneName(asked.now()), standing.person().zone().getId());
  }

  private Answer clock(Asked asked) {
    var typed = asked.option(ZONE_OPTION);
    if (typed.isEmpty()) {
      return clock(asked, say.standing(asked.person().id()), "answer.clock.is");
    }
    if (isAuto(typed.get())) {
      return clock(asked, say.zone(asked.person().id(), Optional.empty()), "answer.clock.now");
    }
    return ZoneNames.find(typed.get())
        .map(zone -> clock(asked, say.zone(asked.person().id(), Optional.of(zone)), "answer.clock.now"))
        .orElseGet(() -> noZone(asked, typed.get()));
  }

  private static Answer clock(Asked asked, Standing standing, String key) {
    return Spoken.said(asked, key, clock(asked, standing), times(standing).hour(asked.now()));
  }

  private static Answer noZone(Asked asked, String typed) {
    var shown = VisibleText.beginning(typed);
    return ZoneNames.nearest(typed).map(ZoneId::getId)
        .map(near -> Spoken.refused(asked, "zone.near", shown, near))
        .orElseGet(() -> Spoken.refused(asked, "zone", shown));
  }

  private Answer language(Asked asked) {
    var typed = asked.option(LANGUAGE_OPTION);
    if (typed.isEmpty()) {
      return language(asked, say.standing(asked.person().id()));
    }
    if (isAuto(typed.get())) {
      return language(asked, say.locale(asked.person().id(), Optional.empty()));
    }
    return Languages.read(typed.get())
        .map(locale -> language(asked, say.locale(asked.person().id(), Optional.of(locale))))
        .orElseGet(() -> Spoken.refused(asked, "language", VisibleText.beginning(typed.get()), offered()));
  }

  /** Its example is written in the language that holds from then on. */
  private static Answer language(Asked asked, Standing standing) {
    return Spoken.said(asked, "answer.language." + standing.by().locale().word(), name(standing),
        times(standing).moment(asked.now()), offered());
  }

  private static String name(Standing standing) {
    var locale = Wording.in(standing.person().locale()).locale();
    return locale.getDisplayName(locale);
  }

  private static String offered() {
    return String.join(", ", Languages.offered().stream().map(Locale::toLanguageTag).toList());
  }

  private static TimeInWords times(Standing standing) {
    return new TimeInWords(Wording.in(standing.person().locale()).locale(), standing.person().zone());
  }

  private static boolean isAuto(String typed) {
    return typed.equalsIgnoreCase(AUTO);
  }
}
