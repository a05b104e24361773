package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation.Completing;
import org.collegium.core.command.PlainAnswer.Completions;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.PrivacyAnswer.HoldingsShown;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.CaseNotice.CaseDecisionAsked;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /cohort privacy erase}: Ada takes away all that is hers. */
class ErasureTest {

  private static final String UNKNOWN = "I do not know you yet";
  /** Where others' rows point at somebody of whom nothing is left. */
  private static final Set<String> LEFT = Set.of("membership.person_id", "reflection_reader.person_id",
      "access.reader_id", "attendance.marked_by", "case_study.opened_by", "protocol.opened_by",
      "dilemma_reader.person_id",
      "dilemma_access.reader_id",
      "case_decision_reader.person_id",
      "case_decision_access.reader_id", "turn_access.reader_id",
      "own_case_reader.person_id", "own_case_access.reader_id", "commitment_reader.person_id",
      "commitment_outcome_reader.person_id",
      "commitment_access.reader_id",
      "coaching_thread.mentor_id", "coaching_thread.leader_id",
      "coaching_note_access.reader_id", "coaching_agreement.mentor_id", "coaching_agreement.leader_id",
      "coaching_agreement_access.reader_id");

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void aBusyCohort() {
    house = FrontRange.in(folder).house();
    house.types("Ada", "/cohort rsvp yes 2");
    house.types("Ada", "/cohort away 2027-04-01");
    house.types("Ada", "/cohort quiet 19:00-07:00");
    house.writes("Grace", "Grace-Whimbrel", "my-cohort");
    house.types("Ada", "/reflect read");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatItMeansIsSaidBeforeAnythingHappens() {
    var shown = (Confirm) house.types("Ada", "/cohort privacy erase");

    assertThat(shown.title().raw()).contains("in a day");
    assertThat(said(shown.lines())).contains("Wednesday, March 10, 2027", "/cohort privacy keep",
        "the 2 reflections you wrote", "Your place in Front Range ends", "Stays, without your name", "Out of my reach",
        "/cohort privacy export");
    house.advance(Duration.ofDays(2));
    assertThat(house.types("Ada", "/cohort privacy")).isInstanceOf(HoldingsShown.class);
    assertThat(rows("SELECT count(*) FROM erasure")).containsExactly("0");
  }

  @Test
  void afterADayNothingIsLeftButANumberAtWhichOthersRowsPoint() {
    var ada = house.person("Ada").id().value();
    house.confirms("Ada", "/cohort privacy erase");
    house.advance(Duration.ofHours(23));
    assertThat(house.types("Ada", "/cohort me")).isNotInstanceOf(Refused.class);

    house.advance(Duration.ofHours(2));

    assertThat(refusal(house.types("Ada", "/cohort me"))).contains(UNKNOWN);
    assertThat(columnsWith(ada)).isSubsetOf(LEFT).contains("membership.person_id");
    assertThat(rows("SELECT school, mentor_id, left_at IS NOT NULL FROM membership WHERE person_id = " + ada))
        .containsExactly("null|null|1");
    assertThat(rows("SELECT name, email, zone FROM person WHERE id = " + ada))
        .containsExactly("A former member|erased-" + ada + "@nobody.invalid|UTC");
    assertThat(Rows.in(house.folder(), Set.of())).noneMatch(row -> row.contains("|Ada|") || row.contains("@Ada"));
  }

  @Test
  void whatTheyDecidedInACaseGoesToo() {
    SideGate.isDecidedBy(house, "Ada");
    var ada = house.person("Ada").id().value();
    assertThat(columnsWith(ada)).contains("case_decision.author_id");

    house.confirms("Ada", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));

    assertThat(columnsWith(ada)).isSubsetOf(LEFT);
    assertThat(rows("SELECT count(*) FROM case_decision")).containsExactly("0");
    assertThat(rows("SELECT count(*) FROM case_decision_reader")).containsExactly("0");
  }

  @Test
  void whatTheyMeanToDoAndWhatBecameOfItGoesToo() {
    var ada = house.person("Ada").id().value();
    assertThat(columnsWith(ada)).contains("commitment.author_id");
    assertThat(rows("SELECT count(*) FROM commitment_outcome")).containsExactly("1");

    house.confirms("Ada", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));

