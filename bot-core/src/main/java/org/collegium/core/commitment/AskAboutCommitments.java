package org.collegium.core.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.commitment.Commitment.Return;
import org.collegium.core.commitment.Commitments.Waiting;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.session.Session;

/**
 * Lets commitments come back to their authors, on their day at nine of theirs. To whom nothing was said it comes back
 * once more, on the next session's day; after that, silence.
 */
public final class AskAboutCommitments implements Chore {

  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final Ledger<CommitmentBooks> ledger;
  private final RememberedHour nextHour = new RememberedHour();

  public AskAboutCommitments(Ledger<CommitmentBooks> ledger) {
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "let commitments come back";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(),
        () -> coming(books).map(Coming::at).min(Instant::compareTo)));
  }

  @Override
  public void runDue(Instant now) {
    ledger.write(books -> {
      var due = coming(books).filter(coming -> !coming.at().isAfter(now)).toList();
      due.forEach(coming -> ask(books, coming, now));
      return due.size();
    });
    nextHour.forget();
  }

  private static Stream<Coming> coming(CommitmentBooks books) {
    return books.commitments().waiting().stream().flatMap(waiting -> day(books, waiting).stream()
        .map(day -> new Coming(waiting, day, hour(books, waiting, day))));
  }

  /** The day for which a letter is still to be written: the one that was chosen, or once a session's after it. */
  private static Optional<LocalDate> day(CommitmentBooks books, Waiting waiting) {
    var then = waiting.comesBack();
    if (then.askedAt().isEmpty()) {
      return Optional.of(then.day());
    }
    var last = lastAsked(books, waiting);
    return books.sessions().of(waiting.cohort()).stream()
        .filter(session -> session.isPlanned() && session.firstDay().isAfter(last))
        .min(Comparator.comparing(Session::firstDay))
        .map(Session::firstDay);
  }

  /** Where there was no school on the day that was chosen, it was asked later. */
  private static LocalDate lastAsked(CommitmentBooks books, Waiting waiting) {
    var then = waiting.comesBack();
    return then.askedAt().map(at -> at.atZone(books.people().get(waiting.author()).zone()).toLocalDate())
        .filter(asked -> asked.isAfter(then.day())).orElse(then.day());
  }

  private static Instant hour(CommitmentBooks books, Waiting waiting, LocalDate day) {
    return books.closures().schoolDays(waiting.cohort()).shift(day, 0).atTime(NINE)
        .atZone(books.people().get(waiting.author()).zone()).toInstant();
  }

  /** Of whom nothing is asked any more it only stays open. */
  private static void ask(CommitmentBooks books, Coming coming, Instant now) {
    var waiting = coming.waiting();
    var isCarried = waiting.comesBack().askedAt().isPresent();
    books.commitments().comesBack(waiting.id(), new Return(coming.day(), Optional.of(now), isCarried));
    if (MakeCommitment.isAsked(books, waiting.cohort(), books.people().get(waiting.author()), now)) {
      books.outbox().add(new Draft(new CommitmentKey(waiting.id(), coming.day()).written(),
          NoticeKind.COMMITMENT_ASKED, waiting.id().value(), waiting.cohort(), new ToPerson(waiting.author()),
          coming.at(), Optional.empty(), Optional.empty(), Urgency.ORDINARY));
    }
  }

  private record Coming(Waiting waiting, LocalDate day, Instant at) {}
}
