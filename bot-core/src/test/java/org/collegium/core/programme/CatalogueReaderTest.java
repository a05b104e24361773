package org.collegium.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.programme.AnswerForm.OneOf;
import org.collegium.core.programme.AnswerForm.Open;
import org.collegium.core.programme.AnswerForm.Scale;
import org.collegium.core.programme.Reading.Illegible;
import org.collegium.core.programme.Reading.Legible;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {

  @TempDir
  private Path home;

  private SmallCatalogue small;

  @BeforeEach
  void writeTheSmallCatalogue() {
    small = SmallCatalogue.in(home);
  }

  @Test
  void aProgrammeSaysWhatItsFileSays() {
    var programme = small.legible().catalogue().get("first-steps");

    assertThat(programme.title()).isEqualTo(new Prose("First Steps"));
    assertThat(programme.language()).isEqualTo(Locale.ENGLISH);
    assertThat(programme.rhythm()).isEqualTo(new Rhythm(2, 2, 5, 3));
    assertThat(programme.reminders()).containsExactly(new ReminderRule(14, LocalTime.of(9, 0)),
        new ReminderRule(1, LocalTime.of(9, 0)), new ReminderRule(0, LocalTime.of(7, 0)));
    assertThat(programme.sessions()).extracting(SessionPlan::number).containsExactly(1, 2, 3);
  }

  @Test
  void aSessionKeepsItsOutcomesAndItsArc() {
    var plan = small.legible().catalogue().get("first-steps").session(1).orElseThrow();

    assertThat(plan).isEqualTo(new SessionPlan(1, new Prose("Being Seen: Hallways and Doors"), 1, "leadership", 2, 4,
        List.of(
            new Outcome("seen-where-it-counts", KindOfKnowledge.DECLARATIVE,
                new Prose("Know where being seen helps.")),
            new Outcome("seen-at-the-right-time", KindOfKnowledge.CONTEXTUAL,
                new Prose("Tell when to come and when to stay away."))),
        List.of(
            new ArcRound(Stage.BEFORE, -5, Optional.of(LocalTime.of(7, 30)), List.of("seen-01")),
            new ArcRound(Stage.CLOSE, 0, Optional.empty(), List.of("seen-02")),
            new ArcRound(Stage.AFTER, 3, Optional.of(LocalTime.of(7, 30)), List.of("seen-03")))));
  }

  @Test
  void aPromptKeepsAllThatIsWrittenOfIt() {
    var programme = small.legible().catalogue().get("first-steps");

    assertThat(programme.prompt("seen-04")).contains(new Prompt("seen-04", 1, "seen-where-it-counts",
        KindOfKnowledge.EXPERIENTIAL, Optional.of("visibility"), Optional.empty(),
        new Prose("Who was glad to see you in a classroom this week?"),
        new OneOf(List.of(new Prose("A teacher"), new Prose("A student"), new Prose("A parent"),
            new Prose("Nobody yet"))),
        Optional.of(new Prose("What did they say or do?")), Optional.empty()));
    assertThat(programme.prompt("heard-04").orElseThrow().phase()).contains("create-demand");
    assertThat(programme.prompt("heard-04").orElseThrow().answer())
        .isEqualTo(new Scale(1, 5, new Prose("Not at all"), new Prose("In one sentence")));
    assertThat(programme.prompt("seen-08").orElseThrow().retired()).contains(LocalDate.of(2026, 9, 1));
    assertThat(programme.prompt("seen-01").orElseThrow().answer()).isEqualTo(new Open());
  }

  @Test
  void aCaseKeepsAllThatIsWrittenOfIt() {
    var script = small.legible().catalogue().get("first-steps").caseScript("the-side-gate").orElseThrow();

    assertThat(script.stages()).extracting(CaseStage::kind).containsExactly(CaseStage.Kind.values());
    assertThat(script.ways()).extracting(CaseStage.Way::id)
        .containsExactly("keep-locked", "open-guarded", "ask-first");
    assertThat(script.stage(script.decisionPoint()).orElseThrow().at()).isEqualTo(LocalTime.of(10, 30));
    assertThat(script.stages()).extracting(CaseStage::schoolDays).containsExactly(0, 2, 1, 3, 1, 2, 1);
    assertThat(script.stages().getFirst().exhibit()).contains(new CaseStage.Exhibit(
        new Prose("A plan of the school with its two gates"), new Prose("https://example.org/gates.png")));
  }

  @Test
  void paragraphsOfAStoryStandApartAndRowsStandTogether() {
    var script = small.legible().catalogue().get("first-steps").caseScript("the-side-gate").orElseThrow();

    assertThat(script.stages().getFirst().text().raw()).isEqualTo("""
        In October the side gate was locked. The new head had been told by the insurer to do it within a month.

        Before: 140 children came that way.
        After: 12 asked for the key.

        Nobody had asked the parents.""");
  }

  @Test
  void aCaseWithoutItsFileIsNotThere() {
    assertThat(small.legible().catalogue().get("first-steps").caseScript("the-lost-key")).isEmpty();
  }

  @Test
  void promptsStayInTheOrderOfTheFiles() {
    assertThat(small.legible().catalogue().get("first-steps").prompts().keySet())
        .hasSize(19).startsWith("seen-01", "seen-02").endsWith("together-03", "together-04");
  }

  @Test
  void theReferenceListsKeepTheirOrderAndTheirFigures() {
    var reference = small.legible().reference();

    assertThat(reference.responsibilities().entries().keySet()).containsExactly("communication", "input", "visibility");
    assertThat(new BigDecimal(reference.responsibilities().entries().get("visibility").details().get("r05.value")))
        .isEqualTo(new BigDecimal("0.20"));
    assertThat(reference.characteristics().source())
        .isEqualTo(new Prose("the consortium's brochure\na talk on the framework"));
    assertThat(reference.factors().entries().get("motivation").details()).containsExactly(
        Map.entry("level", "student"), Map.entry("means", "Students want to."));
  }

  @Test
  void aCatalogueIsReadInsideAJar() throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(home.resolve("catalogue.jar"), Map.of("create", "true"));
        var files = Files.walk(small.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var inside = jar.getPath("/catalogue").resolve(small.folder().relativize(file).toString());
        Files.createDirectories(inside.getParent());
        Files.copy(file, inside);
      }

      var fromJar = CatalogueReader.read(jar.getPath("/catalogue"));

      assertThat(fromJar).isEqualTo(small.legible());
    }
  }

  @Test
  void problemsInsideAJarNameTheFileAsInAFolder() throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(home.resolve("one.jar"), Map.of("create", "true"))) {
      Files.createDirectories(jar.getPath("/catalogue/programmes/first-steps"));
      Files.writeString(jar.getPath("/catalogue/programmes/first-steps/programme.yaml"), "- id\n");

      var reading = (Illegible) CatalogueReader.read(jar.getPath("/catalogue"), small.folder());

      assertThat(reading.problems()).extracting(problem -> problem.inWords()).containsExactly(
          "programmes/first-steps/programme.yaml:1: Expected keys and values, not a list of 1.");
    }
  }

  @Test
  void aSingleProgrammesFolderTakesTheBuiltInReferenceLists() {
    var alone = small.folder().resolve("programmes/first-steps");

    var reading = (Legible) CatalogueReader.read(alone, small.folder());

    assertThat(reading.catalogue()).isEqualTo(small.legible().catalogue());
    assertThat(reading.reference()).isEqualTo(small.legible().reference());
    assertThat(reading.whereabouts().get("first-steps").file()).isEqualTo("programme.yaml");
  }

  @Test
  void aCatalogueMayBringItsOwnListAndTakeTheOthersFromTheBuiltInOne() throws IOException {
    var other = SmallCatalogue.in(Files.createDirectory(home.resolve("other")))
        .change("reference/responsibilities.yaml", "name: Visibility", "name: Being visible");
    Files.delete(other.folder().resolve("reference/phases-of-change.yaml"));

    var reading = (Legible) CatalogueReader.read(other.folder(), small.folder());

    assertThat(reading.reference().responsibilities().entries().get("visibility").name())
        .isEqualTo(new Prose("Being visible"));
    assertThat(reading.reference().phases()).isEqualTo(small.legible().reference().phases());
  }

  @Test
  void theFilesMayHaveAByteOrderMarkAndWindowsLineEnds() throws IOException {
    var file = small.folder().resolve("programmes/first-steps/prompts/session-01.yaml");
    Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));

    assertThat(small.legible()).isEqualTo(SmallCatalogue.in(newHome()).legible());
  }

  private Path newHome() throws IOException {
    return Files.createDirectory(home.resolve("untouched"));
  }
}
