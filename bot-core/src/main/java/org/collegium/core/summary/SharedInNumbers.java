package org.collegium.core.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.checkin.Round;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.commitment.Commitment;
import org.collegium.core.notice.DigestNotice.Shared;
import org.collegium.core.programme.Programme;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.session.Session;

/**
 * Counts what a mentor may read before a session, as the summary would show it then. Counting notes no read, since
 * nobody reads.
 *
 * @param programme in the mentor's language
 */
record SharedInNumbers(SummaryBooks books, Person mentor, Session session, Programme programme, Instant now) {

  /** The numbers; empty where they mentor nobody, or nothing was asked, shared or meant. */
  Optional<Shared> worthTelling() {
    return Optional.of(count())
        .filter(shared -> shared.leaders() > 0 && (shared.sharing() > 0 || shared.plans() > 0 || !rounds().isEmpty()));
  }

  /** The numbers, whatever they are. */
  Shared count() {
    var since = since();
    var view = new MentorsView(books, mentor.id(), session.cohort(), now);
    var sharing = view.named(since).stream().filter(view::mayRead).map(Reflection::author).collect(Collectors.toSet());
    var time = new Time(AnsweredRounds.of(rounds(), books), since);
    var each = books.memberships().mentoredBy(mentor.id(), session.cohort(), now).stream()
        .map(leader -> count(leader, sharing.contains(leader.person()), view.plans(leader.person()), time))
        .toList();
    return new Shared(lastMet(books, session, now).isPresent(), each.size(),
        (int) each.stream().filter(OfOne::hasShared).count(), each.stream().mapToInt(OfOne::plans).sum(),
        each.stream().mapToInt(OfOne::due).sum(), each.stream().mapToInt(OfOne::questions).sum());
  }

  private Instant since() {
    return lastMet(books, session, now).orElse(Instant.EPOCH);
  }

  private List<Round> rounds() {
    return books.rounds().openedSince(session.cohort(), since());
  }

  private OfOne count(Membership leader, boolean wrote, List<Commitment> plans, Time time) {
    var open = plans.stream().filter(Commitment::isOpen).toList();
    var made = plans.stream().anyMatch(plan -> !plan.madeAt().isBefore(time.since()));
    var today = LocalDate.ofInstant(now, mentor.zone());
    return new OfOne(wrote || made, open.size(),
        (int) open.stream().filter(plan -> !plan.comesBack().day().isAfter(today)).count(),
        time.rounds().of(leader).unanswered(programme).size());
  }

  /** When the session before that one began; empty before the first, and until it has begun. */
  static Optional<Instant> lastMet(SummaryBooks books, Session session, Instant now) {
    return books.sessions().of(session.cohort()).stream()
        .filter(earlier -> earlier.isPlanned() && earlier.starts().isBefore(session.starts()))
        .map(Session::starts).filter(began -> !began.isAfter(now)).max(Instant::compareTo);
  }

  private record Time(AnsweredRounds rounds, Instant since) {}

  private record OfOne(boolean hasShared, int plans, int due, int questions) {}
}
