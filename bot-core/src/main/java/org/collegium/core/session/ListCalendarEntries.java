package org.collegium.core.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Place;
import org.collegium.core.identity.Address;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.text.Sha256;

/** What the calendar of a platform shows of the cohorts that meet there: the coming days of their sessions. */
public final class ListCalendarEntries {

  /** What is further away may still move, and platforms take only so much. */
  private static final Duration AHEAD = Duration.ofDays(200);
  private static final int MARK = 12;

  private final Ledger<SessionBooks> ledger;
  private final SessionNames names;
  private final InstantSource clock;

  public ListCalendarEntries(Ledger<SessionBooks> ledger, SessionNames names, InstantSource clock) {
    this.ledger = ledger;
    this.names = names;
    this.clock = clock;
  }

  /** The days that have not ended, soonest first. */
  public List<CalendarEntry> on(String platform) {
    var now = clock.instant();
    return ledger.read(books -> books.cohorts().all().stream()
        .flatMap(cohort -> books.cohorts().placesOf(cohort.id()).stream().map(Place::channel)
            .filter(channel -> channel.platform().equals(platform))
            .flatMap(channel -> books.sessions().of(cohort.id()).stream().filter(session -> session.isAhead(now))
                .flatMap(session -> entries(cohort, channel, names.of(session, cohort, cohort.locale()), now))))
        .sorted((one, other) -> one.starts().compareTo(other.starts())).toList());
  }

  /** Something that a platform shows beside that session has changed: what was posted in channels there is edited. */
  public void changedBeside(CalendarEntry entry) {
    ledger.write(books -> {
      books.outbox().restateIn(entry.channel().platform(), entry.session(), clock.instant());
      return entry;
    });
  }

  /** Grows whenever anything may have changed that is listed, except by the time that passes. */
  public long version() {
    return ledger.read(books -> books.cohorts().planVersion());
  }

  private static Stream<CalendarEntry> entries(Cohort cohort, Address channel, Session session, Instant now) {
    var facts = session.facts(cohort.name());
    return IntStream.rangeClosed(1, facts.days().size()).mapToObj(day -> {
      var hours = facts.days().get(day - 1);
      return new CalendarEntry(session.id(), channel, mark(session, day), cohort.locale(), cohort.name(),
          facts.number(),
          facts.title(), day, facts.days().size(), hours.starts(), hours.ends(), facts.zone(), facts.place());
    }).filter(entry -> entry.ends().isAfter(now) && entry.starts().isBefore(now.plus(AHEAD)));
  }

  private static String mark(Session session, int day) {
    return Sha256.of("session " + session.id().value() + " day " + day).substring(0, MARK);
  }
}
