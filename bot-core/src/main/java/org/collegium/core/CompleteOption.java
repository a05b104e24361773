package org.collegium.core;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.attention.Closure;
import org.collegium.core.casestudy.CaseStudy;
import org.collegium.core.casestudy.CaseStudyBooks;
import org.collegium.core.casestudy.ListCases;
import org.collegium.core.checkin.ChoosePrompt;
import org.collegium.core.coaching.FindCommentable;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.cohort.Schools;
import org.collegium.core.command.Command;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.Invocation.Completing;
import org.collegium.core.command.Option;
import org.collegium.core.command.PlainAnswer.Completions;
import org.collegium.core.commitment.Commitment;
import org.collegium.core.commitment.CommitmentBooks;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Vocabulary;
import org.collegium.core.notice.Wording;
import org.collegium.core.privacy.AskErasure.When;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.reflection.ReflectionBooks;
import org.collegium.core.session.Rsvps.Coming;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionNames;
import org.collegium.core.summary.FileFormat;
import org.collegium.core.text.Folded;
import org.collegium.core.text.Prose;
import org.collegium.core.text.VisibleText;

/** Offers what could be typed for an option, from the asker's own cohorts and nobody else's. */
final class CompleteOption {

  /** Discord shows no more (application commands, "choices"). */
  private static final int MOST = 25;

  private static final String RSVP_COMMAND = "cohort rsvp";

  private final Ledger<BotBooks> ledger;
  private final Ledger<ReflectionBooks> reflections;
  private final ChoosePrompt choosePrompt;
  private final Ledger<CommitmentBooks> commitments;
  private final Ledger<CaseStudyBooks> cases;
  private final FindCommentable commentable;
  private final Catalogue catalogue;
  private final ListCases listCases;
  private final SessionNames names;
  private final InstantSource clock;
  private final List<Command> commands;

  CompleteOption(House house, List<Command> commands) {
    this.ledger = house.bot();
    this.reflections = house.reflections();
    this.choosePrompt = new ChoosePrompt(house.checkIns(), house.catalogue(), house.clock());
    this.commitments = house.commitments();
    this.cases = house.cases();
    this.commentable = new FindCommentable(house.coaching());
    this.catalogue = house.catalogue();
    this.listCases = new ListCases(house.cases(), house.catalogue());
    this.names = house.sessionNames();
    this.clock = house.clock();
    this.commands = commands;
  }

  Completions answer(Person person, Invocation invocation, Completing completing) {
    var typed = Folded.letters(completing.typed().strip());
    var choices = commands.stream()
        .filter(command -> command.path().equals(completing.path()))
        .flatMap(command -> command.options().stream()
            .filter(option -> Vocabulary.isOption(option.name(), completing.option()))
            .flatMap(option -> Stream.concat(ExampleTimes.meant(option, completing.typed(), person, clock.instant()),
                choices(person, invocation, command, option).filter(choice -> holds(choice, typed)))))
        .distinct().limit(MOST).toList();
    return new Completions(choices);
  }

  private static boolean holds(Choice choice, String typed) {
    return Folded.letters(choice.label().raw()).contains(typed) || Folded.letters(choice.value()).contains(typed);
  }

  private Stream<Choice> choices(Person person, Invocation invocation, Command command, Option option) {
    var asking = new Asking(person, invocation, command, option);
    return switch (option.type()) {
      case SESSION -> inCohorts(asking, (books, cohort) -> sessions(books.sessions().of(cohort), command)
          .map(session -> names.of(session, books.cohorts().get(cohort), person.locale())).map(CompleteOption::choice));
      case MEMBER -> inCohorts(asking, this::members);
      case SCHOOL -> inCohorts(asking, this::schools);
      case OWN_LEADER -> inCohorts(asking, (books, cohort) -> people(books,
          books.memberships().mentoredBy(person.id(), cohort, clock.instant())));
      case CASE -> inCohorts(asking, (books, cohort) -> cases(books.cohorts().get(cohort), person));
      case RUNNING_CASE -> running(asking);
      case PROTOCOL -> inCohorts(asking, (books, cohort) -> protocols(books.cohorts().get(cohort), person));
      case PROMPT -> inCohorts(asking, (books, cohort) -> prompts(books.cohorts().get(cohort), person));
      case COHORT -> inCohorts(asking, CompleteOption::cohort);
      case RSVP -> words(asking, Arrays.stream(Coming.values()).map(Coming::word), "rsvp.choice.");
      case ROLE -> words(asking, Arrays.stream(Role.values()).map(Role::word), "role.");
      case AUDIENCE -> words(asking, Arrays.stream(Audience.values()).map(Audience::word), "audience.word.");
      case REFLECTION -> own(person);
      case COMMITMENT -> plans(person);
      case LEADERS_REFLECTION -> ofLeaders(asking);
      case ZONE -> ExampleZones.zones(person, clock.instant());
      case LANGUAGE -> ExampleZones.languages(person);
      case WHEN -> words(asking, Arrays.stream(When.values()).map(When::word), "erase.when.choice.");
      case CLOSURE_KIND -> words(asking, Arrays.stream(Closure.Kind.values()).map(Closure.Kind::word), "closure.kind.");
      case SWITCH -> words(asking, Stream.of("on", "off"), "switch.");
      case FILE_FORMAT -> words(asking, FileFormat.words(), "takeaway.format.");
      case DAY, DAYS, HOURS, TIME, WEEKDAY -> ExampleTimes.of(option, person, clock.instant());
      case WORDS, TITLE, PAGE, FILE -> Stream.empty();
    };
  }

