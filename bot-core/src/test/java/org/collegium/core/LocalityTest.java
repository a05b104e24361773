package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Locality;
import org.collegium.core.command.HomeAnswer.OwnPage;
import org.collegium.core.command.MemberAnswer.IsItYou;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.outbox.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where clocks stand: by a person's own word, else by their chat's, else by the roster's. */
class LocalityTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");
  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");

  private TestHouse house;

  @BeforeEach
  void begin(@TempDir Path folder) {
    house = TestHouse.at(folder, "2027-01-04T16:00:00Z");
  }

  @AfterEach
  void end() {
    house.close();
  }

  @Test
  void whatTheChatSaysGoesBeforeTheRosterAndWhatAdaSaysBeforeBoth() {
    assertThat(clock("Ada")).contains("Mountain Time (America/Denver), as your cohort has it.");

    assertThat(chatSays("Ada", HONOLULU)).isTrue();
    assertThat(clock("Ada")).contains("(Pacific/Honolulu), as your chat says.");

    assertThat(words("Ada", "/cohort clock europe/paris")).contains("(Europe/Paris), as you said.", "It is 5:00 PM");
    assertThat(chatSays("Ada", PHOENIX)).isTrue();
    assertThat(clock("Ada")).contains("(Europe/Paris), as you said.");

    assertThat(words("Ada", "/cohort clock AUTO")).contains("(America/Phoenix), as your chat says.", "It is 9:00 AM");
    assertThat(zone("Linus")).isEqualTo(TestHouse.DENVER);
  }

  @Test
  void anAccountThatIsOnlySupposedToBeMariasChangesNothingUntilSheSaysThatItIsHers() {
    house.onRoster(house.named("Front Range"), "Maria");
    house.bot().recognise(TestHouse.email("Maria"), TestHouse.address("Maria"));

    assertThat(house.bot().localityAt(TestHouse.address("Maria"), in(PARIS, Locale.UK))).isTrue();
    assertThat(zone("Maria")).isEqualTo(TestHouse.DENVER);
    assertThat(house.person("Maria").locale()).isEqualTo(Locale.US);

    var asked = (IsItYou) house.types("Maria", "/cohort next");
    house.replies("Maria", asked.ask().replyTo(), Map.of("choice", "yes"));
    assertThat(zone("Maria")).isEqualTo(PARIS);
    assertThat(house.person("Maria").locale()).isEqualTo(Locale.UK);
  }

  @Test
  void whoeverSaysThatTheyAreNotMariaTakesTheirClockWithThem() {
    house.onRoster(house.named("Front Range"), "Maria");
    house.bot().recognise(TestHouse.email("Maria"), TestHouse.address("Maria"));
    chatSays("Maria", PARIS);

    var asked = (IsItYou) house.types("Maria", "/cohort next");
    house.replies("Maria", asked.ask().replyTo(), Map.of("choice", "yes"));
    house.replies("Maria", asked.ask().replyTo(), Map.of("choice", "no"));

    assertThat(zone("Maria")).isEqualTo(TestHouse.DENVER);
    assertThat(chatSays("Maria", HONOLULU)).isFalse();
  }

  @Test
  void aRosterChangesNeitherWhatTheChatSaysNorWhatGraceSays() {
    chatSays("Ada", HONOLULU);
    house.types("Grace", "/cohort clock Europe/Paris");

    var shown = roster("""
        Name,Email,Time zone
        Ada,ada@school.example,America/Phoenix
        Grace,grace@school.example,America/Phoenix
        Pat,pat@school.example,America/Phoenix
        """);

    assertThat(shown.lines()).extracting(line -> line.raw()).containsExactly(
        "Ada: the time zone on the roster changes from America/Denver to America/Phoenix. For them it stays "
            + "Pacific/Honolulu, as they or their chat say.",
        "Grace: the time zone on the roster changes from America/Denver to America/Phoenix. For them it stays "
            + "Europe/Paris, as they or their chat say.",
        "Pat: the time zone changes from America/Denver to America/Phoenix.",
        "Not in this file, and left as it is: Robin.");
    house.replies("Pat", shown.replyTo(), Map.of());
    assertThat(List.of(zone("Ada"), zone("Grace"), zone("Pat"))).containsExactly(HONOLULU, PARIS, PHOENIX);

    house.types("Grace", "/cohort clock auto");
    assertThat(zone("Grace")).isEqualTo(PHOENIX);
  }

  @Test
  void aRosterThatSaysTheSameAgainChangesNothing() {
    chatSays("Ada", HONOLULU);
    var once = "Name,Email,Time zone\nAda,ada@school.example,America/Phoenix\n";
    house.replies("Pat", roster(once).replyTo(), Map.of());

    assertThat(roster(once).lines()).extracting(line -> line.raw()).noneMatch(line -> line.startsWith("Ada:"));
  }

  @Test
  void whatIsKnownAlreadyIsNotWrittenAgain() {
    chatSays("Ada", HONOLULU);
    var version = version();

    assertThat(chatSays("Ada", HONOLULU)).isFalse();
    assertThat(house.bot().localityAt(TestHouse.address("Ada"), Locality.UNSAID)).isFalse();
    assertThat(chatSays("Nobody", PARIS)).isFalse();

    assertThat(version()).isEqualTo(version);
    assertThat(zone("Ada")).isEqualTo(HONOLULU);
  }

  @Test
  void anAccountThatBecomesSomebodyElsesTakesItsClockAlong() {
    chatSays("Ada", HONOLULU);

    new LinkIdentity(house.house().memberships()).handle(TestHouse.email("Grace"), TestHouse.address("Ada"));

    assertThat(zone("Ada")).isEqualTo(TestHouse.DENVER);
    assertThat(zone("Grace")).isEqualTo(TestHouse.DENVER);
    assertThat(house.bot().unsaid(FakePlatform.NAME)).contains(TestHouse.address("Ada"));
  }

  @Test
  void theAccountsOfWhichNothingIsKnownAreThoseOfPeopleWhoSaidThatTheyAreTheirs() {
    house.onRoster(house.named("Front Range"), "Maria");
    house.bot().recognise(TestHouse.email("Maria"), TestHouse.address("Maria"));
    house.bot().localityAt(TestHouse.address("Grace"), in(PARIS, Locale.UK));
    house.bot().gone(TestHouse.address("Pat"));

    assertThat(house.bot().unsaid(FakePlatform.NAME)).containsExactlyInAnyOrder(TestHouse.address("Ada"),
        TestHouse.address("Robin"), TestHouse.address("Linus"));
    assertThat(house.bot().unsaid("elsewhere")).isEmpty();
  }

  @Test
  void aLanguageThatIsNotSpokenLeavesTheOneThatIs() {
    house.bot().localityAt(TestHouse.address("Ada"), in(PARIS, Locale.UK));
    house.bot().localityAt(TestHouse.address("Ada"), in(HONOLULU, Locale.GERMANY));

    assertThat(house.person("Ada").locale()).isEqualTo(Locale.UK);
    assertThat(zone("Ada")).isEqualTo(HONOLULU);
  }

  @Test
  void adaChoosesHowDaysAreWrittenAndTakesItBack() {
    house.bot().localityAt(TestHouse.address("Ada"), in(TestHouse.DENVER, Locale.CANADA));
    assertThat(words("Ada", "/cohort language")).contains("English (Canada), as your chat says");

    assertThat(words("Ada", "/cohort language en_gb")).contains("English (United Kingdom), as you said",
        "Monday, 4 January 2027, 09:00");
    assertThat(house.person("Ada").locale()).isEqualTo(Locale.UK);
    assertThat(words("Ada", "/cohort language auto")).contains("English (Canada), as your chat says");
    assertThat(((Refused) house.types("Ada", "/cohort language fr-FR")).why().raw())
        .startsWith("I do not speak “fr-FR”, only English and Spanish, written in one of these ways: en-US, es-US,");
    assertThat(words("Linus", "/cohort language")).contains("English (United States), as in your cohort");
  }

  @Test
  void aZoneIsUnderstoodAsPeopleSayItAndWhatIsNoneIsMended() {
    assertThat(words("Ada", "/cohort clock Mountain Standard Time")).contains("(America/Denver), as you said.");
    assertThat(words("Ada", "/cohort clock zone:\"Europe/Paris\"")).contains("(Europe/Paris), as you said.");
    assertThat(((Refused) house.types("Ada", "/cohort clock Pariss")).why().raw())
        .startsWith("“Pariss” is not a time zone.");
    assertThat(((Refused) house.types("Ada", "/cohort clock Honolulu")).why().raw())
        .isEqualTo("“Honolulu” is not a time zone. Did you mean Pacific/Honolulu?");
    assertThat(((Refused) house.types("Ada", "/cohort clock where I live")).why().raw())
        .isEqualTo("“where I live” is not a time zone. Write a large city that has your time, like Europe/Paris");
    assertThat(zone("Ada")).isEqualTo(PARIS);
  }

  @Test
  void remindersFollowAdasClockWhereverItGoes() {
    house.session(1, "2027-01-19", 1);
    house.advanceTo("2027-01-10T00:00:00Z");
    var diary = new Diary(house);

    chatSays("Ada", HONOLULU);
    diary.until("2027-01-16T00:00:00Z");
    house.types("Ada", "/cohort clock Europe/Paris");
    diary.until("2027-01-20T00:00:00Z");

    var reminders = diary.times("Ada", SessionReminder.class);
    assertThat(hour(reminders.getFirst(), HONOLULU)).isEqualTo(hour(diary.times("Grace", SessionReminder.class)
        .getFirst(), TestHouse.DENVER));
    assertThat(hour(reminders.getLast(), PARIS)).isEqualTo(hour(diary.times("Grace", SessionReminder.class)
        .getLast(), TestHouse.DENVER));
  }

  @Test
  void aLetterThatWaitsForTheMorningGoesInTheMorningOfTheNewClock() {
    var post = new Post(house).letter("Ada", "2027-01-05T02:00:00Z").letter("Grace", "2027-01-05T02:00:00Z");
    var diary = new Diary(house).until("2027-01-05T02:30:00Z");

    chatSays("Ada", PARIS);
    diary.until("2027-01-06T00:00:00Z");

    assertThat(post).isNotNull();
    assertThat(diary.to("Ada")).extracting(Diary.Entry::at).containsExactly(Instant.parse("2027-01-05T08:00:00Z"));
    assertThat(diary.to("Grace")).extracting(Diary.Entry::at).containsExactly(Instant.parse("2027-01-05T16:00:00Z"));
  }

  @Test
  void whatLinusSaysOfHisClockIsHisAlone() {
    house.types("Linus", "/cohort clock Europe/Paris");
    chatSays("Linus", HONOLULU);

    assertThat(zone("Linus")).isEqualTo(PARIS);
    for (var name : List.of("Ada", "Grace", "Pat", "Robin")) {
      assertThat(zone(name)).as(name).isEqualTo(TestHouse.DENVER);
    }
    assertThat(house.types("Mallory", "/cohort clock Europe/Paris")).isInstanceOf(Refused.class);
  }

  private boolean chatSays(String name, ZoneId zone) {
    return house.bot().localityAt(TestHouse.address(name), new Locality(Optional.of(zone), Optional.empty()));
  }

  private static Locality in(ZoneId zone, Locale locale) {
    return new Locality(Optional.of(zone), Optional.of(locale));
  }

  private ZoneId zone(String name) {
    return house.person(name).zone();
  }

  private String clock(String name) {
    return ((OwnPage) house.types(name, "/cohort me")).settings().getFirst().raw();
  }

  private String words(String name, String line) {
    return ((Said) house.types(name, line)).words().raw();
  }

  private Confirm roster(String content) {
    return (Confirm) house.types("Pat", "/cohort import roster", "roster.csv",
        content.getBytes(StandardCharsets.UTF_8));
  }

  private long version() {
    return house.house().memberships().read(books -> books.cohorts().planVersion());
  }

  private static LocalTime hour(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalTime();
  }
}
