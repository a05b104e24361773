package org.collegium.core.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.cohort.Membership;
import org.collegium.core.command.FilledIn;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Reader;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** The form in which somebody writes a dilemma down. Who will read it stands above the first field. */
record DilemmaForm(DilemmaDesk desk, CohortId cohort) {

  private static final String TITLE = "title";
  private static final String DILEMMA = "dilemma";
  private static final String FOCUS = "focus";
  private static final String APART = "apart";
  private static final int LONGEST_TITLE = 75;
  private static final int LONGEST_DILEMMA = 1_500;
  private static final int LONGEST_FOCUS = 300;
  private static final int LONGEST_NAMES = 400;

  Form form(Optional<Dilemma> before) {
    var token = desk.books().tokens().tokenFor(new Meaning(Subject.OFFER, cohort.value(), desk.by().id()));
    var words = before.map(Dilemma::words);
    return new Form(token, say("form.dilemma.title"),
        List.of(say("form.dilemma.readers", names(readers(List.of()))), say("form.dilemma.first"),
            say("form.dilemma.names")),
        List.of(field(TITLE, LONGEST_TITLE, words.map(Dilemma.Words::title), Need.REQUIRED),
            field(DILEMMA, LONGEST_DILEMMA, words.map(Dilemma.Words::dilemma), Need.REQUIRED),
            field(FOCUS, LONGEST_FOCUS, words.map(Dilemma.Words::focus), Need.REQUIRED),
            field(APART, LONGEST_NAMES,
                before.map(Dilemma::apart).filter(people -> !people.isEmpty()).map(this::inARow), Need.OPTIONAL)),
        say("form.dilemma.submit"));
  }

  private Field field(String name, int longest, Optional<Prose> current, Need need) {
    return new Field(name, say("form.dilemma." + (name.equals(TITLE) ? "title.label" : name)),
        new Form.Kind.Words(longest), current.map(Prose::raw)
            .orElse(""),
        need);
  }

  private Prose inARow(List<PersonId> people) {
    return new Prose(people.stream().map(person -> desk.name(person).raw()).collect(Collectors.joining(", ")));
  }

  /** What is wrong, by field; a name that is nobody's here is wrong too, for else somebody would read it after all. */
  Map<String, Prose> problems(Map<String, String> values) {
    var problems = new LinkedHashMap<>(new FilledIn(form(Optional.empty()), wording()).problems(values));
    var unknown = typed(values).filter(name -> named(name).isEmpty()).toList();
    if (!unknown.isEmpty()) {
      problems.putIfAbsent(APART, say("form.dilemma.unknown", String.join(", ", unknown)));
    }
    return problems;
  }

  Form holding(Map<String, String> values) {
    return new FilledIn(form(Optional.empty()), wording()).holding(values);
  }

  Dilemma.Words words(Map<String, String> values) {
    return new Dilemma.Words(prose(values, TITLE), prose(values, DILEMMA), prose(values, FOCUS));
  }

  private static Prose prose(Map<String, String> values, String field) {
    return new Prose(values.getOrDefault(field, "").strip());
  }

  List<PersonId> apart(Map<String, String> values) {
    return typed(values).flatMap(name -> named(name).stream()).distinct().toList();
  }

  /** Who would read it now, but those. */
  List<Reader> readers(List<PersonId> apart) {
    return desk.books().readers().named(desk.by().id(), cohort, Audience.MY_COHORT, desk.now()).stream()
        .filter(reader -> !apart.contains(reader.person())).toList();
  }

  Prose names(List<Reader> readers) {
    return readers.isEmpty() ? say("form.dilemma.nobody")
        : wording().list(readers.stream().map(reader -> desk.name(reader.person())).toList());
  }

  private static Stream<String> typed(Map<String, String> values) {
    return Stream.of(values.getOrDefault(APART, "").split("[,;\\n]", -1)).map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  /** The one person of the cohort who is called so, or has that e-mail address. */
  private Optional<PersonId> named(String name) {
    var found = desk.books().memberships().in(cohort, desk.now()).stream().map(Membership::person)
        .filter(person -> !person.equals(desk.by().id())).map(desk.books().people()::get)
        .filter(person -> person.name().raw().equalsIgnoreCase(name) || person.email().value().equalsIgnoreCase(name))
        .toList();
    return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
  }

  private Wording wording() {
    return Wording.in(desk.by().locale());
  }

  private Prose say(String key, Object... facts) {
    return wording().say(key, facts);
  }
}
