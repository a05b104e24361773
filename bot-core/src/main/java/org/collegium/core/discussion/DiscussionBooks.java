package org.collegium.core.discussion;

import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;

/** What a discussion touches. */
public record DiscussionBooks(Turns turns, Discussions discussions, People people, Cohorts cohorts,
    Memberships memberships) {}
