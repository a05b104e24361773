package org.collegium.core.protocol;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.ProtocolScript;
import org.collegium.core.programme.ProtocolStep;
import org.collegium.core.session.DaysApart;

/**
 * When the steps of a protocol end. Worked out anew each time it is asked, so that a session that moves, or days
 * without school, move it.
 *
 * @param schoolDays days on which people sit in a session are none of them
 */
record ProtocolPlan(ProtocolScript script, SchoolDays schoolDays, ZoneId zone) {

  /** In between, people are at work and may be asked to look. */
  private static final LocalTime EARLIEST = LocalTime.of(7, 0);
  private static final LocalTime LATEST = LocalTime.of(19, 0);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private static final Duration BEFORE_END_OF_DAYS = Duration.ofHours(2);
  private static final Duration BEFORE_END_OF_HOURS = Duration.ofMinutes(15);

  /**
   * The plan of that protocol in its cohort's language; empty where the catalogue was replaced by one that lacks it, or
   * has a shorter one.
   */
  static Optional<ProtocolPlan> of(Protocol protocol, ProtocolBooks books, Catalogue catalogue) {
    return of(protocol, books, catalogue, books.cohorts().get(protocol.cohort()).locale());
  }

  /** The same in another language. */
  static Optional<ProtocolPlan> of(Protocol protocol, ProtocolBooks books, Catalogue catalogue, Locale reader) {
    var cohort = books.cohorts().get(protocol.cohort());
    return catalogue.find(cohort.programme()).map(programme -> programme.in(reader))
        .flatMap(programme -> programme.protocol(protocol.began().script()))
        .filter(script -> !protocol.isRunning() || script.step(protocol.current()).isPresent())
        .map(script -> new ProtocolPlan(script, DaysApart.of(cohort.id(), books.closures(), books.sessions()),
            cohort.zone()));
  }

  /** When the latest step ends by itself; empty where it does not. */
  Optional<Instant> ends(Protocol protocol) {
    return protocol.state() == Protocol.State.OPEN
        ? script.step(protocol.current()).map(step -> ends(step, protocol.since())) : Optional.empty();
  }

  private Instant ends(ProtocolStep step, Instant since) {
    return switch (step.length()) {
      case ProtocolStep.Hours(int hours) -> atWork(since.plus(Duration.ofHours(hours)));
      case ProtocolStep.Days(int days, LocalTime at) ->
          schoolDays.shift(since.atZone(zone).toLocalDate(), days).atTime(at).atZone(zone).toInstant();
    };
  }

  /** That instant, or the next morning of school where it falls outside the hours and days on which people work. */
  private Instant atWork(Instant instant) {
    var there = instant.atZone(zone);
    var day = there.toLocalDate();
    var isLate = there.toLocalTime().isAfter(LATEST);
    if (schoolDays.isOpen(day) && !isLate && !there.toLocalTime().isBefore(EARLIEST)) {
      return instant;
    }
    return schoolDays.shift(isLate ? day.plusDays(1) : day, 0).atTime(MORNING).atZone(zone).toInstant();
  }

  /** When whoever keeps the time is reminded that the latest step ends. */
  Optional<Instant> reminds(Protocol protocol) {
    return ends(protocol).map(end -> end.minus(script.step(protocol.current()).map(ProtocolStep::length)
        .filter(ProtocolStep.Hours.class::isInstance).isPresent() ? BEFORE_END_OF_HOURS : BEFORE_END_OF_DAYS));
  }
}
