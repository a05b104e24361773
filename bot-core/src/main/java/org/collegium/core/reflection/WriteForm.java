package org.collegium.core.reflection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Named;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Prompt;
import org.collegium.core.reflection.ReflectionForm.Wanted;
import org.collegium.core.text.Prose;
import org.collegium.core.text.VisibleText;

/** The form for one reflection, free or one's own to be edited, with its readers named above the first field. */
public final class WriteForm {

  /** The name of the field for what is written. */
  public static final String ANSWER = "answer";
  /** The name of the field for one step deeper. */
  public static final String DEEPER = "deeper";

  private final Ledger<ReflectionBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public WriteForm(Ledger<ReflectionBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** An empty one, or with {@code begun} in it. */
  public Form free(Person author, CohortId cohort, String begun) {
    return ledger.write(books -> {
      var page = new Page(author, cohort, new Wanted(Audience.MY_MENTOR, true),
          ReflectionForm.words(ANSWER, Wording.in(author.locale()).say("form.reflect.answer"), begun, Need.REQUIRED),
          Optional.empty());
      return form(books, page, new Meaning(Subject.REFLECT, cohort.value(), author.id()));
    });
  }

  /** One with a reflection in it. */
  public Form edit(Person author, Reflection reflection) {
    return ledger.write(books -> {
      var page = new Page(author, reflection.cohort(), wanted(books, reflection), answer(books, author, reflection),
          reflection.words().followUp());
      return form(books, page, new Meaning(Subject.REFLECTION, reflection.id().value(), author.id()));
    });
  }

  /** What was answered by a tap is changed by one; its question stands over it. */
  private Field answer(ReflectionBooks books, Person author, Reflection reflection) {
    var answer = reflection.words().answer();
    var programme = catalogue.find(books.cohorts().get(reflection.cohort()).programme());
    return programme.flatMap(found -> reflection.asked()
        .flatMap(asked -> found.in(author.locale()).prompt(asked.prompt()))
        .flatMap(prompt -> tapped(new AnswerKind(found), prompt, answer)))
        .orElseGet(() -> ReflectionForm.words(ANSWER, Wording.in(author.locale()).say("form.reflect.answer"),
            answer.raw(), Need.REQUIRED));
  }

  private static Optional<Field> tapped(AnswerKind kinds, Prompt prompt, Prose answer) {
    return kinds.tapped(prompt, answer).map(kind -> new Field(ANSWER, prompt.ask(), kind,
        kinds.meant(prompt.id(), answer).raw().strip(), Need.REQUIRED));
  }

  /** Whether others may read a reflection: who reads it now, and for whom it could be. */
  public Form share(Person author, Reflection reflection) {
    return ledger.write(books -> {
      var wording = Wording.in(author.locale());
      var now = clock.instant();
      var parts = new ReflectionForm(books.people(), books.readers(), wording);
      var readers = ReflectionForm.names(readingNow(books, reflection, now), books.people());
      return new Form(
          books.tokens().tokenFor(new Meaning(Subject.SHARING, reflection.id().value(), author.id())),
          wording.say("form.share.title", reflection.reference()),
          List.of(new Prose(VisibleText.beginning(reflection.words().answer().raw())),
              new NoticeInWords(wording, author.zone()).readers(readers)),
          List.of(parts.audience(author.id(), reflection.cohort(), wanted(books, reflection), now)),
          wording.say("form.share.submit"));
    });
  }

  /** Of those who were named, those who still are what they were then. */
  static Named readingNow(ReflectionBooks books, Reflection reflection, Instant now) {
    var people = reflection.readers().stream().filter(reader -> books.readers().mayRead(reader.person(),
        reflection.author(), reflection.cohort(), reflection.listAt(now))).toList();
    return new Named(people, books.readers().machineReading(reflection.author(), reflection.cohort(), people,
        books.machines().namedIn(reflection.id())));
  }

  /** A list that names no program is not given one by being looked at. */
  private static Wanted wanted(ReflectionBooks books, Reflection reflection) {
    return new Wanted(reflection.audience(), books.machines().namedIn(reflection.id()).isPresent());
  }

  private Form form(ReflectionBooks books, Page page, Meaning meaning) {
    var author = page.author();
    var wording = Wording.in(author.locale());
    var parts = new ReflectionForm(books.people(), books.readers(), wording);
    var readers = ReflectionForm.names(page.wanted()
        .of(books.readers().all(author.id(), page.cohort(), page.wanted().audience(), clock.instant())),
        books.people());
    return new Form(books.tokens().tokenFor(meaning), wording.say("form.reflect.title"),
        List.of(new NoticeInWords(wording, author.zone()).readers(readers), wording.say("form.reflect.photo")),
        List.of(parts.audience(author.id(), page.cohort(), page.wanted(), clock.instant()),
            page.answer(),
            ReflectionForm.words(DEEPER, wording.say("form.reflect.deeper"),
                page.deeper().map(Prose::raw).orElse(""), Need.OPTIONAL)),
        wording.say("form.reflect.submit"));
  }

  /** Who would read it for that audience now; no program that its list does not name already. */
  public Named readers(Reflection reflection, Audience audience) {
    return ledger.read(books -> new Wanted(audience, wanted(books, reflection).withMachine())
        .of(books.readers().all(reflection.author(), reflection.cohort(), audience, clock.instant())));
  }

  /** These readers by name, in a sentence. */
  public Prose readersInWords(Person author, Named readers) {
    return new NoticeInWords(Wording.in(author.locale()), author.zone()).readers(names(readers));
  }

  private ReaderNames names(Named readers) {
    return ledger.read(books -> ReflectionForm.names(readers, books.people()));
  }

  /** What the author is told once it is kept, and what they can do with it if it is only one. */
  public ReflectionKept kept(Person author, Reflection reflection, int answers) {
    return ledger.write(books -> new ReflectionKept(new Prose(reflection.reference()), answers,
        ReflectionForm.names(new Named(reflection.readers(), books.machines().namedIn(reflection.id())),
            books.people()),
        reflection.late(),
        answers == 1 ? new OwnWays(books, author).of(reflection, clock.instant()) : List.of()));
  }

  private record Page(Person author, CohortId cohort, Wanted wanted, Field answer, Optional<Prose> deeper) {}
}
