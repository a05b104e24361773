package org.collegium.core.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An event of a calendar file; each occurrence of a series is an event of its own.
 *
 * @param uid stays the same when the event is exported again
 * @param sequence rises each time the event is changed; 0 at first
 * @param recurrenceId which occurrence of its series this is, as {@code 20270119T083000} or {@code 20270119} in the
 *     series' own wall time; with the uid it names the event; empty when there is no series
 * @param summary the title on one line; empty text when the calendar gives none
 * @param location on one line
 * @param description may have several lines
 * @param cancelled whether the calendar says that it will not take place
 * @param categories as the calendar calls them, in any spelling
 * @param line the physical line of the file on which it begins, counted from 1
 */
public record CalendarEvent(
    String uid,
    int sequence,
    Optional<String> recurrenceId,
    String summary,
    Optional<String> location,
    Optional<String> description,
    When when,
    boolean cancelled,
    List<String> categories,
    int line) {

  public CalendarEvent {
    categories = List.copyOf(categories);
  }

  /** When an event takes place. */
  public sealed interface When {

    /** The wall time at which it begins; midnight for whole days. */
    LocalDateTime begins();

    /** The day on which it begins. */
    default LocalDate firstDay() {
      return begins().toLocalDate();
    }

    /** The last day of which it takes any part. */
    LocalDate lastDay();
  }

  /**
   * From one wall time to another.
   *
   * @param end not before the start; equal to it where the calendar names no end
   * @param zone empty for a floating time, which is meant wherever the reader is
   */
  public record Timed(LocalDateTime start, LocalDateTime end, Optional<ZoneId> zone) implements When {
    public Timed {
      if (end.isBefore(start)) {
        throw new IllegalArgumentException("An event cannot end at %s before it begins at %s".formatted(end, start));
      }
    }

    @Override
    public LocalDateTime begins() {
      return start;
    }

    @Override
    public LocalDate lastDay() {
      boolean endsAtMidnight = end.toLocalTime().equals(LocalTime.MIDNIGHT) && end.isAfter(start);
      return endsAtMidnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
    }
  }

  /**
   * Whole days, in no zone.
   *
   * @param last the last of the days, not the one after it
   */
  public record AllDay(LocalDate first, LocalDate last) implements When {
    public AllDay {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("An event cannot end on %s before it begins on %s".formatted(last, first));
      }
    }

    @Override
    public LocalDateTime begins() {
      return first.atStartOfDay();
    }

    @Override
    public LocalDate lastDay() {
      return last;
    }
  }
}
