package org.collegium.core.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Reader;
import org.collegium.core.consent.Readers;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.TurnId;
import org.collegium.core.text.Prose;

/**
 * Something that a member said where their cohort talks about a case.
 *
 * @param reference by which it is found again; it carries no right
 * @param stage the number of the case's latest stage when it was said
 * @param readers who sat in the cohort when it was said, its author among them
 * @param heard when the platform had it as it stands, by the platform's clock: an older wording does not replace it
 */
public record Turn(TurnId id, String reference, CaseStudyId study, CohortId cohort, PersonId author, int stage,
    Prose words, List<Reader> readers, Instant saidAt, Optional<Instant> editedAt, Instant heard) {

  public Turn {
    readers = List.copyOf(readers);
  }

  /** Whether whoever reads may read it: themselves what they said, others as they were frozen beside it. */
  public boolean isReadableBy(PersonId reader, Readers all, Instant now) {
    return all.mayRead(reader, author, cohort, new Readers.FrozenList(Audience.MY_COHORT, readers, now));
  }

  /** Who may read it beside its author, as it was frozen. */
  public List<Reader> others() {
    return readers.stream().filter(reader -> !reader.person().equals(author)).toList();
  }

  /** The same, as its author changed it. */
  Turn changedTo(Prose newWords, Instant newlyHeard, Instant now) {
    return new Turn(id, reference, study, cohort, author, stage, newWords, readers, saidAt, Optional.of(now),
        newlyHeard);
  }

  /** Everybody who sits in a cohort now, as the readers of what is said there. */
  static List<Reader> sitting(List<Membership> members) {
    return members.stream().filter(Membership::attendsSessions)
        .map(member -> new Reader(member.person(), member.role())).toList();
  }
}
