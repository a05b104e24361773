package org.collegium.core.commitment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.OutcomeId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.WrittenForm;
import org.collegium.core.text.Prose;

/** An author tells what happened, in their own words, and carries the commitment on or closes it. */
public final class TellOutcome {

  private final Ledger<CommitmentBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public TellOutcome(Ledger<CommitmentBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** The form in which it goes on unless its author says otherwise. */
  public Outcome open(CommitmentId id, Person by) {
    return ledger.write(books -> own(books, id, by,
        (kept, form) -> new Opened(form.form(token(books, kept, Subject.OUTCOME), Optional.empty()))));
  }

  /** The same form, in which it is closed unless its author says otherwise. */
  public Outcome close(CommitmentId id, Person by) {
    return ledger.write(books -> own(books, id, by,
        (kept, form) -> new Opened(form.form(token(books, kept, Subject.CLOSING), Optional.of(OutcomeForm.CLOSE)))));
  }

  /** Keeps what was filled in; with a problem in any field nothing is kept. */
  public Outcome take(CommitmentId id, Person by, Filled filled) {
    return ledger.write(books -> own(books, id, by, (kept, form) -> {
      var next = form.next(filled.values());
      var written = new WrittenForm(form.form(filled.replyTo(), next.map(LocalDate::toString)), filled.values(),
          Wording.in(by.locale()));
      return written.problems().isEmpty() ? tell(books, form, filled.values(), next)
          : new Rejected(written.holding(), written.problems());
    }));
  }

  private Outcome tell(CommitmentBooks books, OutcomeForm form, Map<String, String> values, Optional<LocalDate> next) {
    form.told(values, new OutcomeId(ids.next()))
        .ifPresent(outcome -> books.commitments().tell(form.commitment(), outcome));
    var told = next.map(form::on).map(form.commitment()::carriedOn)
        .orElseGet(() -> form.commitment().closed(form.now()));
    books.commitments().keep(told);
    books.outbox().restate(told.id(), told.author(), form.now());
    return told.isOpen() ? new Carried(told) : new Closed(told);
  }

  private Outcome own(CommitmentBooks books, CommitmentId id, Person by,
      BiFunction<Commitment, OutcomeForm, Outcome> work) {
    return OwnCommitment.of(books, id, by).whileOpen(
        kept -> work.apply(kept, new OutcomeForm(books, by, kept, clock.instant())), Refused::new);
  }

  private static ReplyTo token(CommitmentBooks books, Commitment kept, Subject subject) {
    return books.tokens().tokenFor(new Meaning(subject, kept.id().value(), kept.author()));
  }

  /** What came back with a form. */
  public record Filled(ReplyTo replyTo, Map<String, String> values) {}

  /** What became of it. */
  public sealed interface Outcome {}

  /** The form. */
  public record Opened(Form form) implements Outcome {}

  /** Not kept: the form with what was typed, and what is wrong. */
  public record Rejected(Form form, Map<String, Prose> problems) implements Outcome {}

  /** Kept, and it comes back on another day. */
  public record Carried(Commitment commitment) implements Outcome {}

  /** Kept, and it comes back no more. */
  public record Closed(Commitment commitment) implements Outcome {}

  /** Not kept. */
  public record Refused(ChangeCommitment.Refusal reason) implements Outcome {}
}
