package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.collegium.core.command.MemberAnswer.IsItYou;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.SessionAnswer.NextSession;
import org.collegium.core.notice.MembershipNotice.Welcome;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who on a platform: found by e-mail and confirmed, or joined by a code. Maria is on the roster only. */
class IdentityTest {

  private TestHouse house;

  @BeforeEach
  void begin(@TempDir Path folder) {
    house = TestHouse.at(folder, "2027-01-04T16:00:00Z");
    house.session(1, "2027-01-19", 1);
    house.onRoster(house.named("Front Range"), "Maria");
  }

  @AfterEach
  void end() {
    house.close();
  }

  @Test
  void whoIsFoundByEmailIsWelcomedAndAskedWhetherItIsThem() {
    assertThat(house.bot().sought(FakePlatform.NAME)).containsExactly(TestHouse.email("Maria"));

    assertThat(found()).isTrue();
    house.advance(Duration.ofDays(1));

    assertThat(house.platform().noticesTo(TestHouse.address("Maria")))
        .filteredOn(Welcome.class::isInstance).hasSize(1);
    assertThat(house.bot().sought(FakePlatform.NAME)).isEmpty();
  }

  @Test
  void beforeTheySaySoNothingOfTheirsIsShownAndAfterwardsEverythingIs() {
    found();

    var asked = (IsItYou) house.types("Maria", "/cohort next");
    assertThat(house.types("Maria", "/cohort privacy")).isInstanceOf(IsItYou.class);
    assertThat(house.types("Maria", "/reflect")).isInstanceOf(IsItYou.class);
    house.replies("Maria", asked.ask().replyTo(), Map.of("choice", "yes"));

    assertThat(house.types("Maria", "/cohort next")).isInstanceOf(NextSession.class);
  }

  @Test
  void whoSaysThatItIsSomebodyElseHearsNothingMoreAndIsNotTakenForThemAgain() {
    found();
    var asked = (IsItYou) house.types("Maria", "/cohort next");
    house.replies("Maria", asked.ask().replyTo(), Map.of("choice", "no"));

    assertThat(found()).isFalse();
    house.advanceTo("2027-01-19T15:00:00Z");

    assertThat(house.platform().noticesTo(TestHouse.address("Maria"))).isEmpty();
    assertThat(house.types("Maria", "/cohort next")).isInstanceOf(Refused.class);
  }

  @Test
  void nobodyElseCanSayThatTheyAreMaria() {
    found();
    var asked = (IsItYou) house.types("Maria", "/cohort next");

    assertThat(house.replies("Linus", asked.ask().replyTo(), Map.of("choice", "yes"))).isInstanceOf(Refused.class);
    assertThat(house.replies("Somebody", asked.ask().replyTo(), Map.of("choice", "yes"))).isInstanceOf(Refused.class);

    assertThat(house.types("Maria", "/cohort next")).isInstanceOf(IsItYou.class);
  }

  @Test
  void anAccountThatIsSomebodysIsNotTakenForSomebodyElse() {
    assertThat(house.bot().recognise(TestHouse.email("Maria"), TestHouse.address("Linus"))).isFalse();
    assertThat(house.bot().recognise(TestHouse.email("Nobody"), TestHouse.address("Nobody"))).isFalse();
  }

  @Test
  void aCodeFromTheFacilitatorLetsOnePersonInOnce() {
    var code = code("Maria");

    assertThat(house.types("Maria", "/cohort join " + code.toLowerCase(Locale.ROOT).replace("-", " ")))
        .isInstanceOf(Said.class);
    assertThat(house.types("Maria", "/cohort next")).isInstanceOf(NextSession.class);
    assertThat(house.types("Mallory", "/cohort join " + code)).isInstanceOf(Refused.class);
  }

  @Test
  void nobodyIsLetInForSomebodyWhoIsKnown() {
    house.writes("Ada", "For me alone", "only-me");

    assertThat(house.types("Pat", "/cohort invite Ada")).isInstanceOf(Refused.class);
    var code = code("Maria");
    house.types("Maria", "/cohort join " + code);
    assertThat(house.types("Pat", "/cohort invite Maria")).isInstanceOf(Refused.class);
  }

