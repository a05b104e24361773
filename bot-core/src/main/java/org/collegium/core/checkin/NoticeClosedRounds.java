package org.collegium.core.checkin;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.Session;

/** Has the question of a round that closed, or whose session is off, say so to those who have not answered it. */
public final class NoticeClosedRounds implements Chore {

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;
  private final RememberedHour nextHour = new RememberedHour();

  public NoticeClosedRounds(Ledger<CheckInBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "notice that check-ins have closed";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(),
        () -> toClose(books).map(Closing::at).min(Instant::compareTo)));
  }

  @Override
  public void runDue(Instant now) {
    ledger.write(books -> {
      var due = toClose(books).filter(closing -> !closing.at().isAfter(now)).map(Closing::round).toList();
      due.forEach(round -> close(books, round, now));
      return due.size();
    });
    nextHour.forget();
  }

  private Stream<Closing> toClose(CheckInBooks books) {
    var hours = new RoundHours(books, catalogue);
    return books.rounds().toClose().stream().map(round -> {
      var session = books.sessions().get(round.session());
      return closing(hours.of(round, session), session);
    });
  }

  private static Closing closing(Round round, Session session) {
    return new Closing(round, session.isPlanned() ? round.closesAt() : session.revisedAt());
  }

  private static void close(CheckInBooks books, Round round, Instant now) {
    var answered = books.reflections().authorsIn(round.id());
    new Leaders(books, round.cohort()).at(now).stream()
        .filter(leader -> !answered.contains(leader.id()))
        .forEach(leader -> books.outbox().restate(round.id(), leader.id(), now));
    books.rounds().closed(round.id(), now);
  }

  private record Closing(Round round, Instant at) {}
}
