package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cohorts from the command line. */
class CohortCommandsTest {

  @TempDir
  Path folder;

  private Typing typing;

  @BeforeEach
  void sitDown() {
    typing = new Typing(folder);
  }

  @Test
  void aCohortIsMadeAndListed() {
    var made =
        typing.type("cohort", "create", FRONT_RANGE, "--programme", "balanced-leadership", "--zone", "America/Denver");
    var listed = typing.type("cohort", "list");

    assertThat(made.code()).isZero();
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).contains("The cohort 'Front Range' is there")
        .contains("import roster FILE --cohort \"Front Range\"");
    assertThat(listed.out().lines())
        .anyMatch(line -> line.matches("Front Range +balanced-leadership +America/Denver +0 +0 +–"));
  }

  @Test
  void windowsNameOfAZoneIsUnderstood() {
    typing.type("cohort", "create", FRONT_RANGE, "--programme", "balanced-leadership", "--zone",
        "Mountain Standard Time");

    assertThat(typing.type("cohort", "show", "front range").out()).contains("time zone  America/Denver");
  }

  @Test
  void aNameTakenIsRefused() {
    typing.create(FRONT_RANGE);

    var again = typing.type("cohort", "create", "FRONT range", "--programme", "balanced-leadership", "--zone", "UTC");

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).isEqualToIgnoringNewLines("There is a cohort called 'FRONT range' already.");
  }

  @Test
  void anUnknownProgrammeIsRefusedWithThoseThereAre() {
    var said = typing.type("cohort", "create", FRONT_RANGE, "--programme", "balance", "--zone", "America/Denver");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).isEqualToIgnoringNewLines(
        "The catalogue has no programme 'balance'; it has balanced-leadership.");
  }

  @Test
  void anUnknownZoneIsMisuseAndTheNearestIsSuggested() {
    var said = typing.type("cohort", "create", FRONT_RANGE, "--programme", "balanced-leadership", "--zone", "Denver");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("'Denver' is no time zone; did you mean America/Denver?");
  }

  @Test
  void aLanguageNobodySpeaksHereIsMisuse() {
    var said =
        typing.type("cohort", "create", FRONT_RANGE, "--programme", "balanced-leadership", "--zone", "Europe/Paris",
            "--locale", "fr");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("'fr' is no language the bot speaks");
  }

  @Test
  void aBlankNameIsRefused() {
    var said = typing.type("cohort", "create", "  ", "--programme", "balanced-leadership", "--zone", "America/Denver");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("1 to 80 characters");
  }

  @Test
  void whatIsMissingIsNamed() {
    var said = typing.type("cohort", "create", FRONT_RANGE);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("--programme=ID").contains("--zone=ZONE");
  }

  @Test
  void anEmptyHouseSaysHowToBegin() {
    assertThat(typing.type("cohort", "list").out()).contains("There is no cohort yet");
    assertThat(typing.type("cohort", "list", "--format", "json").out().strip()).isEqualTo("[ ]");
  }

  @Test
  void aCohortIsShownWithPeopleByRoleAndSessions() {
    typing = Typing.withTheSampleCohort(folder);

    var said = typing.type("cohort", "show", FRONT_RANGE);

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("Members: 24 leaders, 3 mentors, 1 facilitator, 1 convener")
        .contains("Tue Jan 19, 2027").contains("8:30 AM – 4:00 PM")
        .contains("Not linked to any platform yet, so that letters to them wait: Ada Okafor").contains("and 24 more.");
    assertThat(said.out().lines()).anyMatch(
        line -> line.matches("Ada Okafor +leader +Grace Adeyemi +Longs Peak Elementary +America/Denver +no"));
  }

  @Test
  void scriptsGetTheSameAsJson() {
    typing = Typing.withTheSampleCohort(folder);

    var said = typing.type("cohort", "show", FRONT_RANGE, "--format", "JSON");

    assertThat(said.out()).startsWith("{").contains("\"email\" : \"ada.okafor@district1.example\"")
        .contains("\"from\" : \"2027-01-19T15:30:00Z\"").contains("\"linked\" : false");
  }

  @Test
  void anUnknownFormatIsMisuse() {
    var said = typing.type("cohort", "list", "--format", "xml");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("[TEXT, JSON] (case-insensitive) but was 'xml'");
  }

  @Test
  void anUnknownCohortIsRefusedWithThoseThereAre() {
    typing.create(FRONT_RANGE);

    var said = typing.type("cohort", "show", "Back Range");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).isEqualToIgnoringNewLines("There is no cohort 'Back Range'. There are: Front Range.");
  }

  @Test
  void aCohortMeetsInAChannelAndNoOtherCohortDoes() {
    typing.create(FRONT_RANGE);
    typing.create("Another");

    var placed = typing.type("cohort", "place", FRONT_RANGE, "--slack", "C0123ABCDEF");
    var taken = typing.type("cohort", "place", "Another", "--slack", "C0123ABCDEF");

    assertThat(placed.code()).isZero();
    assertThat(typing.type("cohort", "show", FRONT_RANGE).out()).contains("C0123ABCDEF on slack");
    assertThat(taken.code()).isEqualTo(1);
    assertThat(taken.err()).isEqualToIgnoringNewLines("The cohort 'Front Range' meets in that channel.");
  }

  @Test
  void aPlaceIsOnePlace() {
    typing.create(FRONT_RANGE);

    assertThat(typing.type("cohort", "place", FRONT_RANGE).code()).isEqualTo(2);
    assertThat(typing.type("cohort", "place", FRONT_RANGE, "--slack", "C0123ABCDEF", "--discord",
        "123456789012345678").code()).isEqualTo(2);
  }

  @Test
  void whatIsNoIdOfAChannelIsMisuse() {
    typing.create(FRONT_RANGE);

    var slack = typing.type("cohort", "place", FRONT_RANGE, "--slack", "#front-range");
    var discord = typing.type("cohort", "place", FRONT_RANGE, "--discord", "12345");

    assertThat(slack.code()).isEqualTo(2);
    assertThat(slack.err()).contains("'#front-range' is no channel's id");
    assertThat(discord.code()).isEqualTo(2);
    assertThat(discord.err()).contains("'12345' is no channel's id; in Discord it is 17 to 20 digits");
    assertThat(typing.type("cohort", "place", FRONT_RANGE, "--slack", " ").code()).isEqualTo(2);
    assertThat(typing.type("cohort", "place", FRONT_RANGE, "--discord", "123456789012345678").code()).isZero();
  }
}
