package org.collegium.core;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.collegium.core.chore.Chore;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Person;
import org.collegium.core.cohort.Place;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Attachment;
import org.collegium.core.command.CoachingAnswer.ThreadsListed;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.ReflectionAnswer.OwnReflections;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.SessionId;
import org.collegium.core.membership.CreateCohort;
import org.collegium.core.membership.EnrolMember;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.core.metronome.HandCrank;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.core.notice.Ask;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.SmallCatalogue;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionDay;
import org.collegium.core.store.DataVersion;
import org.collegium.core.store.Database;
import org.collegium.core.store.DatabaseUrls;
import org.collegium.core.store.MasterKey;
import org.collegium.core.store.PlantedKey;
import org.collegium.core.store.TestStore;
import org.collegium.core.summary.Summariser;
import org.collegium.core.text.Prose;

/**
 * The whole core over a real database file, with the small catalogue, a clock turned by hand and a platform of its
 * own. Cohort "Front Range" is in Denver: Pat facilitates, Grace mentors Ada, Robin convenes. Linus leads in
 * "Elsewhere".
 */
public final class TestHouse implements AutoCloseable {

  public static final ZoneId DENVER = ZoneId.of("America/Denver");

  private final Path folder;
  private final Catalogue catalogue;
  private final HandCrankedClock clock;
  private final FakePlatform platform = new FakePlatform();
  private final MasterKey key = MasterKey.read(PlantedKey.fresh());
  private Optional<Summariser> summariser = Optional.empty();
  private TestStore store;
  private Database database;
  private DataVersion version;
  private House house;
  private CollegiumBot bot;
  private HandCrank crank;
  private int presses;

  private TestHouse(Path folder, Instant start, SmallCatalogue catalogue) {
    this.folder = folder;
    this.clock = new HandCrankedClock(start);
    this.catalogue = catalogue.legible().catalogue();
    this.store = TestStore.contended(folder.resolve("data"));
    open();
  }

  /** A house in that folder, at that instant, with both cohorts and everybody in it. */
  public static TestHouse at(Path folder, String start) {
    return peopled(new TestHouse(folder, Instant.parse(start), SmallCatalogue.in(folder)));
  }

  /** The same with a second case in the catalogue, {@code the-back-door}, that goes like the first. */
  public static TestHouse withTwoCases(Path folder, String start) {
    var cases = "programmes/first-steps/cases/";
    return peopled(new TestHouse(folder, Instant.parse(start), SmallCatalogue.in(folder)
        .again(cases + "the-side-gate.yaml", cases + "the-back-door.yaml",
            text -> text.replace("id: the-side-gate", "id: the-back-door").replace("The side gate", "The back door"))
        .again(cases + "the-side-gate.es.yaml", cases + "the-back-door.es.yaml",
            text -> text.replace("id: the-side-gate", "id: the-back-door"))));
  }

  private static TestHouse peopled(TestHouse house) {
    var frontRange = house.cohort("Front Range");
    house.enrol(frontRange, "Pat", Role.FACILITATOR, DENVER);
    house.enrol(frontRange, "Grace", Role.MENTOR, DENVER);
    house.leader("Ada", DENVER);
    house.enrol(frontRange, "Robin", Role.CONVENER, DENVER);
    house.enrol(house.cohort("Elsewhere"), "Linus", Role.LEADER, DENVER);
    return house;
  }

  private void open() {
    database = store.open(key, clock);
    house = new House(database, catalogue, new Ids(clock), clock, URI.create("http://127.0.0.1:8080/feeds/"),
        summariser);
    bot = new CollegiumBot(house);
    version = database.dataVersion();
    crank = new HandCrank(chores(), clock, version::seen);
  }

  /** Closes everything and opens it again over the same files, as a restart does. */
  public void restart() {
    close();
    open();
  }

  /** The same, after an operator has set it up with that program. */
  public void restartWith(Summariser program) {
    summariser = Optional.of(program);
    restart();
  }

  /** The same, with something happening to the files in between. */
  public void restart(Runnable meanwhile) {
    close();
    meanwhile.run();
    open();
  }

  /** The same over those databases, into which somebody has moved everything. */
  public void restartOn(DatabaseUrls urls) {
    close();
    store = new TestStore.OnServer(urls);
    open();
  }

  /** The key by which everybody's keys are wrapped. */
  public MasterKey key() {
    return key;
  }

