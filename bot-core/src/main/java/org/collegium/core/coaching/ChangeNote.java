package org.collegium.core.coaching;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.collegium.core.coaching.NoteOutcome.Changed;
import org.collegium.core.coaching.NoteOutcome.Opened;
import org.collegium.core.coaching.NoteOutcome.Refusal;
import org.collegium.core.coaching.NoteOutcome.Refused;
import org.collegium.core.coaching.NoteOutcome.TakenBack;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CoachingNoteId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.text.Prose;

/** An author changes a note, as long as the two are a pair, or takes it back, at any time. What was posted follows. */
public final class ChangeNote {

  private static final String CHOICE = "choice";

  private final Ledger<CoachingBooks> ledger;
  private final InstantSource clock;

  public ChangeNote(Ledger<CoachingBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The form with the note in it. */
  public NoteOutcome open(CoachingNoteId id, Person by) {
    return ledger.write(books -> own(books, id, by, (thread, note) -> apart(books, thread)
        .orElseGet(() -> new Opened(new NoteForm(books, by).change(thread, note)))));
  }

  /** Takes it back, or keeps what was filled in; with a problem in it nothing is kept. */
  public NoteOutcome take(CoachingNoteId id, Person by, Map<String, String> values) {
    return ledger.write(books -> own(books, id, by, (thread, note) -> {
      if (NoteWays.TAKE_BACK.equals(values.get(CHOICE))) {
        books.notes().remove(note);
        books.outbox().restate(note.id(), clock.instant());
        return new TakenBack(reader(books, thread, by));
      }
      return apart(books, thread).orElseGet(() -> changed(books, thread, note, new Filling(by, values)));
    }));
  }

  private NoteOutcome changed(CoachingBooks books, CoachingThread thread, CoachingNote note, Filling filling) {
    var form = new NoteForm(books, filling.by());
    return form.problems(form.change(thread, note), filling.values()).orElseGet(() -> {
      var now = clock.instant();
      var words = NoteForm.words(filling.values());
      if (!note.words().equals(words)) {
        books.notes().change(note.saying(words, now));
        books.outbox().restate(note.id(), now);
      }
      return new Changed(reader(books, thread, filling.by()), new NoteWays(books, filling.by()).ofOwn(note));
    });
  }

  private Optional<NoteOutcome> apart(CoachingBooks books, CoachingThread thread) {
    return thread.pair().stands(books.memberships(), clock.instant()) ? Optional.empty()
        : Optional.of(new Refused(Refusal.APART));
  }

  private static Prose reader(CoachingBooks books, CoachingThread thread, Person by) {
    return books.people().get(thread.pair().other(by.id())).name();
  }

  private static NoteOutcome own(CoachingBooks books, CoachingNoteId id, Person by,
      BiFunction<CoachingThread, CoachingNote, NoteOutcome> work) {
    return books.notes().find(id).filter(note -> note.author().equals(by.id()))
        .flatMap(note -> books.threads().find(note.thread()).map(thread -> work.apply(thread, note)))
        .orElseGet(() -> new Refused(Refusal.NOT_YOURS));
  }

  private record Filling(Person by, Map<String, String> values) {}
}
