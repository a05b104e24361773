package org.collegium.core.outbox;

import org.collegium.core.attention.Closures;
import org.collegium.core.attention.Habits;
import org.collegium.core.cohort.Addresses;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;

/** What carrying a letter touches. */
public record OutboxBooks(Letters letters, UndecidedLetters undecided, Corrections corrections,
    People people, Addresses addresses, Cohorts cohorts,
    Memberships memberships,
    Habits habits, Closures closures) {}
