package org.collegium.core.summary;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collegium.core.commitment.Commitment;
import org.collegium.core.consent.Readers;
import org.collegium.core.consent.Readers.FrozenList;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.reflection.Reflection;

/**
 * What a mentor may read at {@code now} of what was shared with them in a cohort, within one transaction. That it was
 * looked at is noted by whoever shows it: who only counts has read nothing.
 */
final class MentorsView {

  private final SummaryBooks books;
  private final PersonId mentor;
  private final CohortId cohort;
  private final Instant now;
  private final Readers readers;
  private final Map<Question, Boolean> answered = new HashMap<>();

  MentorsView(SummaryBooks books, PersonId mentor, CohortId cohort, Instant now) {
    this.books = books;
    this.mentor = mentor;
    this.cohort = cohort;
    this.now = now;
    this.readers = books.readers();
  }

  /** What was shared with them since then by anybody, whether or not they may still read it. */
  List<Reflection> named(Instant since) {
    return books.reflections().naming(mentor, cohort, since);
  }

  /** Whether that one may still be read. */
  boolean mayRead(Reflection reflection) {
    return mayRead(new Question(reflection.author(), reflection.cohort(), ofTheMentor(reflection.listAt(now))));
  }

  /** What that leader means or meant to do. */
  List<Commitment> plans(PersonId leader) {
    return books.commitments().naming(mentor, leader, cohort).stream()
        .filter(this::mayRead)
        .toList();
  }

  /** Whether that one may still be read. */
  boolean mayRead(Commitment commitment) {
    return mayRead(new Question(commitment.author(), commitment.cohort(), ofTheMentor(commitment.listAt(now))));
  }

  /** Who else is named says nothing of whether this one may. */
  private FrozenList ofTheMentor(FrozenList list) {
    return new FrozenList(list.audience(),
        list.readers().stream().filter(named -> named.person().equals(mentor)).toList(), list.now());
  }

  /** A leader's pieces name their mentor in one way, or in two or three: it is asked once of each. */
  private boolean mayRead(Question question) {
    return answered.computeIfAbsent(question,
        asked -> readers.mayRead(mentor, asked.author(), asked.cohort(), asked.list()));
  }

  private record Question(PersonId author, CohortId cohort, FrozenList list) {}
}
