package org.collegium.core.portfolio;

import org.collegium.core.casestudy.CaseDecisions;
import org.collegium.core.casestudy.CaseStudies;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.Tokens;
import org.collegium.core.commitment.Commitments;
import org.collegium.core.discussion.Turns;
import org.collegium.core.outbox.Outbox;
import org.collegium.core.reflection.Depths;
import org.collegium.core.reflection.Reflections;
import org.collegium.core.session.Attendances;
import org.collegium.core.session.Sessions;

/** What gathering somebody's own touches. */
public record PortfolioBooks(Reflections reflections, Depths depths, CaseStudies cases, CaseDecisions decisions,
    Turns turns,
    Commitments commitments,
    Sessions sessions,
    Attendances attendances, People people, Cohorts cohorts, Memberships memberships, Tokens tokens, Outbox outbox) {}
