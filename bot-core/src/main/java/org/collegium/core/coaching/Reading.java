package org.collegium.core.coaching;

import java.time.Instant;
import org.collegium.core.cohort.Person;
import org.collegium.core.consent.AccessLedger.Access;
import org.collegium.core.consent.AccessLedger.NoteRead;
import org.collegium.core.reflection.Reflection;

/** Somebody reads what the other of a pair wrote: that is kept for its author. */
record Reading(CoachingBooks books, Person by, Instant now) {

  /** By this name an author finds it in their ledger. */
  private static final String THROUGH = "coach list";

  void note(CoachingNote note) {
    books.access().add(new NoteRead(note.id(), note.author(), by.id(), now, THROUGH));
    books.notes().seen(note.id(), now);
  }

  void reflection(Reflection reflection) {
    books.access().add(new Access(reflection.id(), reflection.author(), by.id(), now, THROUGH));
  }
}
