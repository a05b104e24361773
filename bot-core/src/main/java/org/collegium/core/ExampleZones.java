package org.collegium.core;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Languages;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;
import org.collegium.core.text.ZoneNames;

/** Time zones and languages that can be chosen, what most people mean first. */
final class ExampleZones {

  private ExampleZones() {}

  /** The way back, then places with what a clock shows there, those whose clocks are near the person's first. */
  static Stream<Choice> zones(Person person, Instant now) {
    var wording = Wording.in(person.locale());
    var near = Comparator.comparing((ZoneId zone) -> apart(zone, person.zone(), now)).thenComparing(ZoneId::getId);
    return Stream.concat(Stream.of(new Choice(ClockAssembly.AUTO, wording.say("clock.choice.auto"))),
        ZoneNames.places().sorted(near).map(zone -> new Choice(zone.getId(), new Prose(zone.getId().replace('_', ' ')
            + " · " + new TimeInWords(wording.locale(), zone).hour(now)))));
  }

  /** The way back, then each language in its forms. */
  static Stream<Choice> languages(Person person) {
    var wording = Wording.in(person.locale());
    return Stream.concat(Stream.of(new Choice(ClockAssembly.AUTO, wording.say("clock.choice.auto"))),
        Languages.offered().stream().map(locale -> new Choice(locale.toLanguageTag(),
            new Prose(locale.getDisplayName(wording.locale())))));
  }

  private static Duration apart(ZoneId one, ZoneId other, Instant now) {
    return Duration.ofSeconds(one.getRules().getOffset(now).getTotalSeconds()
        - other.getRules().getOffset(now).getTotalSeconds()).abs();
  }
}
