package org.collegium.core.coaching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.FilledIn;
import org.collegium.core.command.Form;
import org.collegium.core.command.Option.Need;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.text.Prose;

/** The form for one note. What it is about and its one reader stand above the field. */
record NoteForm(CoachingBooks books, Person by) {

  private static final String WORDS = "words";

  /** About a reflection. */
  Form about(Reflection reflection) {
    return form(new Meaning(Subject.COMMENT, reflection.id().value(), by.id()), "comment",
        Stream.of(wording().say("form.coach.about", name(reflection.author()), reflection.reference(),
            reflection.beginning())),
        new Words(reflection.author(), ""));
  }

  /**
   * In a thread.
   *
   * @param shown what the other wrote that is answered, as far as it may be read
   */
  Form answer(CoachingThread thread, List<CoachingNote> shown) {
    var other = thread.pair().other(by.id());
    return form(new Meaning(Subject.COACHING, thread.id().value(), by.id()), "answer",
        shown.stream().flatMap(note -> Stream.of(wording().say("form.coach.wrote", name(other)), note.words())),
        new Words(other, ""));
  }

  /** Over words that were kept. */
  Form change(CoachingThread thread, CoachingNote note) {
    return form(new Meaning(Subject.OWN_NOTE, note.id().value(), by.id()), "change", Stream.empty(),
        new Words(thread.pair().other(by.id()), note.words().raw()));
  }

  private Form form(Meaning meaning, String what, Stream<Prose> before, Words words) {
    return new Form(books.tokens().tokenFor(meaning), wording().say("form.coach." + what + ".title"),
        Stream.concat(before, Stream.of(wording().say("form.coach.reader", name(words.reader())))).toList(),
        List.of(ReflectionForm.words(WORDS, wording().say("form.coach." + what), words.current(), Need.REQUIRED)),
        wording().say("form.coach." + what + ".submit"));
  }

  /** Not kept, where something is wrong with what was typed. */
  Optional<NoteOutcome> problems(Form form, Map<String, String> values) {
    var filled = new FilledIn(form, wording());
    var problems = filled.problems(values);
    return problems.isEmpty() ? Optional.empty()
        : Optional.of(new NoteOutcome.Rejected(filled.holding(values), problems));
  }

  /** What was typed, which has been looked at. */
  static Prose words(Map<String, String> values) {
    return ReflectionForm.typed(values, WORDS).orElseThrow();
  }

  private Prose name(PersonId person) {
    return books.people().get(person).name();
  }

  private Wording wording() {
    return Wording.in(by.locale());
  }

  private record Words(PersonId reader, String current) {}
}
