package org.collegium.core.coaching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CoachingNoteId;
import org.collegium.core.identity.CoachingThreadId;
import org.collegium.core.identity.PersonId;

/** What mentors and leaders wrote to each other. Kept sealed; opened only here. */
public interface CoachingNotes {

  /** Keeps it; false if that request was kept before. */
  boolean add(CoachingNote note);

  /** Keeps its changed words. */
  void change(CoachingNote note);

  /** Takes it away, with who read it; with the last of a thread goes the thread. */
  void remove(CoachingNote note);

  Optional<CoachingNote> find(CoachingNoteId id);

  /** What stands in that thread, the earliest first. */
  List<CoachingNote> in(CoachingThreadId thread);

  /** All that person wrote, the latest first. */
  List<CoachingNote> writtenBy(PersonId author);

  /** Its reader has opened it; the first time counts. */
  void seen(CoachingNoteId id, Instant at);
}
