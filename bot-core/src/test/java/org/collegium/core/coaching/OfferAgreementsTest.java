package org.collegium.core.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.collegium.core.Agreements;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.CoachingAnswer.AgreementShown;
import org.collegium.core.command.CoachingAnswer.AgreementsListed;
import org.collegium.core.command.HomeAnswer.OwnPage;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CoachingNotice.AgreementAsked;
import org.collegium.core.notice.CoachingNotice.AgreementOffered;
import org.collegium.core.notice.Notice;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs are told once that they can agree, and once a year that they have. */
class OfferAgreementsTest {

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void threeSessionsOfTwoYears() {
    house = TestHouse.at(folder, "2026-12-21T15:00:00Z");
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-03-16", 2);
    house.session(3, "2027-09-14", 1);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void bothAreToldWhenTheFirstSessionEndsAndNeverAgain() {
    house.advanceTo("2027-01-20T22:59:00Z");
    assertThat(offers("Grace")).isEmpty();

    house.advanceTo("2027-01-20T23:01:00Z");
    assertThat(offers("Grace")).hasSize(1);
    house.advanceTo("2027-01-22T17:00:00Z");
    assertThat(offers("Ada")).singleElement().satisfies(offer -> assertThat(offer.with()).extracting(Prose::raw)
        .containsExactly("Grace"));
    assertThat(offers("Grace")).singleElement().satisfies(offer -> assertThat(offer.with()).extracting(Prose::raw)
        .containsExactly("Ada"));

    house.restart();
    house.advanceTo("2027-06-01T15:00:00Z");
    assertThat(offers("Ada")).hasSize(1);
    assertThat(offers("Grace")).hasSize(1);
    assertThat(List.of("Pat", "Robin", "Linus", "Henrik")).allSatisfy(name -> assertThat(offers(name)).isEmpty());
  }

  @Test
  void aLeaderGetsItInOneMessageWithWhatIsAskedThen() {
    house.advanceTo("2027-01-22T17:00:00Z");

    assertThat(Rows.selected(house.folder(), "SELECT count(*), count(DISTINCT coalesce(carried_by, id)) FROM letter"
        + " WHERE settled_at > " + Instant.parse("2027-01-20T00:00:00Z").toEpochMilli() + " AND person_id = "
        + house.person("Ada").id().value())).containsExactly("2|1");
  }

  @Test
  void aMentorOfSeveralGetsOneLetterThatNamesThemAll() {
    house.leader("Maria", TestHouse.DENVER);
    house.advanceTo("2027-01-22T17:00:00Z");

    assertThat(offers("Grace")).singleElement().satisfies(offer -> {
      assertThat(offer.with()).extracting(Prose::raw).containsExactly("Ada", "Maria");
      assertThat(house.opens("Grace", offer.begin().replyTo())).isInstanceOf(AgreementsListed.class);
    });
    assertThat(house.opens("Maria", offers("Maria").getFirst().begin().replyTo())).isInstanceOf(AgreementShown.class);
    assertThat(house.opens("Linus", offers("Maria").getFirst().begin().replyTo())).isInstanceOf(Refused.class);
  }

  @Test
  void aPairThatComesLaterIsToldThen() {
    house.advanceTo("2027-02-02T17:00:00Z");
    house.confirms("Pat", "/cohort appoint Ada Henrik");
    house.leader("Maria", TestHouse.DENVER);
    house.advanceTo("2027-02-10T17:00:00Z");

    assertThat(offers("Ada")).hasSize(2).last().satisfies(offer -> assertThat(offer.with()).extracting(Prose::raw)
        .containsExactly("Henrik"));
    assertThat(offers("Henrik")).hasSize(1);
    assertThat(offers("Maria")).hasSize(1);
  }

  @Test
  void whoHasBegunIsNotTold() {
    Agreements.only().proposed(house, "Ada", "Listen first");
    house.advanceTo("2027-01-22T17:00:00Z");

    assertThat(offers("Ada")).isEmpty();
    assertThat(offers("Grace")).isEmpty();
  }

  @Test
  void whatWasAgreedOnIsShownToBothAtTheNextYearsStartOnce() {
    house.confirms("Pat", "/cohort session add 4 2027-11-09");
    Agreements.only().proposed(house, "Ada", "Heronry");
    Agreements.only().agreedTo(house, "Grace");
    house.advanceTo("2027-09-14T21:59:00Z");
    assertThat(asked("Grace")).isEmpty();

    house.advanceTo("2027-09-20T22:01:00Z");
    for (var name : List.of("Ada", "Grace")) {
      assertThat(asked(name)).as(name).singleElement().satisfies(letter -> {
        assertThat(letter.toString()).doesNotContain("Heronry");
        assertThat(house.opens(name, letter.read().replyTo()).toString()).contains("Heronry");
      });
    }
    house.restart();
    house.advance(Duration.ofDays(60));
    assertThat(asked("Ada")).hasSize(1);
  }

  @Test
  void wherePairsAgreedOnNothingNothingIsShown() {
    house.advanceTo("2027-09-15T17:00:00Z");

    assertThat(asked("Ada")).isEmpty();
    assertThat(asked("Grace")).isEmpty();
  }

  @Test
  void whoBecomesAPairInTheSecondYearIsNotAskedAboutTheFirst() {
    house.confirms("Pat", "/cohort session add 4 2027-11-09");
    house.advanceTo("2027-09-20T17:00:00Z");
    house.confirms("Pat", "/cohort appoint Ada Henrik");
    house.advance(Duration.ofDays(2));
    Agreements.only().proposed(house, "Ada", "Listen first");
    Agreements.only().agreedTo(house, "Henrik");
    house.advance(Duration.ofDays(60));

    assertThat(offers("Henrik")).hasSize(1);
    assertThat(asked("Henrik")).isEmpty();
    assertThat(asked("Ada")).isEmpty();
  }

  @Test
  void whereAMovedSessionBeginsTheYearLaterItIsToldLater() {
    house.confirms("Pat", "/cohort session move 1 2027-01-26");
    house.advanceTo("2027-01-21T17:00:00Z");
    assertThat(offers("Ada")).isEmpty();

    house.advanceTo("2027-01-30T23:01:00Z");
    assertThat(offers("Ada")).hasSize(1);
  }

  @Test
  void onceTheProgrammeIsOverNobodyIsToldAnythingMore() {
    house.advanceTo("2027-09-20T17:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    house.advance(Duration.ofDays(10));

    assertThat(offers("Maria")).isEmpty();
  }

  @Test
  void summaryAndOwnPageSayHowItStandsWithoutAWord() {
    assertThat(summary()).isEmpty();
    house.advanceTo("2027-01-20T23:01:00Z");
    assertThat(summary()).containsExactly("Nothing is agreed with Ada yet.");

    Agreements.only().proposed(house, "Ada", "Heronry");
    assertThat(summary()).containsExactly("Ada proposed how you talk, and waits for your word.");
    Agreements.only().agreedTo(house, "Grace");
    assertThat(summary()).singleElement().asString().startsWith("Agreed with Ada on ");

    var page = (OwnPage) house.types("Ada", "/cohort me");
    var way = page.seats().getFirst().writing().stream().filter(ask -> ask instanceof Ask.OpenForm(var _, var label)
        && label.raw().equals("Agreement with Grace")).findFirst().orElseThrow();
    assertThat(page.toString()).doesNotContain("Heronry");
    assertThat(house.opens("Ada", way.replyTo()).toString()).contains("Heronry");
    house.confirms("Pat", "/cohort appoint Ada Henrik");
    assertThat(summary()).isEmpty();
  }

  private List<String> summary() {
    return ((MentorSummary) house.types("Grace", "/summary since:2026-12-01")).leaders().stream()
        .flatMap(part -> part.agreement().stream()).map(line -> line.said().raw()).toList();
  }

  private List<AgreementOffered> offers(String name) {
    return notices(name).stream().filter(AgreementOffered.class::isInstance).map(AgreementOffered.class::cast).toList();
  }

  private List<AgreementAsked> asked(String name) {
    return notices(name).stream().filter(AgreementAsked.class::isInstance).map(AgreementAsked.class::cast).toList();
  }

  private List<Notice> notices(String name) {
    return house.platform().noticesTo(TestHouse.address(name));
  }
}
