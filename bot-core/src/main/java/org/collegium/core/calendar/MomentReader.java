package org.collegium.core.calendar;

import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ICalProperty;
import biweekly.util.ICalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.collegium.core.text.VisibleText;
import org.collegium.core.text.ZoneNames;

/** Reads dates and times with the zones they name. Every date has been found to be one before it comes here. */
final class MomentReader {

  private final CalendarZones zones;
  private final Consumer<String> complain;

  MomentReader(CalendarZones zones, Consumer<String> complain) {
    this.zones = zones;
    this.complain = complain;
  }

  Optional<Moment> read(DateOrDateTimeProperty property) {
    return read(property.getValue(), property);
  }

  /** One of the dates of a property; empty when its zone is unknown. */
  Optional<Moment> read(ICalDate date, ICalProperty property) {
    var parts = date.getRawComponents();
    var wall = wall(date);
    if (!date.hasTime()) {
      return Optional.of(new Moment(wall, Optional.empty(), true));
    }
    if (parts.isUtc()) {
      return Optional.of(new Moment(wall, Optional.of(Utc.ZONE), false));
    }
    return Optional.ofNullable(property.getParameter(DateLine.ZONE))
        .map(name -> zone(name).map(zone -> new Moment(wall, Optional.of(zone), false)))
        .orElseGet(() -> Optional.of(new Moment(wall, Optional.empty(), false)));
  }

  private Optional<ZoneId> zone(String name) {
    var zone = zones.named(name);
    if (zone.isEmpty() && zones.isNews(name)) {
      complain.accept("the time zone “%s” is not known, and the calendar does not give its rules; "
          .formatted(VisibleText.beginning(name))
          + ZoneNames.nearest(name).map(nearest -> "did you mean %s?".formatted(nearest.getId()))
              .orElse("choose a zone by its city in the calendar program and export again."));
    }
    return zone;
  }

  /** What the date says, in whatever zone it is meant; midnight for a whole day. */
  static LocalDateTime wall(ICalDate date) {
    var parts = date.getRawComponents();
    return LocalDateTime.of(
        parts.getYear(), parts.getMonth(), parts.getDate(), parts.getHour(), parts.getMinute(), parts.getSecond());
  }
}
