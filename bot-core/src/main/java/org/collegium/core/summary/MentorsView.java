package org.collegium.core.summary;

import java.time.Instant;
import java.util.List;
import org.collegium.core.commitment.Commitment;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.reflection.Reflection;

/**
 * What a mentor may read at {@code now} of what was shared with them in a cohort. That it was looked at is noted by
 * whoever shows it: who only counts has read nothing.
 */
record MentorsView(SummaryBooks books, PersonId mentor, CohortId cohort, Instant now) {

  /** What was shared with them since then by anybody, whether or not they may still read it. */
  List<Reflection> named(Instant since) {
    return books.reflections().naming(mentor, cohort, since);
  }

  /** Those of these that are that leader's and may still be read. */
  List<Reflection> readable(List<Reflection> named, PersonId leader) {
    return named.stream().filter(reflection -> reflection.author().equals(leader))
        .filter(this::mayRead)
        .toList();
  }

  /** Whether that one may still be read. */
  boolean mayRead(Reflection reflection) {
    return books.readers().mayRead(mentor, reflection.author(), reflection.cohort(), reflection.listAt(now));
  }

  /** What that leader means or meant to do. */
  List<Commitment> plans(PersonId leader) {
    return books.commitments().naming(mentor, leader, cohort).stream()
        .filter(this::mayRead)
        .toList();
  }

  /** Whether that one may still be read. */
  boolean mayRead(Commitment commitment) {
    return books.readers().mayRead(mentor, commitment.author(), commitment.cohort(), commitment.listAt(now));
  }
}
