package org.collegium.core.commitment;

import java.time.InstantSource;
import java.time.LocalDate;
import org.collegium.core.cohort.Person;
import org.collegium.core.commitment.ChangeCommitment.Refusal;
import org.collegium.core.commitment.Commitment.ReturnDay;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.ledger.Ledger;

/** An author lets a commitment come back on another day, at one tap. */
public final class PutOffCommitment {

  private final Ledger<CommitmentBooks> ledger;
  private final InstantSource clock;

  public PutOffCommitment(Ledger<CommitmentBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Puts it off to that day, in place of what was chosen before. */
  public Outcome handle(CommitmentId id, Person by, AnotherDay day) {
    return ledger.<Outcome>write(books -> OwnCommitment.of(books, id, by).whileOpen(kept -> {
      var now = clock.instant();
      var then = day.from(now.atZone(by.zone()).toLocalDate(), books.closures().schoolDays(kept.cohort()));
      books.commitments().keep(kept.carriedOn(ReturnDay.just(then)));
      books.outbox().restate(id, by.id(), now);
      return new PutOff(then);
    }, Refused::new));
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** It comes back on that day. */
  public record PutOff(LocalDate until) implements Outcome {}

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}
}