  @Test
  void nothingButTheQuestionGoesToWhoIsOnlySupposedToBeMaria() {
    found();

    house.advanceTo("2027-01-20T18:00:00Z");

    assertThat(house.platform().noticesTo(TestHouse.address("Maria"))).hasOnlyElementsOfType(Welcome.class).hasSize(1);
  }

  @Test
  void whatWaitedGoesOnceTheySayWhoTheyAre() {
    found();
    house.advanceTo("2027-01-18T15:00:00Z");
    var asked = (IsItYou) house.types("Maria", "/cohort next");

    house.replies("Maria", asked.ask().replyTo(), Map.of("choice", "yes"));
    house.advanceTo("2027-01-19T15:00:00Z");

    assertThat(house.platform().noticesTo(TestHouse.address("Maria")))
        .hasAtLeastOneElementOfType(SessionReminder.class);
  }

  @Test
  void whoSpeaksAgainAfterTheyWereGoneIsReachedAgain() {
    house.types("Maria", "/cohort join " + code("Maria"));
    house.bot().gone(TestHouse.address("Maria"));
    house.advanceTo("2027-01-14T15:00:00Z");
    assertThat(house.platform().noticesTo(TestHouse.address("Maria"))).isEmpty();

    house.types("Maria", "/cohort next");
    house.advanceTo("2027-01-19T15:00:00Z");

    assertThat(house.platform().noticesTo(TestHouse.address("Maria")))
        .hasAtLeastOneElementOfType(SessionReminder.class);
  }

  @Test
  void aSupposedAccountNeverTakesThePlaceOfOneThatIsKnown() {
    house.types("Maria", "/cohort join " + code("Maria"));
    house.bot().gone(TestHouse.address("Maria"));

    assertThat(house.bot().recognise(TestHouse.email("Maria"), TestHouse.address("Bob"))).isFalse();
  }

  @Test
  void aCodeIsOverAfterTwoWeeksAndANewOneEndsTheOld() {
    var first = code("Maria");
    var second = code("Maria");
    assertThat(house.types("Maria", "/cohort join " + first)).isInstanceOf(Refused.class);

    house.advance(Duration.ofDays(14));
    assertThat(house.types("Maria", "/cohort join " + second)).isInstanceOf(Refused.class);
  }

  @Test
  void onlyAFacilitatorInvitesAndOnlyPeopleOfTheirCohort() {
    assertThat(house.types("Ada", "/cohort invite Maria")).isInstanceOf(Refused.class);
    assertThat(house.types("Pat", "/cohort invite Linus")).isInstanceOf(Refused.class);
  }

  @Test
  void whoIsNotThereAnyMoreIsLeftAloneUntilTheyAreFoundAgain() {
    house.types("Maria", "/cohort join " + code("Maria"));
    house.platform().leaves(TestHouse.address("Maria"));
    house.advanceTo("2027-01-14T15:00:00Z");
    assertThat(house.platform().noticesTo(TestHouse.address("Maria"))).isEmpty();
    assertThat(house.bot().sought(FakePlatform.NAME)).containsExactly(TestHouse.email("Maria"));

    house.platform().returns(TestHouse.address("Maria"));
    assertThat(found()).isFalse();
    house.advanceTo("2027-01-19T15:00:00Z");

    assertThat(house.platform().noticesTo(TestHouse.address("Maria")))
        .hasAtLeastOneElementOfType(SessionReminder.class);
  }

  private boolean found() {
    return house.bot().recognise(TestHouse.email("Maria"), TestHouse.address("Maria"));
  }

  private String code(String name) {
    var said = ((Said) house.types("Pat", "/cohort invite " + name)).words().raw();
    var code = Pattern.compile("[A-Z2-9]{7}-[A-Z2-9]{7}").matcher(said);
    assertThat(code.find()).isTrue();
    return code.group();
  }
}