  public List<Chore> chores() {
    return Chores.of(house, List.of(platform));
  }

  public House house() {
    return house;
  }

  public FakePlatform platform() {
    return platform;
  }

  public HandCrank crank() {
    return crank;
  }

  public Path folder() {
    return folder.resolve("data");
  }

  public Instant now() {
    return clock.instant();
  }

  /** Turns the clock, doing on the way what falls due. */
  public void advanceTo(String instant) {
    crank.advanceTo(Instant.parse(instant));
  }

  public void advance(Duration by) {
    crank.advanceTo(now().plus(by));
  }

  /** Nothing is done until then, as where no bot runs. */
  public void sleepsUntil(String instant) {
    clock.turnTo(Instant.parse(instant));
  }

  /** A new, empty cohort in Denver that meets in a channel of its own. */
  public Cohort cohort(String name) {
    return cohort(name, Locale.US);
  }

  /** The same, which is spoken to in that language. */
  public Cohort cohort(String name, Locale locale) {
    var outcome = new CreateCohort(house.memberships(), catalogue, house.ids(), clock)
        .handle(new CreateCohort.Request(new Prose(name), "first-steps", DENVER, locale));
    var cohort = ((CreateCohort.Created) outcome).cohort();
    house.memberships().write(books -> {
      books.cohorts().place(new Place(cohort.id(), FakePlatform.at("#" + name)));
      return cohort;
    });
    return cohort;
  }

  public Cohort named(String name) {
    return house.memberships().read(books -> books.cohorts().named(name)).orElseThrow();
  }

  /** A leader of Front Range whom Grace mentors. */
  public Address leader(String name, ZoneId zone) {
    var cohort = named("Front Range");
    var grace = person("Grace");
    return enrol(cohort, name, zone, new Seat(Role.LEADER, Optional.of(grace)));
  }

  public Address enrol(Cohort cohort, String name, Role role, ZoneId zone) {
    return enrol(cohort, name, zone, new Seat(role, Optional.empty()));
  }

  private Address enrol(Cohort cohort, String name, ZoneId zone, Seat seat) {
    onRoster(cohort, name, zone, seat);
    new LinkIdentity(house.memberships()).handle(email(name), address(name));
    return address(name);
  }

  /** A leader of that cohort whom no platform has found yet. */
  public void onRoster(Cohort cohort, String name) {
    onRoster(cohort, name, DENVER, new Seat(Role.LEADER, Optional.empty()));
  }

  private void onRoster(Cohort cohort, String name, ZoneId zone, Seat seat) {
    var email = email(name);
    house.memberships().write(books -> {
      var enrol = new EnrolMember(books, cohort, house.ids(), now());
      var person = enrol.person(email, new Prose(name), Optional.of(zone));
      enrol.keep(List.of(enrol.enrolment(person, seat.role(), seat.mentor(), Optional.empty())));
      return person;
    });
  }

  private record Seat(Role role, Optional<Person> mentor) {}

  public Person person(String name) {
    return house.memberships().read(books -> books.people().withEmail(email(name))).orElseThrow();
  }

  public static Email email(String name) {
    return new Email(name.toLowerCase(Locale.ROOT) + "@school.example");
  }

  public static Address address(String name) {
    return FakePlatform.at("@" + name);
  }

  /** A session of Front Range that begins on that day at half past eight, Denver time. */
  public Session session(int number, String firstDay, int days) {
    return session(named("Front Range"), number, firstDay, days);
  }

  public Session session(Cohort cohort, int number, String firstDay, int days) {
    var first = LocalDateTime.parse(firstDay + "T08:30");
    var hours = IntStream.range(0, days)
        .mapToObj(day -> new SessionDay(first.plusDays(day), first.plusDays(day).withHour(16).withMinute(0))).toList();
    var title = catalogue.get("first-steps").session(number).orElseThrow().title();
    var session = new Session(new SessionId(house.ids().next()), cohort.id(), number, title, hours, cohort.zone(),
        Optional.of(new Prose("Room 214")), Optional.empty(), Session.State.PLANNED, 1, now(), 0);
    house.sessions().write(books -> {
      books.sessions().keep(session);
      return session;
    });
    return session;
  }

  /** That person types a command. */
  public Answer types(String name, String line) {
    return invoke(name, new Invocation.Typed(line, Optional.empty()));
  }

  public Answer types(String name, String line, String fileName, byte[] content) {
    return invoke(name, new Invocation.Typed(line, Optional.of(new Attachment(fileName, content))));
  }

