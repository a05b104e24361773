package org.collegium.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collegium.core.text.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCheckTest {

  private static final String PROGRAMME = "programmes/first-steps/programme.yaml";
  private static final String FIRST = "programmes/first-steps/prompts/session-01.yaml";
  private static final String SECOND = "programmes/first-steps/prompts/session-02.yaml";
  private static final String THIRD = "programmes/first-steps/prompts/session-03.yaml";

  private static final String CASE = "programmes/first-steps/cases/the-side-gate.yaml";

  @TempDir
  private Path home;

  private SmallCatalogue small;

  @BeforeEach
  void writeTheSmallCatalogue() {
    small = SmallCatalogue.in(home);
  }

  private List<String> problems() {
    return CatalogueCheck.problems(small.legible()).stream().map(Problem::inWords).toList();
  }

  @Test
  void theSmallCatalogueIsGood() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void anOutcomeThatOnlyARetiredPromptServesIsNotAskedAbout() {
    small.change(PROGRAMME, "        text: Know where being seen helps.\n", """
                text: Know where being seen helps.
              - id: seen-by-parents
                knowledge: declarative
                text: Know which parents see you.
        """);
    small.change("programmes/first-steps/programme.es.yaml", "dónde ayuda dejarse ver.}\n",
        "dónde ayuda dejarse ver.}\n      - {id: seen-by-parents, text: Saber qué familias le ven.}\n");
    small.change(FIRST, "  - id: seen-08\n    outcome: seen-where-it-counts",
        "  - id: seen-08\n    outcome: seen-by-parents");

    assertThat(problems()).containsExactly(PROGRAMME + ":25: No prompt asks about the outcome 'seen-by-parents';"
        + " expected at least one that is not retired.");
  }

  @Test
  void aSessionWithoutAKindOfKnowledgeIsNamedWithItsLine() {
    small.change(THIRD, "knowledge: declarative", "knowledge: contextual")
        .change(THIRD, "knowledge: procedural", "knowledge: contextual");

    assertThat(problems()).containsExactly(PROGRAMME + ":49: Session 3 has no declarative and procedural prompt;"
        + " expected at least one of each kind of knowledge.");
  }

  @Test
  void theWhyAndTheWhenMustNotBeFewer() {
    small.change(SECOND, "knowledge: contextual\n    ask: Who stayed", "knowledge: procedural\n    ask: Who stayed");

    assertThat(problems()).containsExactly(PROGRAMME + ":32: Session 2 asks 3 times for the why and the when, and 4"
        + " times for the what and the how; expected no fewer.");
  }

  @Test
  void aLongerIntervalRunsDryAtItsSessionAndSaysHowManyAreMissing() {
    small.change(PROGRAMME, "school_weeks_until_next: 3", "school_weeks_until_next: 7");

    assertThat(problems()).containsExactly(PROGRAMME + ":32: Session 2 runs dry; prompts missing for the 7"
        + " school weeks until the next session: 4.");
  }

  @Test
  void promptsLeftOverFromOneIntervalServeTheNext() {
    small.change(PROGRAMME, "school_weeks_until_next: 4", "school_weeks_until_next: 2")
        .change(PROGRAMME, "school_weeks_until_next: 3", "school_weeks_until_next: 6");

    assertThat(problems()).isEmpty();
  }

  @Test
  void whatRanDryOnceIsNotMissedAgainAtTheNextSession() {
    small.change(PROGRAMME, "school_weeks_until_next: 4", "school_weeks_until_next: 6");

    assertThat(problems()).containsExactly(PROGRAMME + ":15: Session 1 runs dry; prompts missing for the 6"
        + " school weeks until the next session: 2.");
  }

  @Test
  void aRetiredPromptIsNoSupply() {
    small.change(FIRST, "    ask: Which hallway needs you most between two bells?",
        "    retired: 2026-10-01\n    ask: Which hallway needs you most between two bells?");

    assertThat(problems()).containsExactly(PROGRAMME + ":15: Session 1 runs dry; prompts missing for the 4"
        + " school weeks until the next session: 1.");
  }

  @Test
  void roundsWantSomethingToTap() throws IOException {
    Files.delete(small.folder().resolve("programmes/first-steps/prompts/session-01.es.yaml"));
    small.change(FIRST, "answer:\n      one_of: [A teacher, A student, A parent, Nobody yet]", "answer: open")
        .change(FIRST, "answer:\n      scale: {from: 1, to: 5, low: Almost none, high: Almost all}", "answer: open");

    assertThat(problems()).containsExactly(PROGRAMME + ":15: Session 1 has nothing to tap between sessions;"
        + " a round wants one prompt with one_of or scale.");
  }

  @Test
  void roundsWantSomethingToAnswerInWords() {
    small.change(PROGRAMME, "prompts: [heard-01]", "prompts: [heard-05]")
        .change(PROGRAMME, "prompts: [heard-02]", "prompts: [heard-07]")
        .change(SECOND, "a bus driver repeat at supper?\n    answer: open",
            "a bus driver repeat at supper?\n    answer: {one_of: [The first, The last]}")
        .change(SECOND, "two weeks?\n    answer: open", "two weeks?\n    answer: {one_of: [Much, Little]}")
        .change(SECOND, "what you think?\n    answer: open",
            "what you think?\n    answer: {one_of: [A child's, None]}");

    assertThat(problems()).containsExactly(PROGRAMME + ":32: Session 2 has nothing to answer in words between"
        + " sessions; a round wants one open prompt.");
  }

  @Test
  void coverageCountsWhatIsStillAsked() {
    var reading = small.legible();

    var coverage = Coverage.of(reading.catalogue().get("first-steps"), reading.reference());

    assertThat(coverage.knowledge().header())
        .containsExactly("session", "declarative", "experiential", "procedural", "contextual", "all");
    assertThat(coverage.knowledge().rows()).containsExactly(
        List.of("1 Being Seen: Hallways and Doors", "1", "2", "1", "3", "7"),
        List.of("2 Being Heard", "1", "2", "2", "2", "7"),
        List.of("3 Doing It Together", "1", "1", "1", "1", "4"),
        List.of("all", "3", "5", "4", "6", "18"));
    assertThat(coverage.responsibilities().rows()).containsExactly(List.of("Communication", "2"), List.of("Input", "3"),
        List.of("Visibility", "5"), List.of("all", "10"));
  }

  @Test
  void aCaseThatLeavesOutAKindOfKnowledgeIsNamed() {
    small.change(CASE, "knowledge: procedural", "knowledge: declarative");

    assertThat(problems()).containsExactly(
        CASE + ": Has no procedural question; expected at least one of each kind of knowledge.");
  }

  @Test
  void aCaseThatTellsTooMuchBeforeTheDecisionIsNamed() {
    var more = "one of them said so ".repeat(95);
    small.change(CASE, "On Monday three", more + "On Monday three")
        .change(CASE, "gives the head until Friday.", "gives the head until Friday. " + more);

    assertThat(problems()).containsExactly(
        CASE + ": Tells 1010 words up to the decision; expected at most 900.");
  }
}
