package org.collegium.core.coaching;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.collegium.core.coaching.NoteOutcome.Opened;
import org.collegium.core.coaching.NoteOutcome.Refusal;
import org.collegium.core.coaching.NoteOutcome.Refused;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CoachingThreadId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.ledger.Ledger;

/** One of a pair answers the other. What they answer stands above the form, so that opening it is reading it. */
public final class AnswerNote {

  private final Ledger<CoachingBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public AnswerNote(Ledger<CoachingBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** The form for an answer. */
  public NoteOutcome open(CoachingThreadId id, Person by) {
    return ledger.write(books -> standing(books, id, by, thread -> {
      var shown = toAnswer(books, thread, by);
      read(books, by, shown);
      return new Opened(new NoteForm(books, by).answer(thread, shown));
    }));
  }

  /** Keeps what was filled in, and tells the other; with a problem in it nothing is kept. */
  public NoteOutcome take(CoachingThreadId id, Person by, RequestKey key, Map<String, String> values) {
    return ledger.write(books -> standing(books, id, by, thread -> {
      var form = new NoteForm(books, by);
      var shown = toAnswer(books, thread, by);
      var rejected = form.problems(form.answer(thread, shown), values);
      rejected.ifPresent(_ -> read(books, by, shown));
      return rejected
          .orElseGet(() -> new Sending(books, ids, clock.instant()).send(thread, by, key, NoteForm.words(values)));
    }));
  }

  private void read(CoachingBooks books, Person by, List<CoachingNote> shown) {
    shown.forEach(new Reading(books, by, clock.instant())::note);
  }

  /** All of the other's that is new, so that nothing is passed over; where nothing is, the latest. */
  private List<CoachingNote> toAnswer(CoachingBooks books, CoachingThread thread, Person by) {
    var readable = books.notes().in(thread.id()).stream().filter(note -> !note.author().equals(by.id()))
        .filter(note -> thread.mayRead(by.id(), note, books.readers(), clock.instant())).toList();
    var unread = readable.stream().filter(note -> note.seenAt().isEmpty()).toList();
    return unread.isEmpty() ? readable.stream().skip(Math.max(0, readable.size() - 1L)).toList() : unread;
  }

  private NoteOutcome standing(CoachingBooks books, CoachingThreadId id, Person by,
      Function<CoachingThread, NoteOutcome> work) {
    var thread = books.threads().find(id).filter(found -> found.pair().has(by.id()));
    if (thread.isEmpty()) {
      return new Refused(Refusal.NOT_YOURS);
    }
    return thread.get().pair().stands(books.memberships(), clock.instant()) ? work.apply(thread.get())
        : new Refused(Refusal.APART);
  }
}