  /** Types a command, and confirms what it shows. */
  public Answer confirms(String name, String line) {
    var shown = (Confirm) types(name, line);
    return replies(name, shown.replyTo(), Map.of());
  }

  public Answer opens(String name, ReplyTo token) {
    return invoke(name, new Invocation.Opened(token));
  }

  public Answer replies(String name, ReplyTo token, Map<String, String> values) {
    return invoke(name, new Invocation.Replied(token, values));
  }

  public Answer invoke(String name, Invocation.Request request) {
    return bot.answer(new Invocation(address(name), Optional.empty(), new RequestKey("press " + ++presses), request));
  }

  public CollegiumBot bot() {
    return bot;
  }

  /** Opens a form by its button and writes {@code words} into every field for words. */
  public Answer answers(String name, ReplyTo token, String words) {
    var form = ((FormOpened) opens(name, token)).form();
    var values = new HashMap<String, String>();
    form.fields().forEach(field -> values.put(field.name(), switch (field.kind()) {
      case Form.Kind.Words _ -> words;
      case Form.Kind.OneOf one ->
          field.current().isEmpty() ? one.choices().getFirst().value() : field.current();
      case Form.Kind.Scale scale -> Integer.toString(scale.from());
      case Form.Kind.ManyOf _ -> "";
    }));
    return replies(name, form.replyTo(), values);
  }

  /** That person writes something of their own accord, and is told its reference. */
  public String writes(String name, String words, String audience) {
    var form = ((FormOpened) types(name, "/reflect")).form();
    var kept = replies(name, form.replyTo(),
        Map.of("audience", offered(form, audience), "answer", words, "deeper", words + " deeper"));
    return ((ReflectionKept) kept).reference().raw();
  }

  /** That person changes what they wrote; who reads it stays as it is. */
  public Answer edits(String name, String reference, String words) {
    var form = ((FormOpened) types(name, "/reflect edit " + reference)).form();
    return replies(name, form.replyTo(),
        Map.of("audience", form.field("audience").orElseThrow().current(), "answer", words));
  }

  /** That person says what they find in the latest they wrote: the words of steps, with commas between them. */
  public Answer finds(String name, String steps) {
    var latest = ((OwnReflections) types(name, "/reflect list")).reflections().getFirst();
    return replies(name, latest.ways().getLast().replyTo(), Map.of("steps", steps));
  }

  /** A mentor comments on the reflection of that reference. */
  public Answer comments(String mentor, String reference, String words) {
    var form = ((FormOpened) types(mentor, "/coach comment " + reference)).form();
    return replies(mentor, form.replyTo(), Map.of("words", words));
  }

  /** That person answers in the newest of their threads. */
  public Answer answersNote(String name, String words) {
    var listed = (ThreadsListed) types(name, "/coach list");
    return replies(name, listed.threads().getFirst().ways().getFirst().replyTo(), Map.of("words", words));
  }

  /** A mentor proposes that time in the newest of their threads. */
  public Answer proposesTalk(String mentor, String time) {
    var listed = (ThreadsListed) types(mentor, "/coach list");
    return replies(mentor, listed.threads().getFirst().ways().get(1).replyTo(), Map.of("first", time));
  }

  /** The choice of that audience as the form offers it, with those it names. */
  public static String offered(Form form, String audience) {
    var kind = (Form.Kind.OneOf) form.field("audience").orElseThrow().kind();
    return kind.choices().stream().map(choice -> choice.value())
        .filter(value -> value.equals(audience) || value.startsWith(audience + ":")).findFirst()
        .orElseThrow(() -> new AssertionError(audience + " is not offered"));
  }

  /** The latest way to a form that this person was sent. */
  public ReplyTo latestForm(String name) {
    return asks(name, ask -> ask instanceof Ask.OpenForm);
  }

  /** The latest choice this person was sent. */
  public ReplyTo latestChoice(String name) {
    return asks(name, ask -> ask instanceof Ask.OneOf);
  }

  private ReplyTo asks(String name, Function<Ask, Boolean> wanted) {
    return Asks.in(platform.noticesTo(address(name))).stream().filter(wanted::apply).reduce((_, later) -> later)
        .orElseThrow(() -> new AssertionError(name + " was asked nothing like that")).replyTo();
  }

  @Override
  public void close() {
    version.close();
    database.close();
  }
}
