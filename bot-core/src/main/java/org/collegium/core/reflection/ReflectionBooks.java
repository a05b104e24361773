package org.collegium.core.reflection;

import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.Tokens;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.consent.MachineReaders;
import org.collegium.core.consent.Readers;
import org.collegium.core.session.Sessions;

/** What writing something down touches. */
public record ReflectionBooks(Reflections reflections, Depths depths, People people, Cohorts cohorts,
    Memberships memberships,
    Sessions sessions, Tokens tokens, AccessLedger access, MachineReaders machines) {

  /** Who may read what, as memberships stand now. */
  public Readers readers() {
    return new Readers(memberships, machines);
  }
}
