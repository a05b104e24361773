package org.collegium.core.session;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.Closures.Declared;
import org.collegium.core.cohort.Schools;
import org.collegium.core.identity.ClosureId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.text.Prose;

/**
 * A facilitator says that schools are closed, or busy with tests, on days that no file knows of, and takes that back.
 * Sessions stay where they are.
 */
public final class DeclareClosure {

  private static final int MOST_DAYS = 366;

  private final Ledger<SessionBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public DeclareClosure(Ledger<SessionBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** Shows or keeps it. */
  public Outcome handle(Request request) {
    return request.step() == Step.PREVIEW ? ledger.read(books -> declare(books, request))
        : ledger.write(books -> declare(books, request));
  }

  /** Takes back what that one says; only a facilitator of the cohort may, see the assembly. Empty if it is gone. */
  public Optional<Closure> takeBack(ClosureId id) {
    return ledger.write(books -> books.closures().find(id).map(declared -> {
      books.closures().takeBack(id);
      books.outbox().reconsiderIn(declared.cohort(), clock.instant());
      return declared.closure();
    }));
  }

  private Outcome declare(SessionBooks books, Request request) {
    var now = clock.instant();
    var schools = Schools.of(books.memberships().in(request.cohort(), now));
    var school = request.school().flatMap(schools::named);
    if (request.school().isPresent() && school.isEmpty()) {
      return new NoSuchSchool(request.school().get(), schools.names());
    }
    var today = LocalDate.ofInstant(now, books.cohorts().get(request.cohort()).zone());
    var closure = request.closure().at(school);
    return whyNot(books, request.cohort(), closure, today).<Outcome>map(Refused::new).orElseGet(() -> {
      if (request.step() == Step.WRITE) {
        books.closures().declare(new Declared(new ClosureId(ids.next()), request.cohort(), closure));
        books.outbox().reconsiderIn(request.cohort(), now);
      }
      return new Closed(closure, sessionsOn(books, request.cohort(), closure));
    });
  }

  private static Optional<Refusal> whyNot(SessionBooks books, CohortId cohort, Closure closure, LocalDate today) {
    if (closure.last().isBefore(today)) {
      return Optional.of(Refusal.OVER);
    }
    if (new PlausibleDays(today).isFarAhead(closure.last())
        || ChronoUnit.DAYS.between(closure.first(), closure.last()) >= MOST_DAYS) {
      return Optional.of(Refusal.TOO_LONG);
    }
    return books.closures().declaredIn(cohort).stream().map(Declared::closure)
        .anyMatch(kept -> kept.isOf(closure.school()) && kept.kind() == closure.kind()
            && kept.covers(closure.first()) && kept.covers(closure.last()))
                ? Optional.of(Refusal.KNOWN_ALREADY) : Optional.empty();
  }

  private static List<Session> sessionsOn(SessionBooks books, CohortId cohort, Closure closure) {
    return books.sessions().of(cohort).stream().filter(Session::isPlanned)
        .filter(session -> session.days().stream().map(SessionDay::date).anyMatch(closure::covers))
        .sorted(Comparator.comparing(Session::starts)).toList();
  }

  /**
   * Days to be declared.
   *
   * @param closure of all schools
   * @param school the only one that is meant, as it was typed
   */
  public record Request(CohortId cohort, Closure closure, Optional<String> school, Step step) {}

  /** What became of it. */
  public sealed interface Outcome {}

  /**
   * It is kept, or would be.
   *
   * @param sessions those that lie on these days, and stay there
   */
  public record Closed(Closure closure, List<Session> sessions) implements Outcome {}

  /** No member works at a school of that name, or several could be meant. These there are. */
  public record NoSuchSchool(String typed, List<Prose> schools) implements Outcome {}

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why it stays as it is. */
  public enum Refusal {
    OVER, TOO_LONG, KNOWN_ALREADY
  }
}
