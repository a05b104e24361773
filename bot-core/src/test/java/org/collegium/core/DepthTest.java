package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.FilesGiven;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.ReflectionAnswer.DepthNoted;
import org.collegium.core.command.ReflectionAnswer.DepthQuestion;
import org.collegium.core.command.ReflectionAnswer.Own;
import org.collegium.core.command.ReflectionAnswer.OwnReflections;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors find in their own words is theirs alone: nobody is told, and nothing is counted. */
class DepthTest {

  private static final String FOUND = "what happened and how it felt";

  @TempDir
  private Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.writes("Ada", "The staff room was loud.", "my-cohort");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatIsFoundStandsInOnesOwnListAndComesBackWithTheForm() {
    var noted = (DepthNoted) finds("description,feeling");

    assertThat(noted.held()).contains(new Prose(FOUND));
    assertThat(own().held()).contains(new Prose(FOUND));
    assertThat(((FormOpened) house.opens("Ada", depth())).form().field("steps").orElseThrow().current())
        .isEqualTo("description,feeling");
  }

  @Test
  void anotherChoiceTakesItsPlaceAndNoneTakesItAway() {
    finds("description,feeling");

    assertThat(((DepthNoted) finds("plan")).held()).contains(new Prose("what to do next time"));
    assertThat(((DepthNoted) finds("")).held()).isEmpty();
    assertThat(own().held()).isEmpty();
    assertThat(Rows.selected(house.folder(), "SELECT reflection_id FROM reflection_depth")).isEmpty();
  }

  @Test
  void whoWantsToIsAskedAboutTheFirstStepThatIsNotInIt() {
    var noted = (DepthNoted) finds("description,evaluation,analysis");

    var first = taps(noted.ways().getLast());
    var second = taps(first.ways().getLast());
    var third = taps(second.ways().getLast());

    assertThat(first.question().raw()).isEqualTo("What did you feel then, and what do you feel now?");
    assertThat(second.question().raw()).isEqualTo("What else could you have done?");
    assertThat(third.question().raw()).isEqualTo("What would you do differently next time?");
    assertThat(third.ways()).singleElement().isInstanceOfSatisfying(Ask.OpenForm.class,
        way -> assertThat(way.label().raw()).isEqualTo("Change"));
    assertThat(((DepthNoted) finds("description,feeling,evaluation,analysis,conclusion,plan")).ways()).isEmpty();
  }

  @Test
  void whatComesToMindLaterIsWrittenInANewOne() {
    house.advanceTo("2027-01-25T17:00:00Z");

    var asked = taps(((DepthNoted) finds("description")).ways().getLast());

    assertThat(((Ask.OpenForm) asked.ways().getFirst()).label().raw()).isEqualTo("Write a reflection");
    assertThat(house.opens("Ada", asked.ways().getFirst().replyTo())).isInstanceOf(FormOpened.class);
  }

  @Test
  void itIsKeptWhenTheWordsChange() {
    finds("description,feeling");

    house.edits("Ada", own().reference().raw(), "The staff room was quiet.");

    assertThat(own().held()).contains(new Prose(FOUND));
  }

  @Test
  void oddChoicesNoteNothing() {
    finds("description");

    assertThat(house.replies("Ada", depth(), Map.of("steps", "plan,genius"))).isInstanceOf(Refused.class);
    assertThat(house.replies("Ada", depth(), Map.of("choice", "genius"))).isInstanceOf(Refused.class);
    assertThat(own().held()).contains(new Prose("what happened"));
  }

  @Test
  void nobodyElseSeesOrNotesItAndNoReaderIsTold() {
    house.enrol(house.named("Front Range"), "Maria", Role.LEADER, TestHouse.DENVER);
    finds("description,feeling");
    var token = depth();

    for (var name : List.of("Grace", "Pat", "Robin", "Maria", "Linus")) {
      assertThat(house.opens(name, token)).as(name).isInstanceOf(Refused.class);
      assertThat(house.replies(name, token, Map.of("steps", "plan"))).as(name).isInstanceOf(Refused.class);
      assertThat(house.replies(name, token, Map.of("choice", "plan"))).as(name).isInstanceOf(Refused.class);
      for (var line : List.of("/reflect read", "/summary", "/summary since:2026-12-01", "/cohort privacy export",
          "/reflect portfolio")) {
        assertThat(house.types(name, line).toString()).as(name + line).doesNotContain("how it felt");
      }
    }
    assertThat(own().held()).contains(new Prose(FOUND));
  }

  @Test
  void itStandsInOnesPortfolioAndGoesWithWhatOneTakesAlong() {
    finds("description,feeling");

    assertThat(files("/reflect portfolio")).contains("You find in it: " + FOUND);
    assertThat(files("/cohort privacy export")).contains(FOUND);
    assertThat(house.types("Ada", "/cohort privacy").toString()).contains("What you find in one reflection of yours");
  }

  @Test
  void itLiesSealedAndGoesWithItsAuthor() {
    finds("description,feeling");
    assertThat(Rows.selected(house.folder(), "SELECT CAST(steps AS TEXT) FROM reflection_depth")).singleElement()
        .asString().doesNotContain("feeling");

    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));

    assertThat(Rows.selected(house.folder(), "SELECT reflection_id FROM reflection_depth")).isEmpty();
  }

  private Object finds(String steps) {
    var form = ((FormOpened) house.opens("Ada", depth())).form();
    return house.replies("Ada", form.replyTo(), Map.of("steps", steps));
  }

  private DepthQuestion taps(Ask way) {
    var tap = (Ask.OneOf) way;
    return (DepthQuestion) house.replies("Ada", tap.replyTo(), Map.of("choice", tap.choices().getFirst().value()));
  }

  private Own own() {
    return ((OwnReflections) house.types("Ada", "/reflect list")).reflections().getFirst();
  }

  private ReplyTo depth() {
    return own().ways().stream().filter(way -> way instanceof Ask.OpenForm form
        && form.label().raw().equals("What does it hold?"))
        .map(Ask::replyTo).findFirst().orElseThrow();
  }

  private String files(String line) {
    return ((FilesGiven) house.types("Ada", line)).files().toString();
  }
}
