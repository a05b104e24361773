package org.collegium.core.checkin;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.cohort.Person;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Stage;
import org.collegium.core.session.Session;

/**
 * Lets rounds that were opened before their session moved follow it, and those that are open the school days, where
 * these have changed since: letters about them that still wait are dated anew. Who was asked or nudged already hears
 * nothing again.
 */
public final class FollowMovedSessions implements Chore {

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;
  private final RememberedHour nextHour = new RememberedHour();

  public FollowMovedSessions(Ledger<CheckInBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "let check-ins follow moved sessions";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(),
        () -> left(books).map(moved -> moved.round().openedAt()).min(Instant::compareTo)));
  }

  @Override
  public void runDue(Instant now) {
    if (nextDue().isPresent()) {
      ledger.write(books -> {
        var moved = left(books).toList();
        moved.forEach(each -> follow(books, each, now));
        return moved.size();
      });
    }
    nextHour.forget();
  }

  private Stream<Moved> left(CheckInBooks books) {
    return Stream.concat(leftBehind(books), countedOtherwise(books));
  }

  /** Open ones that were opened when other days were school days. */
  private Stream<Moved> countedOtherwise(CheckInBooks books) {
    var hours = new RoundHours(books, catalogue);
    return books.rounds().toClose().stream().flatMap(round -> {
      var session = books.sessions().get(round.session());
      return !session.isPlanned() || isFollowed(round, session) || !hours.isKnown(session) ? Stream.empty()
          : Stream.of(new Moved(hours.plan(session).recounted(round, session), session))
              .filter(counted -> !counted.round().equals(round));
    });
  }

  private static boolean isFollowed(Round round, Session session) {
    return round.stage() == Stage.BEFORE && wasMoved(session);
  }

  /** Rounds that were left behind, and those that ended with a session which takes place after all. */
  private Stream<Moved> leftBehind(CheckInBooks books) {
    var hours = new RoundHours(books, catalogue);
    var closedEarly = books.rounds().closedEarly();
    return books.cohorts().all().stream().flatMap(cohort -> {
      var sessions = books.sessions().of(cohort.id()).stream().filter(FollowMovedSessions::wasMoved).toList();
      return books.rounds().of(cohort.id()).stream().flatMap(round -> sessions.stream()
          .filter(session -> session.id().equals(round.session()))
          .map(session -> new Moved(hours.of(round, session), session))
          .filter(moved -> !moved.round().equals(round) || closedEarly.contains(round.id())));
    });
  }

  private static boolean wasMoved(Session session) {
    return session.isPlanned() && session.revision() > 1;
  }

  private void follow(CheckInBooks books, Moved moved, Instant now) {
    var plan = new RoundHours(books, catalogue).plan(moved.session());
    for (var leader : new Leaders(books, moved.round().cohort()).at(now)) {
      var ask = plan.reaches(moved.round(), moved.session(), Hearer.of(books, leader));
      date(books, new Waiting(moved, leader, NoticeKind.CHECK_IN_ASKED, ask), now);
      date(books, new Waiting(moved, leader, NoticeKind.CHECK_IN_NUDGE,
          NudgeUnanswered.nine(books, moved.round(), leader)), now);
    }
    books.rounds().follow(moved.round());
    books.outbox().restate(moved.round().id(), now);
  }

  private static void date(CheckInBooks books, Waiting letter, Instant now) {
    var round = letter.moved().round();
    var to = new ToPerson(letter.leader().id());
    var keys = books.outbox().withdraw(letter.kind(), round.id().value(), to, now);
    // Who asked for an hour keeps it, whatever became of the session's.
    var asked = keys.stream().map(NudgeKey::snoozedUntil).flatMap(Optional::stream).findFirst();
    var due = asked.orElse(letter.due());
    if (!keys.isEmpty() && due.isBefore(round.closesAt())) {
      books.outbox().add(
          new Draft(keys.getFirst() + ":revision:" + letter.moved().session().revision() + ":" + now.toEpochMilli(),
              letter.kind(),
              round.id().value(), round.cohort(), to, due, Optional.of(round.closesAt()), Optional.empty(),
              asked.isPresent() ? Urgency.PRESSING : Urgency.ORDINARY));
    }
  }

  /** @param round with the hours it has now */
  private record Moved(Round round, Session session) {}

  private record Waiting(Moved moved, Person leader, NoticeKind kind, Instant due) {}
}
