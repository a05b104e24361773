package org.collegium.core.casestudy;

import org.collegium.core.attention.Closures;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.outbox.Outbox;
import org.collegium.core.session.Sessions;

/** What a case touches. */
public record CaseStudyBooks(CaseStudies cases, Sessions sessions, Cohorts cohorts, Closures closures, Outbox outbox) {}
