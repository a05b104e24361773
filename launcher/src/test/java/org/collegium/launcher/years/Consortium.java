package org.collegium.launcher.years;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.Chores;
import org.collegium.core.CollegiumBot;
import org.collegium.core.FakePlatform;
import org.collegium.core.House;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Person;
import org.collegium.core.cohort.Place;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Attachment;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.WhichCohort;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.CreateCohort;
import org.collegium.core.membership.EnrolMember;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.core.metronome.HandCrank;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Reading;
import org.collegium.core.store.DataVersion;
import org.collegium.core.text.Prose;
import org.collegium.launcher.house.CatalogueHome;
import org.collegium.launcher.house.OpenHouse;
import org.collegium.launcher.house.ThrowAwayFolder;

/** The whole bot with the real programme, on a clock turned by hand and a platform that keeps what it is given. */
final class Consortium implements AutoCloseable {

  private static final String PROGRAMME = "balanced-leadership";

  private final ThrowAwayFolder folder = ThrowAwayFolder.make();
  private final FakePlatform platform = new FakePlatform();
  private final Screens screens;
  private final HandCrankedClock clock;
  private final OpenHouse open;
  private final CollegiumBot bot;
  private final DataVersion version;
  private final HandCrank crank;
  private int presses;

  /** @param screens told of everything that anybody is shown in answer */
  Consortium(Instant start, Screens screens) {
    this.screens = screens;
    this.clock = new HandCrankedClock(start);
    this.open = OpenHouse.throwAway(folder, catalogue(), clock, URI.create("http://127.0.0.1:8080/feeds/"));
    this.bot = new CollegiumBot(house());
    this.version = open.database().dataVersion();
    this.crank = new HandCrank(Chores.of(house(), List.of(platform)), clock, version::seen);
  }

  private static Catalogue catalogue() {
    return switch (CatalogueHome.read(Optional.empty())) {
      case Reading.Legible legible -> legible.catalogue();
      case Reading.Illegible illegible -> throw new AssertionError(illegible.problems().toString());
    };
  }

  House house() {
    return open.house();
  }

  FakePlatform platform() {
    return platform;
  }

  Instant now() {
    return clock.instant();
  }

  /** When something is due next. */
  Optional<Instant> nextDue() {
    return crank.nextDue();
  }

  /** Does what is due next, not after that. */
  void step(Instant limit) {
    crank.step(limit);
  }

  /** Nothing falls due until then. */
  void turnTo(Instant instant) {
    clock.turnTo(instant);
  }

  /** A new cohort of the programme there, and who runs it. */
  void founds(String name, ZoneId zone, String facilitator) {
    var outcome = new CreateCohort(house().memberships(), house().catalogue(), house().ids(), clock)
        .handle(new CreateCohort.Request(new Prose(name), PROGRAMME, zone, Locale.US));
    var cohort = ((CreateCohort.Created) outcome).cohort();
    house().memberships().write(books -> {
      books.cohorts().place(new Place(cohort.id(), FakePlatform.at("#" + name)));
      var enrol = new EnrolMember(books, cohort, house().ids(), now());
      var person = enrol.person(email(facilitator), new Prose(facilitator), Optional.of(zone));
      enrol.keep(List.of(
          enrol.enrolment(person, Role.FACILITATOR, Optional.empty(), Optional.empty())));
      return cohort;
    });
    links(facilitator);
  }

  /** The platform has found out that it is them. */
  void links(String name) {
    var _ = new LinkIdentity(house().memberships()).handle(email(name), address(name));
  }

  Cohort cohort(String name) {
    return house().memberships().read(books -> books.cohorts().named(name)).orElseThrow();
  }

  Optional<Person> person(String name) {
    return house().memberships().read(books -> books.people().withEmail(email(name)));
  }

  static Email email(String name) {
    return new Email(name.toLowerCase(Locale.ROOT) + "@school.example");
  }

  static Address address(String name) {
    return FakePlatform.at("@" + name);
  }

  /** They type a command. */
  Answer types(String name, String line) {
    return asks(name, new Invocation.Typed(line, Optional.empty()));
  }

  /** They type a command with a file, and confirm what it shows. */
  Answer imports(String name, String what, String file, String content) {
    return confirms(name, asks(name, new Invocation.Typed("/cohort import " + what,
        Optional.of(new Attachment(file, content.getBytes(StandardCharsets.UTF_8))))));
  }

  /** They type a command, and confirm what it shows. */
  Answer confirms(String name, String line) {
    return confirms(name, types(name, line));
  }

  /** The same, where it can be done. */
  void tries(String name, String line) {
    if (types(name, line) instanceof Confirm confirm) {
      var _ = replies(name, confirm.replyTo(), Map.of());
    }
  }

  private Answer confirms(String name, Answer shown) {
    if (!(shown instanceof Confirm confirm)) {
      throw new AssertionError(name + " at " + now() + ": " + shown);
    }
    return replies(name, confirm.replyTo(), Map.of());
  }

  Answer opens(String name, ReplyTo token) {
    return asks(name, new Invocation.Opened(token));
  }

  Answer replies(String name, ReplyTo token, Map<String, String> values) {
    return asks(name, new Invocation.Replied(token, values));
  }

  /** Who sits in several cohorts and is asked which takes the first. */
  private Answer asks(String name, Invocation.Request request) {
    var key = new RequestKey("press " + ++presses);
    var answer = bot.answer(new Invocation(address(name), Optional.empty(), key, request));
    screens.shown("@" + name, answer.toString());
    return answer instanceof WhichCohort which
        ? replies(name, which.replyTo(), Map.of("choice", which.cohorts().getFirst().value())) : answer;
  }

  @Override
  public void close() {
    version.close();
    open.close();
    folder.remove();
  }
}
