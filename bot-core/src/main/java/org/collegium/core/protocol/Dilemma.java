package org.collegium.core.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Reader;
import org.collegium.core.consent.Readers;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.DilemmaId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.text.Prose;

/**
 * A dilemma that somebody brings to their cohort.
 *
 * @param readers who may read it, as its author was told; none of those who must not be in the room
 * @param apart who must not be in the room in which it is talked about
 * @param offeredAt when its author, who had seen what the others would, offered it; empty until then
 */
public record Dilemma(DilemmaId id, CohortId cohort, PersonId author, Words words, List<Reader> readers,
    List<PersonId> apart, Instant writtenAt, Optional<Instant> offeredAt) {

  public Dilemma {
    readers = List.copyOf(readers);
    apart = List.copyOf(apart);
  }

  /**
   * What its author wrote.
   *
   * @param focus the one question they want help with
   */
  public record Words(Prose title, Prose dilemma, Prose focus) {}

  Dilemma offered(Instant now) {
    return new Dilemma(id, cohort, author, words, readers, apart, writtenAt, Optional.of(now));
  }

  /** Whom its author lets read it, asked at {@code now}. */
  private Readers.FrozenList listAt(Instant now) {
    return new Readers.FrozenList(Audience.MY_COHORT, readers, now);
  }

  /** Whether it is offered, and that person is among those whom its author saw named. */
  boolean isOfferedTo(PersonId reader, ProtocolBooks books, Instant now) {
    return offeredAt.isPresent() && names(reader, books, now);
  }

  /** Whether that person may read it, once it is theirs to read. */
  boolean names(PersonId reader, ProtocolBooks books, Instant now) {
    return books.readers().mayRead(reader, author, cohort, listAt(now));
  }
}
