package org.collegium.core.session;

import org.collegium.core.attention.Closures;
import org.collegium.core.attention.Habits;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.Tokens;
import org.collegium.core.outbox.Outbox;

/** What the calendar touches. */
public record SessionBooks(Sessions sessions, Rsvps rsvps, Attendances attendances, TickLists tickLists,
    People people, Cohorts cohorts, Memberships memberships, Habits habits, Closures closures,
    Tokens tokens, Outbox outbox) {}
