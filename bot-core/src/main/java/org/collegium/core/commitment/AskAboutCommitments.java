package org.collegium.core.commitment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.commitment.Commitment.ReturnDay;
import org.collegium.core.commitment.Commitments.Waiting;
import org.collegium.core.commitment.ReturnHours.Coming;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;

/**
 * Lets commitments come back to their authors, on their day at nine of theirs. To whom nothing was said it comes back
 * once more, on the next session's day; after that, silence. What its author tied to a session moves with it.
 */
public final class AskAboutCommitments implements Chore {

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

  /** Looked for beside whoever writes, and each looked at again before it is asked about. */
  @Override
  public void runDue(Instant now) {
    var due = ledger.read(books -> coming(books).filter(coming -> !coming.at().isAfter(now)).map(Coming::waiting)
        .collect(Collectors.groupingBy(Waiting::cohort, LinkedHashMap::new,
            Collectors.mapping(Waiting::id, Collectors.toList()))));
    due.values().forEach(ofOneCohort -> ledger.write(books -> ask(books, ofOneCohort, now)));
    nextHour.forget();
  }

  private static Stream<Coming> coming(CommitmentBooks books) {
    var hours = new ReturnHours(books);
    return books.commitments().waiting().stream().flatMap(waiting -> hours.of(waiting).stream());
  }

  private static int ask(CommitmentBooks books, List<CommitmentId> due, Instant now) {
    var hours = new ReturnHours(books);
    var still = due.stream().flatMap(id -> books.commitments().waiting(id).stream())
        .flatMap(waiting -> hours.of(waiting).stream()).filter(coming -> !coming.at().isAfter(now)).toList();
    still.forEach(coming -> ask(books, coming, now));
    return still.size();
  }

  /** A letter may wait for its reader, in a time of tests or while they are away, until another takes its place. */
  private static boolean wasAsked(CommitmentBooks books, Waiting waiting) {
    return books.outbox().reached(NoticeKind.COMMITMENT_ASKED, waiting.id().value()).contains(waiting.author());
  }

  /** Of whom nothing is asked any more it only stays open. */
  private static void ask(CommitmentBooks books, Coming coming, Instant now) {
    var waiting = coming.waiting();
    var then = waiting.comesBack();
    if (!MakeCommitment.isAsked(books, waiting.cohort(), books.people().get(waiting.author()), now)) {
      books.commitments().comesBack(waiting.id(), then.atRest());
      return;
    }
    if (coming.isMoved()) {
      books.commitments().comesBack(waiting.id(), then.movedTo(coming.day()));
      books.outbox().restate(waiting.id(), waiting.author(), now);
      return;
    }
    var asked = then.askedAt().isEmpty() ? then.asked(now)
        : wasAsked(books, waiting) ? then.carriedTo(coming.day(), now)
            : then.insteadOn(ReturnDay.just(coming.day())).asked(now);
    books.commitments().comesBack(waiting.id(), asked);
    if (asked.carried()) {
      books.outbox().restate(waiting.id(), waiting.author(), now);
    }
    books.outbox().add(new Draft(new CommitmentKey(waiting.id(), asked.turn()).written(),
        NoticeKind.COMMITMENT_ASKED, waiting.id().value(), waiting.cohort(), new ToPerson(waiting.author()),
        coming.at(), Optional.empty(), Optional.empty(), Urgency.ORDINARY));
  }
}
