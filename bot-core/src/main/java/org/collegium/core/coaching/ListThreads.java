package org.collegium.core.coaching;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.CoachingAnswer.Conversation;
import org.collegium.core.command.CoachingAnswer.Note;
import org.collegium.core.command.CoachingAnswer.ThreadsListed;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.text.Prose;

/** Shows somebody what they and a mentor, or a leader, wrote to each other. Each note read is told its author. */
public final class ListThreads {

  private static final int A_PAGE = 5;
  private static final int LATEST = 4;

  private static final Comparator<Found> LATEST_UNREAD_FIRST =
      Comparator.comparing((Found found) -> found.isUnread()).thenComparing(Found::latest).reversed();

  private final Ledger<CoachingBooks> ledger;
  private final InstantSource clock;

  public ListThreads(Ledger<CoachingBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Five of them: first those in which something was not read yet, then the latest.
   *
   * @param page from 1
   */
  public ThreadsListed handle(Person by, int page) {
    return ledger.write(books -> {
      var now = clock.instant();
      var all = books.threads().of(by.id()).stream().map(thread -> readable(books, thread, by, now))
          .filter(found -> !found.notes().isEmpty())
          .sorted(LATEST_UNREAD_FIRST).toList();
      var shown = all.stream().skip((page - 1L) * A_PAGE).limit(A_PAGE).map(found -> shown(books, found, by, now))
          .toList();
      return new ThreadsListed(shown, page, (int) Math.max(0, all.size() - page * (long) A_PAGE));
    });
  }

  private static Found readable(CoachingBooks books, CoachingThread thread, Person by, Instant now) {
    return new Found(thread, by, books.notes().in(thread.id()).stream()
        .filter(note -> note.author().equals(by.id()) || thread.mayRead(by.id(), note, books.readers(), now))
        .toList());
  }

  private static Conversation shown(CoachingBooks books, Found found, Person by, Instant now) {
    var reading = new Reading(books, by, now);
    var earlier = found.earlier();
    var latest = found.notes().stream().skip(earlier).toList();
    latest.stream().filter(note -> !note.author().equals(by.id())).forEach(reading::note);
    var about = found.thread().reflection().flatMap(books.reflections()::find)
        .filter(reflection -> books.mayRead(by.id(), reflection, now));
    about.filter(reflection -> !reflection.author().equals(by.id())).ifPresent(reading::reflection);
    var pair = found.thread().pair();
    return new Conversation(books.people().get(pair.other(by.id())).name(), books.cohorts().get(pair.cohort()).name(),
        about.map(reflection -> new Prose(reflection.reference())), about.map(Reflection::beginning), earlier,
        latest.stream().map(note -> new Note(books.people().get(note.author()).name(), note.writtenAt(), note.words(),
            note.editedAt().isPresent(), found.isUnread(note))).toList(),
        ways(books, found, by, now));
  }

  private static List<Ask> ways(CoachingBooks books, Found found, Person by, Instant now) {
    var ways = new NoteWays(books, by);
    var own = found.notes().stream().filter(note -> note.author().equals(by.id())).reduce((_, later) -> later);
    if (!found.thread().pair().stands(books.memberships(), now)) {
      return own.map(ways::ofOwnApart).orElse(List.of());
    }
    return Stream.of(Stream.<Ask>of(ways.answer(found.thread(), "ask.coach.answer")), ways.propose(found.thread()),
        own.map(ways::ofOwn).stream().flatMap(List::stream)).flatMap(asks -> asks).toList();
  }

  private record Found(CoachingThread thread, Person by, List<CoachingNote> notes) {

    boolean isUnread() {
      return notes.stream().anyMatch(this::isUnread);
    }

    /** How many are left out: never one that was not read yet. */
    int earlier() {
      var read = (int) notes.stream().takeWhile(note -> !isUnread(note)).count();
      return Math.max(0, Math.min(notes.size() - LATEST, read));
    }

    boolean isUnread(CoachingNote note) {
      return !note.author().equals(by.id()) && note.seenAt().isEmpty();
    }

    Instant latest() {
      return notes.getLast().writtenAt();
    }
  }
}
