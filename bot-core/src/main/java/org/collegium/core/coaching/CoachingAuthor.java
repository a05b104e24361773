package org.collegium.core.coaching;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.CoachingNoteId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CoachingNotice;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.text.Prose;

/**
 * Writes the letters of pairs. A mentor's note is written to be sent, so its letter has its words; of what a leader
 * answers it says only that it is there, since whoever mentors them no more must not keep it.
 */
public final class CoachingAuthor implements Author {

  private static final Prose TAKEN_BACK = new Prose("whoever wrote it has taken it back");
  private static final Prose READ = new Prose("it has been read already");
  private static final Prose APART = new Prose("they do not mentor them any more");
  private static final Prose LEFT = new Prose("they have left the cohort");

  private final Ledger<CoachingBooks> ledger;

  public CoachingAuthor(Ledger<CoachingBooks> ledger) {
    this.ledger = ledger;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return ledger.write(books -> note(books, letter)
        .map(note -> why(books, note, now).<Content>map(Content.Nothing::new)
            .orElseGet(() -> new Content.Say(notice(books, note, now))))
        .orElseGet(() -> new Content.Nothing(TAKEN_BACK)));
  }

  /**
   * What was taken back must not stand there; the words of a changed one are changed. All others are said as they stand
   * now: a part that says nothing would keep whatever went with it from being corrected.
   */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return ledger.write(books -> new Content.Say(note(books, letter).map(note -> notice(books, note, now))
        .orElseGet(() -> new MembershipNotice.TakenBack(books.cohorts().get(letter.draft().cohort()).name(),
            letter.draft().kind()))));
  }

  private static Optional<CoachingNote> note(CoachingBooks books, Letter letter) {
    return books.notes().find(new CoachingNoteId(letter.draft().about()));
  }

  /** Why it does not go any more. */
  private static Optional<Prose> why(CoachingBooks books, CoachingNote note, Instant now) {
    var thread = thread(books, note);
    var pair = thread.pair();
    if (note.seenAt().isPresent()) {
      return Optional.of(READ);
    }
    if (!note.author().equals(pair.mentor())) {
      return pair.stands(books.memberships(), now) && thread.mayRead(pair.mentor(), note, books.readers(), now)
          ? Optional.empty() : Optional.of(APART);
    }
    return books.memberships().of(pair.cohort(), pair.leader()).filter(member -> member.holdsAt(now)).isPresent()
        ? Optional.empty() : Optional.of(LEFT);
  }

  private static CoachingThread thread(CoachingBooks books, CoachingNote note) {
    return books.threads().find(note.thread()).orElseThrow();
  }

  private static Notice notice(CoachingBooks books, CoachingNote note, Instant now) {
    var thread = thread(books, note);
    return note.author().equals(thread.pair().mentor()) ? toLeader(books, thread, note, now)
        : toMentor(books, thread, note);
  }

  private static Notice toLeader(CoachingBooks books, CoachingThread thread, CoachingNote note, Instant now) {
    var pair = thread.pair();
    var about = thread.reflection().flatMap(books.reflections()::find);
    Optional<Ask> answer = pair.stands(books.memberships(), now)
        ? Optional.of(new NoteWays(books, books.people().get(pair.leader())).answer(thread, "ask.coach.answer"))
        : Optional.empty();
    return new CoachingNotice.CoachingNote(books.cohorts().get(pair.cohort()).name(),
        books.people().get(pair.mentor()).name(), about.map(Reflection::beginning), note.words(),
        note.editedAt().isPresent(), answer);
  }

  private static Notice toMentor(CoachingBooks books, CoachingThread thread, CoachingNote note) {
    var pair = thread.pair();
    var answered = books.notes().in(thread.id()).stream()
        .filter(each -> each.author().equals(pair.mentor()) && !each.writtenAt().isAfter(note.writtenAt()))
        .reduce((_, later) -> later).map(CoachingNote::beginning);
    return new CoachingNotice.CoachingReply(books.cohorts().get(pair.cohort()).name(),
        books.people().get(pair.leader()).name(), answered,
        new NoteWays(books, books.people().get(pair.mentor())).answer(thread, "ask.coach.read"));
  }
}
