package org.collegium.core.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collegium.core.Plans;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CommitmentAnswer.CommitmentKept;
import org.collegium.core.command.CommitmentAnswer.Own;
import org.collegium.core.command.CommitmentAnswer.OwnCommitments;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.PrivacyAnswer.HoldingsShown;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.PlanFacts;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ada says when she will do what, and why; it is hers, and whoever she named reads it. */
class CommitmentTest {

  @TempDir
  private Path folder;
  private TestHouse house;

  @BeforeEach
  void aMonday() {
    house = TestHouse.at(folder, "2027-02-01T16:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-03-16", 2);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoReadsItIsNamedBeforeAnythingIsTypedAndNoWholeCohortIsOffered() {
    var form = Plans.form(house, "Ada");

    assertThat(form.intro().getFirst().raw()).startsWith("Your mentor, Grace, will read this.");
    assertThat(form.fields()).extracting(Form.Field::name)
        .containsExactly("audience", "cue", "act", "because", "day", "picture");
    assertThat(values(form, "audience")).hasSize(2).noneMatch(value -> value.startsWith("my-cohort"));
    assertThat(Plans.keeps(house, "Ada", withAudience("my-cohort"))).isInstanceOf(FormRejected.class);
  }

  @Test
  void itComesBackInTwoSchoolWeeksOrOnTheNextSessionsDayIfThatIsSooner() {
    assertThat(Plans.form(house, "Ada").field("day").orElseThrow().current()).isEqualTo("2027-02-15");
    assertThat(values(Plans.form(house, "Ada"), "day"))
        .containsExactly("2027-02-02", "2027-02-08", "2027-02-15", "2027-03-01", "2027-03-16");

    house.sleepsUntil("2027-03-10T16:00:00Z");

    assertThat(Plans.form(house, "Ada").field("day").orElseThrow().current()).isEqualTo("2027-03-16");
  }

  @Test
  void aDayThatWasTypedIsOfferedAndOneThatCannotBeIsNot() {
    var form = ((FormOpened) house.types("Ada", "/commit make 2027-02-24")).form();
    var past = ((FormOpened) house.types("Ada", "/commit make 2027-01-24")).form();

    assertThat(form.field("day").orElseThrow().current()).isEqualTo("2027-02-24");
    assertThat(past.field("day").orElseThrow().current()).isEqualTo("2027-02-15");
    assertThat(house.types("Ada", "/commit make someday")).isInstanceOf(Refused.class);
    var values = Plans.filledIn(form, "Meeting", "only-me");
    values.put("day", "2027-01-24");
    assertThat(Plans.keeps(house, "Ada", values)).isInstanceOf(FormRejected.class);
    assertThat(Plans.keeps(house, "Ada", Plans.filledIn(form, "Meeting", "only-me")))
        .isInstanceOf(CommitmentKept.class);
  }

  @Test
  void aFormThatLayOpenOverNightIsStillKept() {
    var form = Plans.form(house, "Ada");
    house.sleepsUntil("2027-02-02T16:00:00Z");

    assertThat(house.replies("Ada", form.replyTo(), Plans.filledIn(form, "Meeting", "my-mentor")))
        .isInstanceOf(CommitmentKept.class);
  }

  @Test
  void withoutACueOrAnActNothingIsKept() {
    var values = Plans.filledIn(Plans.form(house, "Ada"), "Meeting", "only-me");
    values.put("act", " ");

    assertThat(Plans.keeps(house, "Ada", values)).isInstanceOfSatisfying(FormRejected.class,
        rejected -> assertThat(rejected.problems()).containsOnlyKeys("act"));
    assertThat(Rows.selected(house.folder(), "SELECT id FROM commitment")).isEmpty();
  }

  @Test
  void nothingIsKeptForAReaderWhoWasNotNamed() {
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    var values = Plans.filledIn(Plans.form(house, "Ada"), "Meeting", "my-mentor");
    house.confirms("Pat", "/cohort appoint Ada Henrik");

    assertThat(Plans.keeps(house, "Ada", values)).isInstanceOfSatisfying(FormRejected.class,
        rejected -> assertThat(rejected.problems()).containsOnlyKeys("audience"));
    assertThat(Rows.selected(house.folder(), "SELECT id FROM commitment")).isEmpty();
  }

  @Test
  void whatIsKeptIsShownWithWhenItComesBackAndWhoReadsIt() {
    Plans.made(house, "Ada", "Meeting", "my-mentor");

    var own = list("Ada").getFirst();

    assertThat(own.plan().cue()).isEqualTo(new Prose("Meeting begins"));
    assertThat(own.plan().picture()).contains(new Prose("Meeting seen"));
    assertThat(own.standing().raw()).isEqualTo("Comes back on Monday, February 15, 2027.");
    assertThat(own.readers().names()).containsExactly(new Prose("Grace"));
    assertThat(own.ways()).hasSize(3);
  }

  @Test
  void whoHasMadeNoneIsToldWhatOneIsAndHowToBegin() {
    var empty = (OwnCommitments) house.types("Ada", "/commit list");

    assertThat(empty.commitments()).isEmpty();
    assertThat(house.opens("Ada", empty.ways().getFirst().replyTo())).isInstanceOf(FormOpened.class);
  }

  @Test
  void whatHappenedIsToldInOnesOwnWordsAsOftenAsOneLikes() {
    var plan = Plans.made(house, "Ada", "Meeting", "my-mentor");
    Plans.told(house, "Ada", plan, "They all spoke.");
    house.sleepsUntil("2027-02-20T16:00:00Z");
    Plans.told(house, "Ada", plan, "Nobody spoke.");

    var own = list("Ada").getFirst();

    assertThat(own.told()).extracting(PlanFacts.Told::words)
        .containsExactly(new Prose("They all spoke."), new Prose("Nobody spoke."));
    assertThat(own.standing().raw()).isEqualTo("Comes back on Friday, March 5, 2027.");
  }

  @Test
  void itStaysOpenUntilItsAuthorClosesItWithOrWithoutAWord() {
    var told = Plans.made(house, "Ada", "Meeting", "my-mentor");
    var silent = Plans.made(house, "Ada", "Bell", "my-mentor");

    assertThat(Plans.closed(house, "Ada", told, "It is a habit now.")).isInstanceOf(Said.class);
    assertThat(Plans.closed(house, "Ada", silent, "")).isInstanceOf(Said.class);

    assertThat(list("Ada")).hasSize(2).allSatisfy(own -> {
      assertThat(own.standing().raw()).isEqualTo("Closed on Monday, February 1, 2027.");
      assertThat(own.ways()).isEmpty();
    });
    assertThat(list("Ada").stream().flatMap(own -> own.told().stream())).hasSize(1);
    for (var way : List.of("tell", "change", "close")) {
      assertThat(house.types("Ada", "/commit " + way + " " + told)).as(way).isInstanceOfSatisfying(Refused.class,
          no -> assertThat(no.why().raw()).startsWith("You closed that plan"));
    }
  }

  @Test
  void itsWordsItsDayAndItsReadersAreChangedByItsAuthor() {
    var plan = Plans.made(house, "Ada", "Meeting", "my-mentor");
    var form = ((FormOpened) house.types("Ada", "/commit change " + plan)).form();
    var values = Plans.filledIn(form, "Bell", "only-me");
    values.put("day", "2027-03-16");

    house.replies("Ada", form.replyTo(), values);

    assertThat(list("Ada")).singleElement().satisfies(own -> {
      assertThat(own.plan().cue()).isEqualTo(new Prose("Bell begins"));
      assertThat(own.standing().raw()).isEqualTo("Comes back on Tuesday, March 16, 2027.");
      assertThat(own.readers().names()).isEmpty();
    });
  }

  @Test
  void aFormerMentorIsNotNamedAsAReaderAnyMore() {
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    Plans.made(house, "Ada", "Meeting", "my-mentor");
    house.confirms("Pat", "/cohort appoint Ada Henrik");

    assertThat(list("Ada")).singleElement().satisfies(own -> assertThat(own.readers().names()).isEmpty());
  }

  @Test
  void howManyThereAreAndWhoMayReadThemIsShown() {
    Plans.made(house, "Ada", "Meeting", "my-mentor");
    Plans.made(house, "Ada", "Bell", "only-me");

    var shown = (HoldingsShown) house.types("Ada", "/cohort privacy");

    assertThat(shown.held()).extracting(Prose::raw).anyMatch(line -> line.startsWith("2 commitments"));
    assertThat(shown.readable()).extracting(Prose::raw).contains("Grace: one commitment, and what you told them of it");
  }

  @Test
  void itIsFoundByItsReferenceWithoutLookingAtAll() {
    assertThat(Rows.selected(house.folder(),
        "EXPLAIN QUERY PLAN SELECT id FROM commitment WHERE lower(reference) = lower('ABCDEFG')")).singleElement()
        .asString().contains("SEARCH");
  }

  @Test
  void nothingOfItLiesInTheClear() {
    Plans.told(house, "Ada", Plans.made(house, "Ada", "Meeting", "my-mentor"), "They all spoke.");

    assertThat(Rows.in(house.folder(), Set.of()))
        .noneMatch(row -> row.contains("Meeting") || row.contains("They all spoke"));
  }

  @Test
  void linusAndAllOthersDoNothingWithWhatIsAdas() {
    var plan = Plans.made(house, "Ada", "Meeting", "my-mentor");
    var before = Rows.selected(house.folder(), "SELECT * FROM commitment");
    for (var name : List.of("Linus", "Grace", "Pat", "Robin")) {
      for (var way : List.of("tell", "change", "close")) {
        assertThat(house.types(name, "/commit " + way + " " + plan)).as(name).isEqualTo(notYours());
      }
      for (var token : tokens()) {
        assertThat(house.opens(name, token)).as(name).isInstanceOf(Refused.class);
        assertThat(house.replies(name, token, Map.of("happened", "Mine", "next", "close"))).as(name)
            .isInstanceOf(Refused.class);
      }
    }
    assertThat(list("Linus")).isEmpty();

    assertThat(Rows.selected(house.folder(), "SELECT * FROM commitment")).isEqualTo(before);
    assertThat(Rows.selected(house.folder(), "SELECT * FROM commitment_outcome")).isEmpty();
  }

  @Test
  void onlyLeadersMakeThemAndNobodyWhoHasLeft() {
    var form = Plans.form(house, "Ada");
    assertThat(house.types("Grace", "/commit make")).isInstanceOf(Refused.class);

    house.confirms("Pat", "/cohort remove Ada");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.replies("Ada", form.replyTo(), Plans.filledIn(form, "Meeting", "only-me")))
        .isInstanceOf(Refused.class);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM commitment")).isEmpty();
  }

  private Map<String, String> withAudience(String audience) {
    var values = Plans.filledIn(Plans.form(house, "Ada"), "Meeting", "only-me");
    values.put("audience", audience);
    return values;
  }

  private static List<String> values(Form form, String field) {
    return ((Form.Kind.OneOf) form.field(field).orElseThrow().kind()).choices().stream().map(Ask.Choice::value)
        .toList();
  }

  private List<Own> list(String name) {
    return ((OwnCommitments) house.types(name, "/commit list")).commitments();
  }

  private Answer notYours() {
    return new Refused(new Prose("No plan of yours has that reference. /commit list shows yours."));
  }

  private List<ReplyTo> tokens() {
    return Rows.selected(house.folder(), "SELECT token FROM token WHERE subject IN ('commit', 'commitment', 'outcome',"
        + " 'closing')").stream().map(ReplyTo::new).toList();
  }
}
