package org.collegium.core.summary;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.outbox.Draft;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.Session;

/** Tells mentors, once before each session, how much their leaders shared with them. */
public final class WriteMentorDigests implements Chore {

  private final Ledger<DigestBooks> ledger;
  private final Catalogue catalogue;
  private final RememberedHour nextHour = new RememberedHour();
  private volatile Instant lookedAt = Instant.EPOCH;

  /** Takes the hour of the day from each cohort's programme. */
  public WriteMentorDigests(Ledger<DigestBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "write digests for mentors";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.summaries().cohorts().planVersion(), () -> nextDue(books)));
  }

  /** People are looked at only where a session is near; of all others it is enough to know when to look. */
  private Optional<Instant> nextDue(DigestBooks books) {
    var after = lookedAt;
    var schoolDays = new HashMap<CohortId, SchoolDays>();
    return new SessionsAhead(books.summaries().sessions()).first(after, session -> {
      var earliest = earliest(books, session, schoolDays);
      return earliest.isAfter(after) ? Stream.of(earliest) : unwritten(books, session).map(Draft::dueAt);
    });
  }

  /** Looked for beside whoever writes, and each session looked at again before anything is written. */
  @Override
  public void runDue(Instant now) {
    near(now).forEach(session -> ledger.write(books -> books.summaries().sessions().find(session.id()).stream()
        .filter(still -> still.isPlanned() && still.starts().isAfter(now))
        .flatMap(still -> unwritten(books, still)).filter(draft -> !draft.dueAt().isAfter(now)).toList().stream()
        .filter(books.summaries().letters()::add).count()));
    lookedAt = now;
    nextHour.forget();
  }

  private List<Session> near(Instant now) {
    return ledger.read(books -> {
      var schoolDays = new HashMap<CohortId, SchoolDays>();
      return new SessionsAhead(books.summaries().sessions()).near(now).stream()
          .filter(session -> !earliest(books, session, schoolDays).isAfter(now))
          .filter(session -> unwritten(books, session).anyMatch(draft -> !draft.dueAt().isAfter(now)))
          .toList();
    });
  }

  private static Instant earliest(DigestBooks books, Session session, Map<CohortId, SchoolDays> schoolDays) {
    return DigestDay.earliest(session, schoolDays.computeIfAbsent(session.cohort(),
        cohort -> new SchoolDays(books.closures().of(cohort)).withTests()));
  }

  private Stream<Draft> unwritten(DigestBooks books, Session session) {
    var cohort = books.summaries().cohorts().get(session.cohort());
    return catalogue.find(cohort.programme()).stream()
        .flatMap(programme -> new MentorDigestDrafts(books, session, DigestDay.in(programme)).unwritten());
  }
}
