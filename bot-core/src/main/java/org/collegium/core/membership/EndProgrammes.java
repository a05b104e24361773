package org.collegium.core.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Programme;
import org.collegium.core.session.Session;

/**
 * Lets a cohort go when its programme is over: some weeks after the last session its leaders become alumni, who are
 * told once, are asked nothing more, and keep what they wrote.
 */
public final class EndProgrammes implements Chore {

  private static final Duration SCHOOL_WEEK_WITH_HOLIDAYS = Duration.ofDays(10);

  private final Ledger<MembershipBooks> ledger;
  private final Catalogue catalogue;
  private final RememberedHour nextHour = new RememberedHour();

  /** A programme is over when the last of its sessions in the catalogue is, and the weeks it gives it have passed. */
  public EndProgrammes(Ledger<MembershipBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "end programmes";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(), () -> books.cohorts().all().stream()
        .flatMap(cohort -> end(books, cohort).filter(_ -> isRunning(books, cohort)).stream()).min(Instant::compareTo)));
  }

  @Override
  public void runDue(Instant now) {
    ledger.write(books -> {
      var over = books.cohorts().all().stream()
          .filter(cohort -> end(books, cohort).filter(end -> !end.isAfter(now)).isPresent()).toList();
      over.forEach(cohort -> let(books, cohort, now));
      return over.size();
    });
    nextHour.forget();
  }

  private static boolean isRunning(MembershipBooks books, Cohort cohort) {
    return books.memberships().in(cohort.id(), Instant.EPOCH).stream().anyMatch(EndProgrammes::isRunning);
  }

  private static boolean isRunning(Membership member) {
    return member.role() == Role.LEADER && member.leftAt().isEmpty();
  }

  /** Counted from the latest session, once the last of the programme stands, also if that one is cancelled then. */
  private Optional<Instant> end(MembershipBooks books, Cohort cohort) {
    return catalogue.find(cohort.programme()).flatMap(programme -> end(books.sessions().of(cohort.id()), programme));
  }

  private static Optional<Instant> end(List<Session> sessions, Programme programme) {
    var last = programme.sessions().getLast();
    return sessions.stream().anyMatch(session -> session.number() == last.number())
        ? sessions.stream().filter(session -> session.isPlanned() || session.number() == last.number())
            .map(session -> session.ends().plus(SCHOOL_WEEK_WITH_HOLIDAYS
                .multipliedBy(programme.session(session.number()).orElse(last).schoolWeeksUntilNext())))
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static void let(MembershipBooks books, Cohort cohort, Instant now) {
    var letters = new MemberLetters(books.outbox(), now);
    for (var member : books.memberships().in(cohort.id(), now)) {
      if (isRunning(member)) {
        letters.programmeEnded(member);
        books.memberships().keep(member.endedAt(now));
        books.outbox().reconsider(member.person(), now);
      }
    }
  }
}
