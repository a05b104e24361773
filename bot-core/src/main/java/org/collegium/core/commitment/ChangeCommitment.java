package org.collegium.core.commitment;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.reflection.WrittenForm;
import org.collegium.core.text.Prose;

/** Its author changes a commitment, its day, or who may read it, until they close it. Nobody else can. */
public final class ChangeCommitment {

  private final Ledger<CommitmentBooks> ledger;
  private final InstantSource clock;

  public ChangeCommitment(Ledger<CommitmentBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The form with it in it. */
  public Outcome open(CommitmentId id, Person by) {
    return ledger.write(books -> own(books, id, by, (kept, form) -> new Opened(
        form.holding(token(books, kept), kept, Optional.empty()))));
  }

  /** Keeps what was filled in; with a problem in any field nothing is kept. */
  public Outcome take(CommitmentId id, Person by, Map<String, String> values) {
    return ledger.write(books -> own(books, id, by, (kept, form) -> {
      var day = form.day(values);
      var written = new WrittenForm(form.holding(token(books, kept), kept, day), values, Wording.in(by.locale()));
      if (!written.problems().isEmpty()) {
        return new Rejected(written.holding(), written.problems());
      }
      var plan = CommitmentForm.plan(values);
      var said = plan.equals(kept.plan()) ? kept : kept.saying(plan, form.now());
      var audience = ReflectionForm.chosen(values).audience();
      var changed = said.comingBackOn(form.on(day.orElseThrow()))
          .readBy(audience, books.readers().named(by.id(), kept.cohort(), audience, form.now()));
      books.commitments().keep(changed);
      books.outbox().restate(id, by.id(), form.now());
      return new Kept(changed);
    }));
  }

  private Outcome own(CommitmentBooks books, CommitmentId id, Person by,
      BiFunction<Commitment, CommitmentForm, Outcome> work) {
    return OwnCommitment.of(books, id, by).whileOpen(
        kept -> work.apply(kept, new CommitmentForm(books, by, kept.cohort(), clock.instant())), Refused::new);
  }

  private static ReplyTo token(CommitmentBooks books, Commitment kept) {
    return books.tokens().tokenFor(new Meaning(Subject.COMMITMENT, kept.id().value(), kept.author()));
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** The form. */
  public record Opened(Form form) implements Outcome {}

  /** Not kept: the form with what was typed, and what is wrong. */
  public record Rejected(Form form, Map<String, Prose> problems) implements Outcome {}

  /** Kept. */
  public record Kept(Commitment commitment) implements Outcome {}

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why it stays as it is. */
  public enum Refusal {
    NOT_YOURS, CLOSED
  }
}
