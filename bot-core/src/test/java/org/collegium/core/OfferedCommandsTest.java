package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.command.Invocation.Completing;
import org.collegium.core.command.PlainAnswer.Completions;
import org.collegium.core.command.PlainAnswer.Help;
import org.collegium.core.command.PlainAnswer.Line;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What help and completion offer to each person. */
class OfferedCommandsTest {

  @TempDir
  Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void onesOwnReflectionsAreOfferedAndNobodyElses() {
    var adas = house.writes("Ada", "I let the team choose the date.", "my-mentor");
    house.writes("Grace", "Ada is further than she thinks.", "only-me");

    for (var command : List.of("reflect edit", "reflect share")) {
      assertThat(offered("Ada", command, "reference", "")).as(command)
          .containsExactly(new Choice(adas, new Prose(adas + " · I let the team choose the date.")));
      assertThat(offered("Ada", command, "reference", "choose")).as(command).hasSize(1);
      assertThat(offered("Linus", command, "reference", "")).as(command).isEmpty();
    }
  }

  @Test
  void zonesNearAdasOwnAreOfferedFirstAndAnyIsFoundByItsCity() {
    assertThat(offered("Ada", "cohort clock", "zone", "")).hasSize(25)
        .startsWith(new Choice("auto", new Prose("As my chat says")))
        .contains(new Choice("America/Denver", new Prose("America/Denver · 10:00 AM")));
    assertThat(offered("Ada", "cohort clock", "zone", "new york"))
        .containsExactly(new Choice("America/New_York", new Prose("America/New York · 12:00 PM")));
    assertThat(offered("Ada", "cohort clock", "zone", "PARIS")).extracting(Choice::value)
        .containsExactly("Europe/Paris");
    assertThat(offered("Ada", "cohort clock", "zone", "mountain")).isEmpty();
    assertThat(offered("Ada", "cohort language", "language", "kingdom"))
        .containsExactly(new Choice("en-GB", new Prose("English (United Kingdom)")));
    for (var name : List.of("zone", "language")) {
      var command = name.equals("zone") ? "cohort clock" : "cohort language";
      assertThat(offered("Ada", command, name, "")).allSatisfy(
          choice -> assertThat(house.types("Ada", "/" + command + " " + choice.value())).isInstanceOf(Said.class));
    }
  }

  @Test
  void daysAndHoursAreShownByThreeExamplesThatAreUnderstood() {
    assertThat(offered("Ada", "cohort away", "from", "")).extracting(Choice::value)
        .containsExactly("2027-01-25", "2027-01-26", "2027-02-01");
    assertThat(offered("Ada", "cohort away", "until", "")).extracting(Choice::value)
        .containsExactly("2027-02-05", "2027-02-12", "2027-02-26");
    assertThat(offered("Ada", "cohort away", "until", "february 12")).extracting(Choice::label)
        .containsExactly(new Prose("Friday, February 12, 2027"));
    assertThat(offered("Ada", "cohort quiet", "hours", "")).hasSize(3).allSatisfy(
        hours -> assertThat(house.types("Ada", "/cohort quiet " + hours.value())).isInstanceOf(Said.class));
  }

  @Test
  void whoMayNotWriteIsNotToldHowAndMayStillSeeToWhatIsTheirs() {
    var robin = helpFor("Robin");
    assertThat(robin).noneMatch(usage -> usage.startsWith("/reflect") || usage.startsWith("/cohort away"))
        .contains("/cohort privacy", "/cohort quiet [hours:…]");
    var reference = house.writes("Ada", "I let the team choose the date.", "my-mentor");

    house.confirms("Pat", "/cohort role Ada convener");

    assertThat(helpFor("Ada")).doesNotContain("/reflect list");
    assertThat(house.types("Ada", "/reflect list").toString()).contains(reference);
  }

  private List<Choice> offered(String who, String command, String option, String typed) {
    return ((Completions) house.invoke(who, new Completing(command, option, typed))).choices();
  }

  private List<String> helpFor(String who) {
    return ((Help) house.types(who, "/cohort help")).lines().stream().map(Line::usage).toList();
  }
}
