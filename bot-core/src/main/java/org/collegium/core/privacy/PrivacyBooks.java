package org.collegium.core.privacy;

import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.Tokens;
import org.collegium.core.commitment.Commitments;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.consent.MachineReaders;
import org.collegium.core.consent.Readers;
import org.collegium.core.installation.Installations;
import org.collegium.core.reflection.Reflections;

/** What showing a person their own side touches. */
public record PrivacyBooks(Reflections reflections, People people, Cohorts cohorts, Memberships memberships,
    Tokens tokens, AccessLedger access, Holdings holdings, Installations installations,
    Erasures erasures, Keepings keepings, Commitments commitments, MachineReaders machines) {

  /** Who may read what, as memberships stand now. */
  public Readers readers() {
    return new Readers(memberships, machines);
  }
}
