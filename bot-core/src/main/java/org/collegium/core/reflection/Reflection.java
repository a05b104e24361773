package org.collegium.core.reflection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Reader;
import org.collegium.core.consent.Readers.FrozenList;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.identity.RoundId;
import org.collegium.core.text.Prose;
import org.collegium.core.text.VisibleText;

/**
 * One thing a person wrote, for readers named when they wrote it.
 *
 * @param reference by which its author and its readers call it; it carries no right
 * @param session the number of the session in whose interval it was written; 0 before the first
 * @param asked the prompt of a round it answers; empty when it was written freely
 * @param readers the list as it was frozen; only the author widens or narrows it
 * @param late whether its round had closed
 * @param key of the request that brought it, so that it is kept once
 */
public record Reflection(ReflectionId id, String reference, CohortId cohort, PersonId author, int session,
    Optional<Asked> asked, Words words, Audience audience, List<Reader> readers, Instant writtenAt,
    Optional<Instant> editedAt, boolean late, RequestKey key) {

  public Reflection {
    readers = List.copyOf(readers);
  }

  /** The question it answers. */
  public record Asked(RoundId round, String prompt) {}

  /** What was written: the answer, and what came of looking one step deeper. */
  public record Words(Prose answer, Optional<Prose> followUp) {

    /** All of it, one below the other. */
    public Prose text() {
      return followUp.map(more -> Prose.lines(List.of(answer, more))).orElse(answer);
    }
  }

  /** As much of it as it takes to recognise it. */
  public Prose beginning() {
    return new Prose(VisibleText.beginning(words.answer().raw()));
  }

  /** The same with other words. */
  public Reflection saying(Words newWords, Instant now) {
    return new Reflection(id, reference, cohort, author, session, asked, newWords, audience, readers, writtenAt,
        Optional.of(now), late, key);
  }

  /** The same for other readers. */
  public Reflection readBy(Audience newAudience, List<Reader> newReaders) {
    return new Reflection(id, reference, cohort, author, session, asked, words, newAudience, newReaders, writtenAt,
        editedAt, late, key);
  }

  /** Its reader list, asked at {@code now}. */
  public FrozenList listAt(Instant now) {
    return new FrozenList(audience, readers, now);
  }
}
