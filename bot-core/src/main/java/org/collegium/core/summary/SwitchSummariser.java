package org.collegium.core.summary;

import java.util.Optional;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;

/**
 * Lets a program shorten what is written for mentors: a facilitator in their cohort, and there each leader what is
 * theirs. Nothing that was written before is handed out by it.
 */
public final class SwitchSummariser {

  private final Ledger<SummaryBooks> ledger;

  public SwitchSummariser(Ledger<SummaryBooks> ledger) {
    this.ledger = ledger;
  }

  /** How it stands in that cohort, for that member. */
  public Standing standing(CohortId cohort, PersonId person) {
    return ledger.read(books -> new Standing(books.machines().present(), books.machines().of(cohort),
        books.machines().isRefusedBy(cohort, person)));
  }

  /** Switches the present program on; false where there is none. */
  public boolean on(CohortId cohort) {
    return ledger.write(books -> {
      books.machines().present().ifPresent(present -> books.machines().keep(cohort, Optional.of(present)));
      return books.machines().present().isPresent();
    });
  }

  /** Switches it off: nothing is handed to it any more. */
  public void off(CohortId cohort) {
    ledger.write(books -> {
      books.machines().keep(cohort, Optional.empty());
      return cohort;
    });
  }

  /** That leader wants no program to read what they write there, nor what they wrote. */
  public void refuse(CohortId cohort, PersonId leader) {
    ledger.write(books -> {
      books.machines().refuse(cohort, leader);
      return leader;
    });
  }

  /** They have nothing against it, for what they write from now on. */
  public void allow(CohortId cohort, PersonId leader) {
    ledger.write(books -> {
      books.machines().allow(cohort, leader);
      return leader;
    });
  }

  /**
   * How it stands.
   *
   * @param present with which the bot is set up
   * @param switchedOn for the cohort
   * @param isRefused by the member who is asked for
   */
  public record Standing(Optional<MachineReader> present, Optional<MachineReader> switchedOn, boolean isRefused) {

    /** The one that works there now. */
    public Optional<MachineReader> working() {
      return present.filter(found -> switchedOn.equals(Optional.of(found)));
    }
  }
}