    assertThat(columnsWith(ada)).isSubsetOf(LEFT);
    for (var table : List.of("commitment", "reflection_wording", "reflection_depth", "commitment_reader",
        "commitment_outcome",
        "commitment_outcome_reader")) {
      assertThat(rows("SELECT count(*) FROM " + table)).as(table).containsExactly("0");
    }
  }

  @Test
  void theButtonOfACaseThatTheyOpenedStaysEverybodys() {
    SideGate.isDecidedBy(house, "Ada");
    var button = ((CaseDecisionAsked) house.platform().noticesTo(FakePlatform.at("#Front Range")).getLast()).form();
    house.confirms("Pat", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.opens("Ada", button.replyTo())).isInstanceOf(FormOpened.class);
  }

  @Test
  void whoThinksBetterOfItInTimeIsNotTakenAwayWithOthers() {
    house.confirms("Ada", "/cohort privacy erase");
    house.confirms("Grace", "/cohort privacy erase");
    house.types("Grace", "/cohort privacy keep");

    house.advance(Duration.ofHours(25));

    assertThat(house.types("Grace", "/cohort privacy")).isInstanceOf(HoldingsShown.class);
    assertThat(refusal(house.types("Ada", "/cohort me"))).contains(UNKNOWN);
  }

  @Test
  void neitherNameNorAddressNorKeyIsLeftInAnyFile() {
    var key = Keys.of(house.folder(), house.person("Ada").id());
    assertThat(RawFiles.holding(house.folder(), key)).isNotEmpty();
    house.restart();

    house.confirms("Ada", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));

    assertThat(RawFiles.holding(house.folder(), key)).isEmpty();
    assertThat(RawFiles.holding(house.folder(), "ada@school.example")).isEmpty();
    assertThat(RawFiles.holding(house.folder(), "@Ada")).isEmpty();
    assertThat(RawFiles.holding(house.folder(), "grace@school.example")).isNotEmpty();
  }

  @Test
  void nobodyElseLosesAnything() {
    var ada = Long.toString(house.person("Ada").id().value());
    var others = rowsOfOthers(ada);

    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));

    assertThat(rowsOfOthers(ada)).containsAll(others);
    assertThat(house.types("Grace", "/reflect list").toString()).contains("Grace-Whimbrel");
    assertThat(house.types("Linus", "/cohort privacy")).isInstanceOf(HoldingsShown.class);
  }

  @Test
  void whoThinksBetterOfItKeepsEverything() {
    var before = Rows.in(house.folder(), Set.of("pending_command", "request", "token"));
    house.confirms("Ada", "/cohort privacy erase");
    assertThat(((HoldingsShown) house.types("Ada", "/cohort privacy")).held()).extracting(Prose::raw)
        .anyMatch(line -> line.contains("It is done on Wednesday, March 10, 2027"));

    assertThat(((Said) house.types("Ada", "/cohort privacy keep")).words().raw()).contains("stays as it is");

    assertThat(Rows.in(house.folder(), Set.of("pending_command", "request", "token"))).isEqualTo(before);
    house.advance(Duration.ofDays(2));
    assertThat(house.types("Ada", "/reflect list").toString()).contains(FrontRange.FREE);
    assertThat(refusal(house.types("Ada", "/cohort privacy keep"))).contains("Nothing of yours was going to");
  }

  @Test
  void askingAgainDoesNotPutItOffAndNowIsSooner() {
    house.confirms("Ada", "/cohort privacy erase");
    house.advance(Duration.ofHours(12));
    assertThat(said(((Confirm) house.types("Ada", "/cohort privacy erase tomorrow")).lines()))
        .contains("Wednesday, March 10, 2027, 11:00 AM");
    house.confirms("Ada", "/cohort privacy erase tomorrow");
    assertThat(((Confirm) house.types("Ada", "/cohort privacy erase now")).title().raw()).contains("now");

    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));

    assertThat(refusal(house.types("Ada", "/cohort privacy keep"))).contains(UNKNOWN);
  }

  @Test
  void theReceiptSaysWhatIsDoneWhatStaysAndWhatIsOutOfReach() {
    var receipt = ((Said) house.confirms("Ada", "/cohort privacy erase now")).words().raw();

    assertThat(receipt)
        .contains("a minute at most", "the 2 reflections you wrote", "Out of my reach", "Stays")
        .doesNotContain("/cohort privacy keep");
  }

  @Test
  void linusCanNeitherConfirmItForAdaNorTakeItBack() {
    var shown = (Confirm) house.types("Ada", "/cohort privacy erase");
    assertThat(house.replies("Linus", shown.replyTo(), Map.of())).isInstanceOf(Refused.class);
    house.replies("Ada", shown.replyTo(), Map.of());

    assertThat(house.types("Linus", "/cohort privacy keep")).isInstanceOf(Refused.class);

    house.advance(Duration.ofDays(2));
    assertThat(refusal(house.types("Ada", "/cohort me"))).contains(UNKNOWN);
    assertThat(house.types("Linus", "/cohort me")).isNotInstanceOf(Refused.class);
  }

  @Test
  void otherWordsForWhenAreRefusedAndBothAreOffered() {
    assertThat(refusal(house.types("Ada", "/cohort privacy erase yesterday"))).contains("Write now, or tomorrow");
    assertThat(((Completions) house.invoke("Ada", new Completing("cohort privacy erase", "when", ""))).choices())
        .extracting(choice -> choice.value()).containsExactly("now", "tomorrow");
  }

  @Test
  void numbersThatWereToldStand() {
    house.types("Robin", "/summary");
    var told = rows("SELECT * FROM round_count");
    assertThat(told).isNotEmpty();

    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));
    house.types("Robin", "/summary");

    assertThat(rows("SELECT * FROM round_count")).isEqualTo(told);
  }

  @Test
  void whoIsOnARosterAgainIsSomebodyNew() {
    var before = house.person("Ada").id();
    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));

    house.leader("Ada", ZoneId.of("America/Denver"));

    assertThat(house.person("Ada").id()).isNotEqualTo(before);
    assertThat(house.types("Ada", "/reflect list").toString()).doesNotContain(FrontRange.FREE);
    assertThat(((HoldingsShown) house.types("Ada", "/cohort privacy")).held()).extracting(Prose::raw)
        .contains("No reflections.");
    house.writes("Ada", "Something new", "only-me");
    assertThat(house.types("Ada", "/reflect list").toString()).contains("Something new");
  }

  @Test
  void nothingOfHersIsCarriedAfterwards() {
    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));
    var posted = house.platform().noticesTo(TestHouse.address("Ada")).size();

    house.advance(Duration.ofDays(90));

    assertThat(house.platform().noticesTo(TestHouse.address("Ada"))).hasSize(posted);
    assertThat(house.platform().noticesTo(TestHouse.address("Grace"))).isNotEmpty();
  }

  @Test
  void anAlumnaMayToo() {
    house.confirms("Pat", "/cohort remove Ada");

    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));

    assertThat(refusal(house.types("Ada", "/reflect list"))).contains(UNKNOWN);
    assertThat(columnsWith(rows("SELECT id FROM person WHERE erased_at IS NOT NULL").stream().map(Long::valueOf)
        .findFirst().orElseThrow())).isSubsetOf(LEFT);
  }

  @Test
  void anybodyMayWhateverTheirRole() {
    house.enrol(house.named("Front Range"), "Olga", Role.OBSERVER, TestHouse.DENVER);

    for (var name : List.of("Olga", "Robin", "Grace", "Pat")) {
      house.confirms(name, "/cohort privacy erase now");
      house.advance(Duration.ofMinutes(1));
      assertThat(refusal(house.types(name, "/cohort me"))).contains(UNKNOWN);
    }
  }

  /** Every column, named or not as one that names people, in which that id stands. */
  private List<String> columnsWith(long id) {
    return rows("""
        SELECT sqlite_master.name || '.' || col.name
          FROM sqlite_master
          JOIN pragma_table_info(sqlite_master.name) col
         WHERE sqlite_master.type = 'table' AND sqlite_master.name <> 'person'
        """).stream().filter(column -> {
      var parts = column.split("\\.", 2);
      return !rows("SELECT 1 FROM \"" + parts[0] + "\" WHERE \"" + parts[1] + "\" = " + id).isEmpty();
    }).toList();
  }

  /** All in which her id does not stand, but for those that hang on what she wrote or change with every step. */
  private List<String> rowsOfOthers(String ada) {
    var changing = Set.of("plan", "correction", "request", "pending_command", "letter", "reflection_reader", "round",
        "reflection_wording", "reflection_depth", "commitment_reader", "commitment_outcome",
        // A time at which two were to talk is of both, and goes with either.
        "coaching_talk_time", "commitment_outcome_reader", "own_case_reader",
        // What both agreed to stays agreed to, without its author's words.
        "coaching_agreement_version");
    return Rows.in(house.folder(), changing).stream()
        .filter(row -> Stream.of(row.split("\\|")).noneMatch(ada::equals)).toList();
  }

  private List<String> rows(String sql) {
    return Rows.selected(house.folder(), sql);
  }

  private static String said(List<Prose> lines) {
    return Prose.lines(lines).raw();
  }

  private static String refusal(Answer answer) {
    return ((Refused) answer).why().raw();
  }
}
