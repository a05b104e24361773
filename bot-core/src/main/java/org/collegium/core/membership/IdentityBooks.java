package org.collegium.core.membership;

import org.collegium.core.cohort.Addresses;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.Tokens;
import org.collegium.core.outbox.Outbox;

/** What finding out who is who on a platform touches. */
public record IdentityBooks(People people, Addresses addresses, JoinCodes codes, Cohorts cohorts,
    Memberships memberships, Tokens tokens, Outbox outbox) {}
