package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.PlainAnswer.WhichCohort;
import org.collegium.core.command.ReflectionAnswer.OwnReflections;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads what Ada writes: those named before she typed, for as long as they are what they were then. */
class ReaderTest {

  private static final String OLD = "What I wrote for Grace";
  private static final String NEW = "What I wrote for Henrik";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void aCohortOfTwoMentors() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.enrol(house.named("Front Range"), "Olga", Role.OBSERVER, TestHouse.DENVER);
    house.leader("Maria", TestHouse.DENVER);
    house.confirms("Pat", "/cohort appoint Maria Henrik");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoIsNamedBeforeAdaTypesIsExactlyWhoThenReads() {
    var form = ((FormOpened) house.types("Ada", "/reflect")).form();

    assertThat(form.intro()).first()
        .isEqualTo(new Prose("Your mentor, Grace, will read this. Nobody else can, unless you share it."));
    assertThat(audience(form).current()).isEqualTo(TestHouse.offered(form, "my-mentor"));
    assertThat(choices(form)).containsExactly("Only me", "My mentor, Grace",
        "My cohort: Pat, Grace, Henrik, and Maria");
    assertThat(readersOf(house.writes("Ada", OLD, "only-me"))).isEmpty();
    assertThat(readersOf(house.writes("Ada", OLD, "my-mentor"))).containsExactly("Grace");
    assertThat(readersOf(house.writes("Ada", OLD, "my-cohort")))
        .containsExactlyInAnyOrder("Pat", "Grace", "Henrik", "Maria");
  }

  @Test
  void whoHasNoMentorIsOfferedNone() {
    house.confirms("Pat", "/cohort role Grace observer");

    var form = ((FormOpened) house.types("Ada", "/reflect")).form();

    assertThat(form.intro()).first().isEqualTo(new Prose("Only you will see what you write here."));
    assertThat(audience(form).current()).isEqualTo("only-me");
    assertThat(choices(form)).containsExactly("Only me", "My cohort: Pat, Henrik, and Maria");
  }

  @Test
  void everybodyInALargeCohortIsNamedBeforeAdaTypes() {
    var names = IntStream.rangeClosed(1, 30).mapToObj(number -> "Leader" + number).toList();
    names.forEach(name -> house.leader(name, TestHouse.DENVER));

    var form = ((FormOpened) house.types("Ada", "/reflect")).form();

    assertThat(choices(form).getLast()).contains(names).contains("Pat", "Grace", "Henrik", "Maria")
        .doesNotContain("Ada", "Robin", "Olga", "Linus");
  }

  @Test
  void aCheckInNamesItsReadersInTheMessageAndInTheForm() {
    house.session(2, "2027-02-09", 2);
    house.advanceTo("2027-02-02T17:00:00Z");

    var token = house.latestForm("Ada");
    var form = ((FormOpened) house.opens("Ada", token)).form();
    var answer = form.fields().get(1).name();
    var kept = house.replies("Ada", token, Map.of("audience", TestHouse.offered(form, "my-cohort"), answer, OLD));
    var again = ((FormOpened) house.opens("Ada", token)).form();

    assertThat(house.platform().wordsTo(TestHouse.address("Ada"))).contains("Your mentor, Grace, will read this.");
    assertThat(form.intro().getFirst().raw()).startsWith("Your mentor, Grace, will read this.");
    assertThat(names(((ReflectionKept) kept).readers())).containsExactlyInAnyOrder("Pat", "Grace", "Henrik", "Maria");
    assertThat(again.intro().getFirst().raw()).contains("Pat", "Grace", "Henrik", "Maria")
        .doesNotContain("Robin", "Olga", "Linus");
    assertThat(audience(again).current()).isEqualTo(TestHouse.offered(again, "my-cohort"));
  }

  @Test
  void whatIsForAdaAloneIsInNobodysSummary() {
    house.writes("Ada", OLD, "only-me");

    assertThat(quotes(house.types("Grace", "/summary"))).isEmpty();
    assertThat(house.types("Grace", "/summary").toString()).doesNotContain(OLD);
    assertThat(house.types("Ada", "/reflect list").toString()).contains(OLD);
  }

