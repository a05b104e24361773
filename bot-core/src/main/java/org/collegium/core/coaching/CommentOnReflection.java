package org.collegium.core.coaching;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.coaching.NoteOutcome.Opened;
import org.collegium.core.coaching.NoteOutcome.Refusal;
import org.collegium.core.coaching.NoteOutcome.Refused;
import org.collegium.core.cohort.Person;
import org.collegium.core.consent.AccessLedger.Access;
import org.collegium.core.identity.CoachingThreadId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.reflection.Reflection;

/** A mentor comments on something that a leader of theirs lets them read. Nobody but the leader reads it. */
public final class CommentOnReflection {

  /** By this name an author finds in their ledger that their words stood above a form. */
  private static final String THROUGH = "coach comment";

  private final Ledger<CoachingBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public CommentOnReflection(Ledger<CoachingBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** The form for a comment on the reflection of that reference. */
  public NoteOutcome open(String reference, Person by) {
    return ledger.write(books -> open(books, books.reflections().referred(reference), by));
  }

  /** The form for a comment on that reflection. */
  public NoteOutcome open(ReflectionId id, Person by) {
    return ledger.write(books -> open(books, books.reflections().find(id), by));
  }

  private NoteOutcome open(CoachingBooks books, Optional<Reflection> found, Person by) {
    return commentable(books, found, by, reflection -> {
      read(books, reflection, by);
      return new Opened(new NoteForm(books, by).about(reflection));
    });
  }

  private void read(CoachingBooks books, Reflection reflection, Person by) {
    books.access().add(new Access(reflection.id(), reflection.author(), by.id(), clock.instant(), THROUGH));
  }

  /** Keeps what was filled in, and tells the leader; with a problem in it nothing is kept. */
  public NoteOutcome take(ReflectionId id, Person by, RequestKey key, Map<String, String> values) {
    return ledger.write(books -> commentable(books, books.reflections().find(id), by, reflection -> {
      var form = new NoteForm(books, by);
      var rejected = form.problems(form.about(reflection), values);
      rejected.ifPresent(_ -> read(books, reflection, by));
      return rejected.orElseGet(() -> {
        var thread = books.threads().about(reflection.id(), by.id()).orElseGet(() -> begun(books, reflection, by));
        return new Sending(books, ids, clock.instant()).send(thread, by, key, NoteForm.words(values));
      });
    }));
  }

  private CoachingThread begun(CoachingBooks books, Reflection reflection, Person by) {
    var thread = new CoachingThread(new CoachingThreadId(ids.next()),
        new Pair(reflection.cohort(), by.id(), reflection.author()), Optional.of(reflection.id()));
    books.threads().add(thread);
    return thread;
  }

  /** Whoever may not read it is not told whether it is there. */
  private NoteOutcome commentable(CoachingBooks books, Optional<Reflection> found, Person by,
      Function<Reflection, NoteOutcome> work) {
    var now = clock.instant();
    var readable = found.filter(reflection -> !reflection.author().equals(by.id()))
        .filter(reflection -> books.mayRead(by.id(), reflection, now));
    if (readable.isEmpty()) {
      return new Refused(Refusal.NOT_READABLE);
    }
    var reflection = readable.get();
    return new Pair(reflection.cohort(), by.id(), reflection.author()).stands(books.memberships(), now)
        ? work.apply(reflection) : new Refused(Refusal.NOT_YOUR_LEADER);
  }
}
