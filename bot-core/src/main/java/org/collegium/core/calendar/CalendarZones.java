package org.collegium.core.calendar;

import biweekly.ICalendar;
import biweekly.component.RawComponent;
import biweekly.property.RawProperty;
import biweekly.property.TimezoneId;
import biweekly.property.ValuedProperty;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.core.text.ZoneNames;

/**
 * Which zones the names in one calendar mean: by the name itself, else by the rules that the calendar gives for it.
 */
final class CalendarZones {

  private static final String OWN_ZONE = "X-WR-TIMEZONE";
  private static final String PLACE = "X-LIC-LOCATION";

  private final Map<String, RawComponent> defined;
  private final Optional<ZoneId> own;
  private final Map<String, Optional<ZoneId>> found = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();

  private CalendarZones(Map<String, RawComponent> defined, Optional<ZoneId> own) {
    this.defined = defined;
    this.own = own;
  }

  static CalendarZones of(ICalendar calendar) {
    var defined = calendar.getExperimentalComponents(CalendarLines.ZONE_RULES).stream()
        .filter(zone -> name(zone).isPresent())
        .collect(Collectors.toMap(zone -> name(zone).orElseThrow(), Function.identity(), (first, again) -> first));
    return new CalendarZones(defined, Optional.ofNullable(calendar.getExperimentalProperty(OWN_ZONE))
        .map(RawProperty::getValue)
        .flatMap(ZoneNames::find));
  }

  /** The zone that the calendar as a whole names as its own. */
  Optional<ZoneId> own() {
    return own;
  }

  /** The zone of this name; empty when neither the name is known nor the calendar gives its rules. */
  Optional<ZoneId> named(String name) {
    return found.computeIfAbsent(name.strip(), this::find);
  }

  private Optional<ZoneId> find(String name) {
    var rules = Optional.ofNullable(defined.get(name));
    return ZoneNames.find(name)
        .or(() -> rules.map(zone -> zone.getExperimentalProperty(PLACE)).map(RawProperty::getValue)
            .flatMap(ZoneNames::find))
        .or(() -> rules.flatMap(ZoneByRules::of));
  }

  /** Whether an unknown name is asked about for the first time; once is enough to complain of it. */
  boolean isNews(String name) {
    return unknown.add(name.strip());
  }

  private static Optional<String> name(RawComponent zone) {
    return Optional.ofNullable(ValuedProperty.getValue(zone.getProperty(TimezoneId.class))).map(String::strip);
  }
}
