package org.collegium.core.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.Plans;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PrivacyAnswer.Read;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.command.SummaryAnswer.Planned;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grace reads in her summary what Ada let her read of what she means to do, and Ada sees that she did. */
class SharedPlanTest {

  @TempDir
  private Path folder;
  private TestHouse house;
  private String plan;

  @BeforeEach
  void twoPlans() {
    house = TestHouse.at(folder, "2027-02-01T17:00:00Z");
    plan = Plans.made(house, "Ada", "Meeting", "my-mentor");
    Plans.told(house, "Ada", plan, "They all spoke.");
    Plans.made(house, "Ada", "Bell", "only-me");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aMentorReadsThoseThatNameHerWithWhatBecameOfThem() {
    assertThat(plansReadBy("Grace")).singleElement().satisfies(planned -> {
      assertThat(planned.plan().reference()).isEqualTo(new Prose(plan));
      assertThat(planned.plan().cue()).isEqualTo(new Prose("Meeting begins"));
      assertThat(planned.told()).extracting(told -> told.words().raw()).containsExactly("They all spoke.");
      assertThat(planned.closedAt()).isEmpty();
    });
  }

  @Test
  void whatWasClosedIsToldOnceMoreAndThenNotAgain() {
    Plans.closed(house, "Ada", plan, "It is a habit now.");
    house.session(1, "2027-02-09", 1);

    assertThat(plansReadBy("Grace")).singleElement()
        .satisfies(planned -> assertThat(planned.closedAt()).isPresent());
    house.advanceTo("2027-02-20T17:00:00Z");
    assertThat(plansReadBy("Grace")).isEmpty();
  }

  @Test
  void eachReadIsShownToItsAuthorUnderItsReference() {
    plansReadBy("Grace");
    plansReadBy("Grace");

    var reads = ((ReadsShown) house.types("Ada", "/cohort privacy readers")).reads();

    assertThat(reads).singleElement().satisfies(read -> assertThat(read).extracting(Read::reader, Read::reference,
        Read::through, Read::times).containsExactly(new Prose("Grace"), new Prose(plan), new Prose("/summary"), 2));
  }

  @Test
  void aNewMentorReadsItOnceItsAuthorNamesThemAndTheFormerOneNoMore() {
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.confirms("Pat", "/cohort appoint Ada Henrik");
    assertThat(plansReadBy("Henrik")).isEmpty();
    var form = ((FormOpened) house.types("Ada", "/commit change " + plan)).form();
    assertThat(form.intro()).extracting(Prose::raw).first().asString().startsWith("Your mentor, Henrik,");
    assertThat(form.intro()).extracting(Prose::raw).anyMatch(line -> line.startsWith("What you told of it before"));

    house.replies("Ada", form.replyTo(), Plans.filledIn(form, "Meeting", "my-mentor"));

    assertThat(plansReadBy("Henrik")).singleElement().satisfies(planned -> assertThat(planned.told()).isEmpty());
    assertThat(plansReadBy("Grace")).isEmpty();
  }

  @Test
  void whatWasToldWhileTheFormNamedNobodyIsReadByNobodyThoughAFormerMentorComesBack() {
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.confirms("Pat", "/cohort appoint Ada Henrik");
    var form = ((FormOpened) house.types("Ada", "/commit tell " + plan)).form();
    assertThat(form.intro()).extracting(Prose::raw).last().asString().startsWith("Only you");
    house.replies("Ada", form.replyTo(), Plans.filledIn(form, "Nobody spoke."));

    house.confirms("Pat", "/cohort appoint Ada Grace");

    assertThat(plansReadBy("Grace")).singleElement().satisfies(planned -> assertThat(planned.told())
        .extracting(told -> told.words().raw()).containsExactly("They all spoke."));
  }

  @Test
  void aPlanThatIsWidenedLaterTakesWhatWasToldBeforeWithItToNobody() {
    var bell = Plans.made(house, "Ada", "Door", "only-me");
    Plans.told(house, "Ada", bell, "I forgot.");
    var form = ((FormOpened) house.types("Ada", "/commit change " + bell)).form();

    house.replies("Ada", form.replyTo(), Plans.filledIn(form, "Door", "my-mentor"));
    Plans.told(house, "Ada", bell, "I stood there.");

    assertThat(plansReadBy("Grace")).filteredOn(planned -> planned.plan().reference().raw().equals(bell))
        .singleElement().satisfies(planned -> assertThat(planned.told()).extracting(told -> told.words().raw())
            .containsExactly("I stood there."));
  }

  @Test
  void nothingIsToldToOthersThanTheFormNamed() {
    var form = ((FormOpened) house.types("Ada", "/commit tell " + plan)).form();
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.confirms("Pat", "/cohort appoint Ada Henrik");

    assertThat(house.replies("Ada", form.replyTo(), Plans.filledIn(form, "Nobody spoke.")))
        .isInstanceOfSatisfying(FormRejected.class,
            rejected -> assertThat(rejected.problems()).containsOnlyKeys("audience"));

    assertThat(Rows.selected(house.folder(), "SELECT id FROM commitment_outcome")).hasSize(1);
  }

  @Test
  void whatHappenedCanBeKeptToOneselfThoughThePlanIsShared() {
    var form = ((FormOpened) house.types("Ada", "/commit tell " + plan)).form();
    var values = Plans.filledIn(form, "Nobody spoke.");
    values.put("audience", "only-me");
    house.replies("Ada", form.replyTo(), values);

    assertThat(plansReadBy("Grace")).singleElement().satisfies(planned -> assertThat(planned.told()).hasSize(1));
  }

  @Test
  void nobodyElseReadsAnyOfItAndNothingIsNotedOfThem() {
    for (var name : List.of("Pat", "Robin", "Linus")) {
      assertThat(house.types(name, "/summary").toString()).as(name).doesNotContain("Meeting", "They all spoke");
    }

    assertThat(Rows.selected(house.folder(), "SELECT id FROM commitment_access")).isEmpty();
  }

  private List<Planned> plansReadBy(String mentor) {
    return ((MentorSummary) house.types(mentor, "/summary")).leaders().stream().map(LeaderPart::plans)
        .flatMap(List::stream).toList();
  }
}