  private Stream<Session> sessions(List<Session> all, Command command) {
    return all.stream().filter(session -> !command.path().equals(RSVP_COMMAND) || mayBeAnswered(session));
  }

  private static Choice choice(Session session) {
    return new Choice(Integer.toString(session.number()),
        new Prose(session.number() + " · " + session.title().raw()));
  }

  /** Each as it is typed in the person's language, with what it says. */
  private static Stream<Choice> words(Asking asking, Stream<String> declared, String labels) {
    var wording = Wording.in(asking.person().locale());
    var vocabulary = Vocabulary.in(wording.locale());
    var kind = TypedValues.kind(asking.option().type());
    return declared.map(word -> new Choice(vocabulary.word(kind, word), wording.say(labels + word)));
  }

  private Stream<Choice> members(BotBooks books, CohortId cohort) {
    return people(books, books.memberships().in(cohort, clock.instant()));
  }

  private Stream<Choice> schools(BotBooks books, CohortId cohort) {
    return Schools.of(books.memberships().in(cohort, clock.instant())).names().stream()
        .map(name -> new Choice(name.raw(), name));
  }

  private static Stream<Choice> cohort(BotBooks books, CohortId cohort) {
    var name = books.cohorts().get(cohort).name();
    return Stream.of(new Choice(name.raw(), name));
  }

  /** One that a leader brought goes with no session. */
  private Stream<Choice> cases(Cohort cohort, Person reader) {
    return listCases.handle(cohort.id(), reader.locale()).stream().map(ListCases.Listed::script)
        .map(script -> new Choice(script.id(), script.session() == 0 ? script.title()
            : new Prose(script.session() + " · " + script.title().raw())));
  }

  private Stream<Choice> running(Asking asking) {
    return inCohorts(asking, (books, cohort) -> {
      var running = cases.read(each -> each.cases().running(cohort)).stream().map(CaseStudy::script).toList();
      return cases(books.cohorts().get(cohort), asking.person()).filter(choice -> running.contains(choice.value()));
    });
  }

  private Stream<Choice> protocols(Cohort cohort, Person reader) {
    return catalogue.find(cohort.programme()).stream()
        .flatMap(programme -> programme.in(reader.locale()).protocols().values().stream())
        .map(script -> new Choice(script.id(), script.title()));
  }

  private Stream<Choice> prompts(Cohort cohort, Person reader) {
    return choosePrompt.offered(cohort, reader.locale()).stream()
        .map(prompt -> new Choice(prompt.id(), new Prose(prompt.id() + " · " + prompt.ask().raw())));
  }

  private Stream<Choice> own(Person person) {
    return reflections.read(books -> books.reflections().ofAuthor(person.id(), MOST)).stream()
        .map(reflection -> new Choice(reflection.reference(), new Prose(reflection.reference() + " · "
            + VisibleText.beginning(VisibleText.trimmed(reflection.words().answer().raw())))));
  }

  private Stream<Choice> plans(Person person) {
    return commitments.read(books -> books.commitments().ofAuthor(person.id(), MOST)).stream()
        .filter(Commitment::isOpen)
        .map(commitment -> new Choice(commitment.reference(), new Prose(commitment.reference() + " · "
            + VisibleText.beginning(VisibleText.trimmed(commitment.plan().act().raw())))));
  }

  /** No words of theirs: whoever looks on while somebody types sees them. */
  private Stream<Choice> ofLeaders(Asking asking) {
    var mentor = asking.person();
    var times = new TimeInWords(Wording.in(mentor.locale()).locale(), mentor.zone());
    return inCohorts(asking, (_, cohort) -> commentable.handle(cohort, mentor, clock.instant()).stream()
        .map(found -> new Choice(found.reference(), new Prose(found.reference() + " · " + found.author().name().raw()
            + " · " + times.day(found.writtenAt())))));
  }

  /** By name; whoever shares theirs with another of these is offered by e-mail address. */
  private static Stream<Choice> people(BotBooks books, List<Membership> members) {
    var found = members.stream().map(member -> books.people().get(member.person())).toList();
    return found.stream().map(each -> new Choice(
        found.stream().filter(other -> other.name().raw().equalsIgnoreCase(each.name().raw())).count() == 1
            ? each.name().raw() : each.email().value(),
        each.name()));
  }

  private Stream<Choice> inCohorts(Asking asking, Source source) {
    return ledger.read(books -> {
      var here = asking.invocation().in().flatMap(channel -> books.cohorts().meetingAt(channel));
      return books.memberships().ofPerson(asking.person().id(), clock.instant()).stream()
          .filter(member -> asking.command().who().contains(member.role()))
          .filter(member -> asking.option().who().contains(member.role()))
          .map(Membership::cohort)
          .filter(cohort -> here.map(cohort::equals).orElse(true))
          .flatMap(cohort -> source.of(books, cohort)).toList().stream();
    });
  }

  private boolean mayBeAnswered(Session session) {
    return session.isPlanned() && session.starts().isAfter(clock.instant());
  }

  private record Asking(Person person, Invocation invocation, Command command, Option option) {}

  private interface Source {
    Stream<Choice> of(BotBooks books, CohortId cohort);
  }
}
