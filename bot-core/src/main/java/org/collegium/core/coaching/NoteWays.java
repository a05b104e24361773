package org.collegium.core.coaching;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Wording;

/** What one of a pair can do with a note, or about it. */
record NoteWays(CoachingBooks books, Person by) {

  /** What comes back when somebody takes a note back. */
  static final String TAKE_BACK = "take-back";

  /** Change one's own, and take it back. */
  List<Ask> ofOwn(CoachingNote note) {
    var token = books.tokens().tokenFor(new Meaning(Subject.OWN_NOTE, note.id().value(), by.id()));
    return List.of(new Ask.OpenForm(token, wording().say("ask.coach.change")),
        new Ask.OneOf(token, List.of(takeBack())));
  }

  /** Take one's own back, where it can no longer be changed. */
  List<Ask> ofOwnApart(CoachingNote note) {
    var token = books.tokens().tokenFor(new Meaning(Subject.OWN_NOTE, note.id().value(), by.id()));
    return List.of(new Ask.OneOf(token, List.of(takeBack())));
  }

  private Choice takeBack() {
    return new Choice(TAKE_BACK, wording().say("ask.coach.take-back"));
  }

  /** Propose times to talk: a mentor, as long as there is something to talk about. */
  Stream<Ask> propose(CoachingThread thread) {
    return thread.reflection().filter(_ -> by.id().equals(thread.pair().mentor())).stream()
        .map(about -> new Ask.OpenForm(
            books.tokens().tokenFor(new Meaning(Subject.PROPOSE, about.value(), by.id())),
            wording().say("ask.talk.propose")));
  }

  /** Answer. */
  Ask.OpenForm answer(CoachingThread thread, String label) {
    return new Ask.OpenForm(books.tokens().tokenFor(new Meaning(Subject.COACHING, thread.id().value(), by.id())),
        wording().say(label));
  }

  private Wording wording() {
    return Wording.in(by.locale());
  }
}
