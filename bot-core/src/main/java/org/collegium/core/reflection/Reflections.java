package org.collegium.core.reflection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.RoundId;

/** What people wrote. Kept sealed; opened only here. */
public interface Reflections {

  /** Keeps it; false if that request, or an answer of that author to that prompt of that round, was kept before. */
  boolean add(Reflection reflection);

  /**
   * Keeps its changed words, audience and readers; who is newly named in it counts as named at {@code at}. Words that
   * are others by now are kept as an earlier wording.
   */
  void change(Reflection reflection, Instant at);

  /** What it said before, the latest first; none if that author did not write it. */
  List<EarlierWording> earlier(ReflectionId id, PersonId author);

  /** Whether anything is kept of what it said before. */
  boolean hasEarlier(ReflectionId id);

  Optional<Reflection> find(ReflectionId id);

  /** The one of that reference, letter case not counted. */
  Optional<Reflection> referred(String reference);

  /** A reference that stands for none yet. Among a million there are two dozen pairs that were given the same. */
  default String freeReference(Ids ids) {
    return Stream.generate(ids::nextReference).filter(reference -> referred(reference).isEmpty()).findFirst()
        .orElseThrow();
  }

  /** An author's own, newest first, at most {@code most}. */
  List<Reflection> ofAuthor(PersonId author, int most);

  /** How many an author wrote, in all. */
  int countOf(PersonId author);

  /** An author's answers in one round, in the order they were asked. */
  List<Reflection> inRound(RoundId round, PersonId author);

  /** Whether that author has answered anything in that round. */
  boolean hasAnswered(RoundId round, PersonId author);

  /** When that author first answered anything in that round. */
  Optional<Instant> answeredAt(RoundId round, PersonId author);

  /** Who has answered anything in that round. */
  List<PersonId> authorsIn(RoundId round);

  /**
   * Those of a cohort whose frozen list names that reader, written or shared since then, oldest first. Whether they
   * still may read is for {@link org.collegium.core.consent.Readers} to say.
   */
  List<Reflection> naming(PersonId reader, CohortId cohort, Instant since);

  /** Those of one author in a cohort whose frozen list names that reader. */
  List<Reflection> namingReader(PersonId author, CohortId cohort, PersonId reader);
}
