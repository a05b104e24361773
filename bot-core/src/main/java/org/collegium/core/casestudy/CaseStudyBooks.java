package org.collegium.core.casestudy;

import org.collegium.core.attention.Closures;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.Tokens;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.consent.Readers;
import org.collegium.core.discussion.DiscussionBooks;
import org.collegium.core.outbox.Outbox;
import org.collegium.core.session.Sessions;

/** What a case touches. */
public record CaseStudyBooks(CaseStudies cases, CaseDecisions decisions, OwnCases own, Sessions sessions, People people,
    Cohorts cohorts, Memberships memberships, Closures closures, Tokens tokens, AccessLedger access, Outbox outbox,
    DiscussionBooks discussion) {

  /** Who may read what, as memberships stand now. */
  public Readers readers() {
    return new Readers(memberships);
  }
}
