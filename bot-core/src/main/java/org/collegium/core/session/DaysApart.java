package org.collegium.core.session;

import java.util.stream.Stream;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.Closures;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.identity.CohortId;

/** The school days on which a cohort does not sit in a session: what it talks about in between is planned by them. */
public final class DaysApart {

  private DaysApart() {}

  /** Those of that cohort as they are planned now. */
  public static SchoolDays of(CohortId cohort, Closures closures, Sessions sessions) {
    return new SchoolDays(Stream.concat(closures.schoolDays(cohort).closures().stream(),
        sessions.of(cohort).stream().filter(Session::isPlanned).map(DaysApart::sitting)).toList());
  }

  private static Closure sitting(Session session) {
    return new Closure(session.firstDay(), session.lastDay(), session.title().raw());
  }
}
