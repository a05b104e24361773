package org.collegium.core.privacy;

import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.outbox.Outbox;
import org.collegium.core.session.Sessions;

/** What an end of keeping words touches. */
public record KeepingBooks(Keepings keepings, Cohorts cohorts, Memberships memberships, Sessions sessions,
    Outbox outbox) {}
