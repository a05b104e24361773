package org.collegium.core.membership;

import org.collegium.core.attention.Habits;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.outbox.Outbox;
import org.collegium.core.session.Sessions;

/** What belonging to a cohort touches. */
public record MembershipBooks(People people, Cohorts cohorts, Memberships memberships, Habits habits,
    Sessions sessions, Announcements announcements, Outbox outbox) {}
