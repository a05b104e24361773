package org.collegium.core.session;

import java.util.Locale;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.programme.Catalogue;

/** What sessions are called for their readers: as their programme calls them in the reader's language. */
public record SessionNames(Catalogue catalogue) {

  /** The same session, called so. One that was given a title of its own, by a calendar file, keeps it. */
  public Session of(Session session, Cohort cohort, Locale reader) {
    return catalogue.find(cohort.programme())
        .map(programme -> session.called(programme.title(session.number(), session.title(), reader))).orElse(session);
  }
}
