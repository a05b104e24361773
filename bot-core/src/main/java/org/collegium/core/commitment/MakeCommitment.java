package org.collegium.core.commitment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.commitment.Commitment.Return;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.reflection.WrittenForm;
import org.collegium.core.text.Prose;

/** A leader says when they will do what, and why. */
public final class MakeCommitment {

  private final Ledger<CommitmentBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public MakeCommitment(Ledger<CommitmentBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The empty form.
   *
   * @param day on which it is to come back; empty for the usual one
   */
  public Outcome open(CohortId cohort, Person by, Optional<LocalDate> day) {
    return asked(cohort, by, (books, form) -> new Opened(form.blank(token(books, cohort, by), day)));
  }

  /** Keeps what was filled in; with a problem in any field nothing is kept. */
  public Outcome take(CohortId cohort, Person by, Map<String, String> values) {
    return asked(cohort, by, (books, form) -> {
      var day = form.day(values);
      var written =
          new WrittenForm(form.blank(token(books, cohort, by), day), values, Wording.in(by.locale()));
      if (!written.problems().isEmpty()) {
        return new Rejected(written.holding(), written.problems());
      }
      var audience = ReflectionForm.chosen(values).audience();
      var commitment = new Commitment(new CommitmentId(ids.next()), books.commitments().freeReference(ids), cohort,
          by.id(), CommitmentForm.plan(values), audience,
          books.readers().named(by.id(), cohort, audience, form.now()), form.now(), Optional.empty(),
          Return.on(form.on(day.orElseThrow())), Optional.empty());
      books.commitments().keep(commitment);
      return new Kept(commitment);
    });
  }

  private Outcome asked(CohortId cohort, Person by, Work work) {
    return ledger.write(books -> {
      var now = clock.instant();
      return isAsked(books, cohort, by, now) ? work.of(books, new CommitmentForm(books, by, cohort, now))
          : new Refused(Refusal.NOT_A_LEADER);
    });
  }

  /** Whether they lead in that cohort now. */
  static boolean isAsked(CommitmentBooks books, CohortId cohort, Person person, Instant now) {
    return books.memberships().of(cohort, person.id())
        .filter(member -> member.isAskedAt(now)).isPresent();
  }

  private static ReplyTo token(CommitmentBooks books, CohortId cohort, Person by) {
    return books.tokens().tokenFor(new Meaning(Subject.COMMIT, cohort.value(), by.id()));
  }

  private interface Work {
    Outcome of(CommitmentBooks books, CommitmentForm form);
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** The form. */
  public record Opened(Form form) implements Outcome {}

  /** Not kept: the form with what was typed, and what is wrong. */
  public record Rejected(Form form, Map<String, Prose> problems) implements Outcome {}

  /** Kept. */
  public record Kept(Commitment commitment) implements Outcome {}

  /** Not kept. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    NOT_A_LEADER
  }
}
