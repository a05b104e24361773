package org.collegium.core.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * A session as a reader is told of it.
 *
 * @param number within its programme
 * @param days at least one, in order
 * @param zone where it takes place
 * @param place where to go, as the calendar says it
 * @param materials what to bring or read, often with a link
 */
public record SessionFacts(Prose cohort, int number, Prose title, List<Day> days, ZoneId zone, Optional<Prose> place,
    Optional<Prose> materials) {

  /** One day of it. */
  public record Day(Instant starts, Instant ends) {}

  /** When it begins. */
  public Instant starts() {
    return days.getFirst().starts();
  }
}
