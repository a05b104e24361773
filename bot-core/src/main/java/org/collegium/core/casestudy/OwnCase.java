package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Reader;
import org.collegium.core.consent.Readers.FrozenList;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.OwnCaseId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.text.Prose;

/**
 * A case that a leader brought and offered to their cohort.
 *
 * @param script by which it is opened; it has a dot, which no id of a catalogue can have
 * @param readers who reads it before it is opened, as they were named when it was sent
 * @param offeredAt when it was sent, the last time
 * @param answeredAt when it was accepted or sent back
 * @param note what whoever sent it back wrote
 */
public record OwnCase(OwnCaseId id, String script, CohortId cohort, PersonId author, OwnCaseWords words, State state,
    List<Reader> readers, Instant offeredAt, Optional<Instant> answeredAt, Optional<Note> note) {

  static final String PREFIX = "own.";

  public OwnCase {
    readers = List.copyOf(readers);
  }

  /** How far it is; one that is withdrawn is not there any more. */
  public enum State {
    OFFERED, SENT_BACK, ACCEPTED
  }

  /** What a facilitator wrote to its author. */
  public record Note(PersonId author, Prose words) {}

  /** Whether a case of that id is told by a leader, and not by the catalogue. */
  static boolean isOne(String script) {
    return script.startsWith(PREFIX);
  }

  /** The list of its readers, asked at that instant. */
  FrozenList listAt(Instant now) {
    return new FrozenList(Audience.MY_COHORT, readers, now);
  }

  /** The same, told otherwise and sent again. */
  OwnCase offeredAgain(OwnCaseWords newWords, List<Reader> newReaders, Instant now) {
    return new OwnCase(id, script, cohort, author, newWords, State.OFFERED, newReaders, now, Optional.empty(),
        Optional.empty());
  }

  OwnCase accepted(Instant now) {
    return new OwnCase(id, script, cohort, author, words, State.ACCEPTED, readers, offeredAt, Optional.of(now),
        Optional.empty());
  }

  OwnCase sentBack(Note why, Instant now) {
    return new OwnCase(id, script, cohort, author, words, State.SENT_BACK, readers, offeredAt, Optional.of(now),
        Optional.of(why));
  }
}
