package org.collegium.core.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.session.Session;

/**
 * Tells each cohort, once before each session and in its channel, how much was shared with all of it. It comes a school
 * week before: early enough to read it, and late enough that it is read for the session. A post in the channel takes
 * nothing of anybody's week.
 */
public final class WriteCohortDigests implements Chore {

  private static final int SCHOOL_DAYS_BEFORE = 5;
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final Ledger<DigestBooks> ledger;
  private final RememberedHour nextHour = new RememberedHour();
  private volatile Instant lookedAt = Instant.EPOCH;

  public WriteCohortDigests(Ledger<DigestBooks> ledger) {
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "write digests for cohorts";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.summaries().cohorts().planVersion(), () -> {
      var after = lookedAt;
      var schoolDays = new HashMap<CohortId, SchoolDays>();
      return new SessionsAhead(books.summaries().sessions()).first(after, session -> {
        var due = due(books, session, schoolDays);
        return due.isAfter(after) ? Stream.of(due) : unwritten(books, session, due).map(Draft::dueAt);
      });
    }));
  }

  /** Looked for beside whoever writes, and each session looked at again before anything is written. */
  @Override
  public void runDue(Instant now) {
    var near = ledger.read(books -> {
      var schoolDays = new HashMap<CohortId, SchoolDays>();
      return new SessionsAhead(books.summaries().sessions()).near(now).stream()
          .filter(session -> isDue(books, session, schoolDays, now)).toList();
    });
    near.forEach(session -> ledger.write(books -> books.summaries().sessions().find(session.id()).stream()
        .filter(still -> still.isPlanned() && still.starts().isAfter(now))
        .filter(still -> isDue(books, still, new HashMap<>(), now))
        .flatMap(still -> unwritten(books, still, due(books, still, new HashMap<>())))
        .map(draft -> draft.dueAt(slot(books, session, now))).toList().stream()
        .filter(books.summaries().letters()::add).count()));
    lookedAt = now;
    nextHour.forget();
  }

  /** What comes late, since a session was moved or the bot was away, comes in a channel's hours all the same. */
  private static Instant slot(DigestBooks books, Session session, Instant now) {
    var schoolDays = books.closures().schoolDays(session.cohort()).withTests();
    return new AllowedTimes(session.zone(), QuietHours.DEFAULT, schoolDays, List.of()).from(now, NINE)
        .filter(slot -> slot.isBefore(session.starts())).orElse(session.starts());
  }

  private static boolean isDue(DigestBooks books, Session session, Map<CohortId, SchoolDays> schoolDays, Instant now) {
    var due = due(books, session, schoolDays);
    return !due.isAfter(now) && unwritten(books, session, due).findAny().isPresent();
  }

  private static Instant due(DigestBooks books, Session session, Map<CohortId, SchoolDays> schoolDays) {
    var days = schoolDays.computeIfAbsent(session.cohort(),
        cohort -> books.closures().schoolDays(cohort).withTests());
    return days.shift(session.firstDay(), -SCHOOL_DAYS_BEFORE).atTime(NINE).atZone(session.zone()).toInstant();
  }

  /**
   * Nothing before the first session, where nobody has met; nothing of a session of which something was told already,
   * nor while a facilitator has asked for a pause.
   */
  private static Stream<Draft> unwritten(DigestBooks books, Session session, Instant due) {
    var cohort = session.cohort();
    var summaries = books.summaries();
    var day = LocalDate.ofInstant(due, session.zone());
    if (SharedInNumbers.lastMet(summaries, session, due).isEmpty() || books.digests().told(session.id()).isPresent()
        || books.pauses().ofAll(cohort).filter(last -> !day.isAfter(last)).isPresent()
        || summaries.memberships().in(cohort, session.starts()).stream().noneMatch(Membership::isAsked)) {
      return Stream.empty();
    }
    var written = summaries.letters().keysAbout(NoticeKind.COHORT_DIGEST, session.id().value());
    return summaries.cohorts().placesOf(cohort).stream().map(place -> place.channel().platform())
        .map(platform -> new Draft(key(session) + ":place:" + platform, NoticeKind.COHORT_DIGEST, session.id().value(),
            cohort, new ToPlace(cohort, platform), due, Optional.of(session.starts()), Optional.empty(),
            Urgency.ORDINARY))
        .filter(draft -> !written.contains(draft.key()));
  }

  /** What the keys of its letters begin with, as the session stands. */
  static String key(Session session) {
    return "digest:session:" + session.id().value() + ":revision:" + session.revision();
  }
}