  @Test
  void theMentorOfAnotherLeaderSeesHerOwnLeadersOnly() {
    house.writes("Ada", OLD, "my-mentor");
    house.writes("Ada", "For all of us", "my-cohort");

    var summary = house.types("Henrik", "/summary");

    assertThat(((MentorSummary) summary).leaders()).extracting(part -> part.name().raw()).containsExactly("Maria");
    assertThat(summary.toString()).doesNotContain(OLD, "For all of us");
    assertThat(house.types("Henrik", "/summary member:Ada")).isInstanceOf(Refused.class).asString()
        .doesNotContain(OLD, "For all of us");
  }

  @Test
  void aFormerMentorReadsNothingMoreAndTheNewOneWhatAdaOpens() {
    var first = house.writes("Ada", OLD, "my-mentor");
    house.writes("Ada", "Mine alone", "only-me");
    house.confirms("Pat", "/cohort appoint Ada Henrik");
    house.writes("Ada", NEW, "my-mentor");

    assertThat(quotes(house.types("Grace", "/summary"))).isEmpty();
    assertThat(quotes(house.types("Henrik", "/summary member:Ada"))).containsExactly(NEW);
    assertThat(readersOf(first)).isEmpty();

    house.advanceTo("2027-01-26T18:00:00Z");
    var told = house.platform().wordsTo(TestHouse.address("Ada"));
    assertThat(told).contains("Henrik is your mentor in Front Range from now on",
        "You shared one reflection with your mentor before. Henrik cannot read it unless you say so.");
    var shared = house.replies("Ada", house.latestChoice("Ada"), Map.of("choice", "share:henrik@school.example"));

    assertThat(shared).isEqualTo(new Said(new Prose("Your mentor can now read one earlier reflection.")));
    assertThat(quotes(house.types("Henrik", "/summary member:Ada"))).containsExactlyInAnyOrder(OLD, NEW);
    assertThat(quotes(house.types("Grace", "/summary since:2026-01-01"))).isEmpty();
  }

  @Test
  void keepingThemClosedKeepsThemClosed() {
    house.writes("Ada", OLD, "my-mentor");
    house.confirms("Pat", "/cohort appoint Ada Henrik");
    house.advanceTo("2027-01-26T18:00:00Z");

    house.replies("Ada", house.latestChoice("Ada"), Map.of("choice", "keep"));

    assertThat(quotes(house.types("Henrik", "/summary member:Ada"))).isEmpty();
  }

  @Test
  void anOldButtonThatNamesHenrikOpensNothingToWhoeverCameAfterHim() {
    house.enrol(house.named("Front Range"), "Lucia", Role.MENTOR, TestHouse.DENVER);
    house.writes("Ada", OLD, "my-mentor");
    house.confirms("Pat", "/cohort appoint Ada Henrik");
    house.advanceTo("2027-01-26T18:00:00Z");
    var button = house.latestChoice("Ada");
    house.confirms("Pat", "/cohort appoint Ada Lucia");

    var answer = house.replies("Ada", button, Map.of("choice", "share:henrik@school.example"));

    assertThat(answer).isInstanceOf(Refused.class);
    assertThat(quotes(house.types("Lucia", "/summary"))).isEmpty();
    assertThat(quotes(house.types("Henrik", "/summary"))).isEmpty();
  }

  @Test
  void narrowingHoldsAtOnceWhicheverWayAdaNarrows() {
    var shared = house.writes("Ada", OLD, "my-mentor");
    var edited = house.writes("Ada", NEW, "my-mentor");
    assertThat(quotes(house.types("Grace", "/summary member:Ada"))).containsExactly(OLD, NEW);

    var preview = (Confirm) house.types("Ada", "/reflect share " + shared + " only-me");
    assertThat(preview.title().raw()).isEqualTo("The readers of reflection " + shared + " would change");
    assertThat(preview.lines()).containsExactly(new Prose("Only you will see what you write here."));
    assertThat(quotes(house.types("Grace", "/summary member:Ada"))).containsExactly(OLD, NEW);
    house.replies("Ada", preview.replyTo(), Map.of());
    assertThat(quotes(house.types("Grace", "/summary member:Ada"))).containsExactly(NEW);

    var form = ((FormOpened) house.types("Ada", "/reflect edit " + edited.toLowerCase(Locale.ROOT))).form();
    house.replies("Ada", form.replyTo(), Map.of("audience", "only-me", "answer", NEW, "deeper", NEW + " deeper"));
    assertThat(quotes(house.types("Grace", "/summary member:Ada"))).isEmpty();
  }

