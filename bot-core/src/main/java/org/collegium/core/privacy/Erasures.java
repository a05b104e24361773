package org.collegium.core.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.text.Prose;

/** Who takes away all that is theirs, and when. */
public interface Erasures {

  /** Keeps what was asked, in place of what the same person asked before. */
  void ask(Erasure erasure);

  /** Forgets that it was asked; false if it was not. */
  boolean takeBack(PersonId person);

  /** What that person has asked, and is not done yet. */
  Optional<Erasure> of(PersonId person);

  /** When the next is due. One that was begun is due at once: its key is gone, and rows are still there. */
  Optional<Instant> nextDue();

  /** Whose time has come, those first that were begun. */
  List<PersonId> due(Instant now);

  /** Destroys the person's key: from then on nobody can open what they wrote, whatever becomes of all else. */
  void destroyKey(PersonId person);

  /**
   * Has messages to others edited that name the person: that are about them, that they wrote, or that tell somebody
   * whom they mentor who mentors them or reads what they answer.
   */
  void restateNaming(PersonId person, Instant now);

  /**
   * Removes every row of theirs. What points at them from rows of others points at a person without a name, an address
   * or a clock.
   *
   * @param name what others read in place of theirs
   */
  void remove(PersonId person, Prose name, Instant now);

  /** Whoever is due by then has until then to think better of it; but what was begun goes on. */
  void putOff(Instant until);

  /** What was asked. */
  record Erasure(PersonId person, Instant askedAt, Instant dueAt) {}
}
