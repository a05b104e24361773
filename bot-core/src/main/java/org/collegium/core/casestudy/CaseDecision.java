package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Reader;
import org.collegium.core.consent.Readers;
import org.collegium.core.identity.CaseDecisionId;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.text.Prose;

/**
 * What somebody decided in a case, and why.
 *
 * @param view what they decided
 * @param audience for whom the reason is; what was decided is only counted
 * @param readers who may read the reason, without their name beside it, as the author was told
 * @param late decided after it was told what was done: it is not counted, and stands
 */
public record CaseDecision(CaseDecisionId id, CaseStudyId study, PersonId author, View view, Audience audience,
    List<Reader> readers, Instant decidedAt, Optional<Instant> editedAt, boolean late) {

  public CaseDecision {
    readers = List.copyOf(readers);
  }

  /**
   * One way to decide, and a reason for it.
   *
   * @param way its id in the script
   */
  public record View(String way, Prose reason) {}

  /** The same person's, thought over. */
  CaseDecision changedTo(View newView, Audience newAudience, List<Reader> newReaders, Instant now) {
    return new CaseDecision(id, study, author, newView, newAudience, newReaders, decidedAt, Optional.of(now), late);
  }

  /** Whom the author let read the reason, asked at {@code now}. */
  Readers.FrozenList listAt(Instant now) {
    return new Readers.FrozenList(audience, readers, now);
  }
}