  @Test
  void theRoleOfAMentorIsAskedForAtEveryRead() {
    house.writes("Ada", OLD, "my-mentor");
    house.confirms("Pat", "/cohort role Grace facilitator");

    assertThat(house.types("Grace", "/summary").toString()).doesNotContain(OLD);

    house.confirms("Pat", "/cohort role Grace observer");
    assertThat(house.types("Grace", "/summary")).isInstanceOf(Refused.class);

    house.confirms("Pat", "/cohort remove Grace");
    assertThat(house.types("Grace", "/summary")).isInstanceOf(Refused.class);
    assertThat(house.types("Ada", "/cohort privacy").toString()).doesNotContain("Grace");
  }

  @Test
  void graceWhoMentorsInTwoCohortsReadsEachByItself() {
    house.enrol(house.named("Elsewhere"), "Grace", Role.MENTOR, TestHouse.DENVER);
    house.enrol(house.named("Elsewhere"), "Victor", Role.FACILITATOR, TestHouse.DENVER);
    house.confirms("Victor", "/cohort appoint Linus Grace");
    house.writes("Ada", OLD, "my-mentor");
    house.writes("Linus", NEW, "my-mentor");

    var which = (WhichCohort) house.types("Grace", "/summary");

    assertThat(which.cohorts()).extracting(choice -> choice.label().raw())
        .containsExactlyInAnyOrder("Front Range", "Elsewhere");
    assertThat(quotes(house.replies("Grace", which.replyTo(), Map.of("choice", "Front Range")))).containsExactly(OLD);
    assertThat(quotes(house.replies("Grace", which.replyTo(), Map.of("choice", "Elsewhere")))).containsExactly(NEW);
    assertThat(quotes(house.types("Grace", "/summary cohort:\"front range\""))).containsExactly(OLD);
  }

  private static Form.Field audience(Form form) {
    return form.field("audience").orElseThrow();
  }

  private static List<String> choices(Form form) {
    return ((Form.Kind.OneOf) audience(form).kind()).choices().stream().map(choice -> choice.label().raw()).toList();
  }

  /** Those whom Ada is told of, checked against those whom the one place that decides lets read. */
  private List<String> readersOf(String reference) {
    var told = ((OwnReflections) house.types("Ada", "/reflect list")).reflections().stream()
        .filter(own -> own.reference().raw().equals(reference)).map(own -> names(own.readers())).findFirst()
        .orElseThrow();
    var may = house.house().reflections().read(books -> {
      var reflection = books.reflections().referred(reference).orElseThrow();
      return books.people().all().stream()
          .filter(person -> !person.id().equals(reflection.author()))
          .filter(person -> books.readers().mayRead(person.id(), reflection.author(), reflection.cohort(),
              reflection.listAt(house.now())))
          .map(person -> person.name().raw()).collect(Collectors.toSet());
    });
    assertThat(may).isEqualTo(Set.copyOf(told));
    return told;
  }

  private static List<String> names(ReaderNames readers) {
    return readers.names().stream().map(Prose::raw).toList();
  }

  /** The first line of each quote. */
  private static List<String> quotes(Answer summary) {
    var quotes = new ArrayList<String>();
    ((MentorSummary) summary).leaders().stream().map(LeaderPart::quotes).flatMap(List::stream)
        .forEach(quote -> quotes.add(quote.words().raw().lines().findFirst().orElseThrow()));
    return quotes;
  }
}
