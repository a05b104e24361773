package org.collegium.core.reflection;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.ChosenAudience;
import org.collegium.core.consent.Named;
import org.collegium.core.consent.Reader;
import org.collegium.core.consent.Readers;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** The parts that every form has into which a person writes: who will read it, and the words. */
public final class ReflectionForm {

  /** The longest answer that fits one field on every platform (Slack's plain text input). */
  public static final int LONGEST = 3_000;
  /** The name of the field that says for whom something is written. */
  public static final String AUDIENCE = "audience";

  private final People people;
  private final Readers readers;
  private final Wording wording;

  /** In the author's language. */
  public ReflectionForm(People people, Memberships memberships, Wording wording) {
    this(people, new Readers(memberships), wording);
  }

  /** In the author's language, for those who may read. */
  public ReflectionForm(People people, Readers readers, Wording wording) {
    this.people = people;
    this.readers = readers;
    this.wording = wording;
  }

  /** For whom it is, each choice naming who would read it and carrying whom it named. */
  public Field audience(PersonId author, CohortId cohort, Audience current, Instant now) {
    return audience(author, cohort, new Wanted(current, true), now);
  }

  /** The same, with a program or without chosen at first. */
  public Field audience(PersonId author, CohortId cohort, Wanted current, Instant now) {
    var known = people.of(cohort);
    var choices = Arrays.stream(Audience.values())
        .flatMap(each -> offered(each, readers.all(author, cohort, each, now), known)).toList();
    var wanted = ChosenAudience.naming(current.audience(),
        current.of(readers.all(author, cohort, current.audience(), now))).value();
    var offered = choices.stream().map(Choice::value).anyMatch(wanted::equals) ? wanted : Audience.ONLY_ME.word();
    return new Field(AUDIENCE, wording.say("form.audience"), new Form.Kind.OneOf(choices), offered, Need.REQUIRED);
  }

  /** Whoever wants no program to read it takes the same people without it. */
  private Stream<Choice> offered(Audience audience, Named named, Map<PersonId, Person> known) {
    return audience != Audience.ONLY_ME && named.people().isEmpty() ? Stream.empty()
        : Stream.of(named, named.withoutMachine()).distinct()
            .map(each -> new Choice(ChosenAudience.naming(audience, each).value(), label(audience, each, known)));
  }

  private Prose label(Audience audience, Named named, Map<PersonId, Person> known) {
    var names = named.people().stream().map(reader -> name(known, reader)).toList();
    return switch (audience) {
      case ONLY_ME -> wording.say("audience.only-me");
      case MY_MENTOR -> named.machine()
          .map(program -> wording.say("audience.my-mentor.machine", names.getFirst(), program.host()))
          .orElseGet(() -> wording.say("audience.my-mentor", names.getFirst()));
      case MY_COHORT -> named.machine()
          .map(program -> wording.say("audience.my-cohort.machine", wording.list(names), program.host()))
          .orElseGet(() -> wording.say("audience.my-cohort", wording.list(names)));
    };
  }

  /** Whoever is named belongs to the cohort. */
  private Prose name(Map<PersonId, Person> known, Reader reader) {
    return Optional.ofNullable(known.get(reader.person())).orElseGet(() -> people.get(reader.person())).name();
  }

  /** The names on a reader list, in its order. */
  public ReaderNames names(List<Reader> list) {
    return names(list, people);
  }

  /** The names on a reader list, in its order, and whether it is the mentor alone. */
  public static ReaderNames names(List<Reader> list, People people) {
    var isMentor = list.size() == 1 && list.getFirst().as() == Role.MENTOR;
    return new ReaderNames(list.stream().map(reader -> people.get(reader.person()).name()).toList(),
        isMentor ? ReaderNames.Who.MENTOR : ReaderNames.Who.PEOPLE);
  }

  /** The same with the program among them. */
  public static ReaderNames names(Named named, People people) {
    var names = names(named.people(), people);
    return new ReaderNames(names.names(), names.who(), named.machine().map(program -> new Prose(program.host())));
  }

  /**
   * What is chosen when a form is opened.
   *
   * @param withMachine whether a program is among the readers, where one could be
   */
  public record Wanted(Audience audience, boolean withMachine) {

    /** Those of them who are meant. */
    public Named of(Named named) {
      return withMachine ? named : named.withoutMachine();
    }
  }

  /** A field for one's own words. */
  public static Field words(String name, Prose label, String current, Need need) {
    return new Field(name, label, new Form.Kind.Words(LONGEST), current, need);
  }

  /** What was typed into that field; empty if nothing was. */
  public static Optional<Prose> typed(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(word -> !word.isEmpty()).map(Prose::new);
  }

  /** The audience that was chosen and who it was said to be; nobody but the author if none was. */
  public static ChosenAudience chosen(Map<String, String> values) {
    return Optional.ofNullable(values.get(AUDIENCE)).map(String::strip).flatMap(ChosenAudience::read)
        .orElse(ChosenAudience.naming(Audience.ONLY_ME, List.of()));
  }
}
