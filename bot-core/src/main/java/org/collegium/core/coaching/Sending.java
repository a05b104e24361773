package org.collegium.core.coaching;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CoachingNoteId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient;
import org.collegium.core.text.Prose;

/** Keeps a note, and writes the letter that brings it, or says that it is there. */
record Sending(CoachingBooks books, Ids ids, Instant now) {

  NoteOutcome send(CoachingThread thread, Person by, RequestKey key, Prose words) {
    var reader = thread.pair().other(by.id());
    var urgency = urgency(thread, reader);
    var note = new CoachingNote(new CoachingNoteId(ids.next()), thread.id(), by.id(), words, now, Optional.empty(),
        Optional.empty(), key);
    if (books.notes().add(note)) {
      books.outbox().add(new Draft("coaching:" + note.id().value() + ":person:" + reader.value(),
          by.id().equals(thread.pair().mentor()) ? NoticeKind.COACHING_NOTE : NoticeKind.COACHING_REPLY,
          note.id().value(), thread.pair().cohort(), new Recipient.ToPerson(reader), now, Optional.empty(),
          Optional.empty(), urgency));
    }
    return new NoteOutcome.Sent(books.people().get(reader).name(), new NoteWays(books, by).ofOwn(note));
  }

  /** Whoever wrote something waits for an answer; a first comment comes unasked, and so does all after the answer. */
  private Urgency urgency(CoachingThread thread, PersonId reader) {
    return books.notes().in(thread.id()).stream().reduce((_, later) -> later)
        .filter(latest -> latest.author().equals(reader)).isPresent() ? Urgency.PRESSING : Urgency.ORDINARY;
  }
}
