package org.collegium.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class BrokenCatalogueTest {

  private static final String PROGRAMME = "programmes/first-steps/programme.yaml";
  private static final String FIRST = "programmes/first-steps/prompts/session-01.yaml";
  private static final String SECOND = "programmes/first-steps/prompts/session-02.yaml";

  private static final String CASE = "programmes/first-steps/cases/the-side-gate.yaml";

  static final List<Arguments> PROGRAMMES = List.of(
      argumentSet("misspelt key", PROGRAMME, "language: en", "langauge: en\nlanguage: en",
          ":3: Unknown key 'langauge'; did you mean 'language'?"),
      argumentSet("unlike any key", PROGRAMME, "  prompts: 2\n", "  prompts: 2\n  colour: red\n",
          ":8: Unknown key 'colour'; expected one of every_school_weeks, prompts, open_school_days,"
              + " nudge_after_school_days."),
      argumentSet("deeper than anybody means", PROGRAMME, "language: en\n", "language: " + "[".repeat(20_000) + "\n",
          ":3: This is not YAML: lists and keys stand in one another more than 40 deep."),
      argumentSet("missing key", PROGRAMME, "notice: Written for the tests of this project.\n", "",
          ":1: The key 'notice' is missing."),
      argumentSet("key twice", PROGRAMME, "    year: 2\n", "    year: 2\n    year: 3\n",
          ":52: The key 'year' stands here twice; first in line 51."),
      argumentSet("text for a number", PROGRAMME, "every_school_weeks: 2", "every_school_weeks: two",
          ":6: Expected a whole number from 1 to 52, not 'two'."),
      argumentSet("number in quotes", PROGRAMME, "open_school_days: 5", "open_school_days: \"5\"",
          ":8: Expected a whole number from 2 to 60, not '5' in quotes."),
      argumentSet("nudge after the round", PROGRAMME, "nudge_after_school_days: 3", "nudge_after_school_days: 5",
          ":9: Expected a whole number from 1 to 4, not '5'."),
      argumentSet("number for text", PROGRAMME, "title: Being Heard", "title: 1984",
          ":33: Expected text; put 1984 in quotes if it is meant as such."),
      argumentSet("nothing for text", PROGRAMME, "title: Being Heard", "title:",
          ":33: Expected text, not nothing."),
      argumentSet("no time", PROGRAMME, "{days_before: 0, at: \"07:00\"}", "{days_before: 0, at: \"7am\"}",
          ":13: Expected a time like 07:30, not '7am'."),
      argumentSet("reminder twice", PROGRAMME, "{days_before: 0, at: \"07:00\"}", "{days_before: 1, at: \"09:00\"}",
          ":13: This reminder stands in the list already."),
      argumentSet("no language", PROGRAMME, "language: en", "language: English",
          ":3: Expected a language like en or en-US."),
      argumentSet("gap", PROGRAMME, "- number: 3", "- number: 4",
          ":49: Sessions are numbered 1, 2, 3 without a gap: expected 3, not 4."),
      argumentSet("unknown part", PROGRAMME, "part: purposeful-community", "part: purposeful-comunity",
          ":52: Unknown part 'purposeful-comunity'; did you mean 'purposeful-community'?"),
      argumentSet("outcome twice", PROGRAMME, "      - id: together-on-purpose",
          "      - {id: heard-for-a-reason, knowledge: contextual, text: More.}\n      - id: together-on-purpose",
          ":56: The outcome 'heard-for-a-reason' stands in line 42 already."));

  static final List<Arguments> ARCS = List.of(
      argumentSet("no stage", PROGRAMME, "stage: close, school_days: 0, at: \"15:30\"",
          "stage: closing, school_days: 0, at: \"15:30\"",
          ":60: Expected before or close or after, not 'closing'."),
      argumentSet("before, but after", PROGRAMME, "school_days: -5, at: \"07:30\", prompts: [seen-01]",
          "school_days: 5, at: \"07:30\", prompts: [seen-01]",
          ":29: Expected a whole number from -60 to -1, not '5'."),
      argumentSet("after, but before", PROGRAMME, "school_days: 3, at: \"07:30\", prompts: [seen-03]",
          "school_days: -3, at: \"07:30\", prompts: [seen-03]",
          ":31: Expected a whole number from 0 to 60, not '-3'."),
      argumentSet("end without close", PROGRAMME, "at: \"07:30\", prompts: [seen-03]", "at: end, prompts: [seen-03]",
          ":31: Only the close of a session is asked at its end; expected a time like 07:30."),
      argumentSet("unknown prompt", PROGRAMME, "[heard-01]", "[herd-01]",
          ":46: Unknown prompt 'herd-01'; did you mean 'heard-01'?"),
      argumentSet("retired prompt", PROGRAMME, "[seen-02]", "[seen-08]",
          ":30: The prompt 'seen-08' is retired; expected one that is still asked."),
      argumentSet("another session's prompt", PROGRAMME, "[heard-02]", "[seen-04]",
          ":47: The prompt 'seen-04' belongs to session 1, not 2."),
      argumentSet("prompt twice in an arc", PROGRAMME, "[seen-03]", "[seen-03, seen-01]",
          ":31: This arc asks 'seen-01' in line 29 already."),
      argumentSet("round without prompts", PROGRAMME, "[seen-03]", "[]",
          ":31: Expected a list of 1 to 3, not a list of 0."));

  static final List<Arguments> PROMPTS = List.of(
      argumentSet("no kebab-case", FIRST, "id: seen-07", "id: Seen_07",
          ":42: Expected an id of small letters, digits and single hyphens, like 'open-door-03', not 'Seen_07'."),
      argumentSet("prompt twice", SECOND, "id: heard-07", "id: seen-07",
          ":42: The prompt 'seen-07' stands in " + FIRST + ":42 already."),
      argumentSet("unknown outcome", SECOND, "outcome: heard-by-everyone\n    knowledge: procedural\n    ask:",
          "outcome: heard-by-anyone\n    knowledge: procedural\n    ask:",
          ":37: Unknown outcome 'heard-by-anyone'; did you mean 'heard-by-everyone'?"),
      argumentSet("another session's outcome", SECOND,
          "outcome: heard-by-everyone\n    knowledge: procedural\n    ask:",
          "outcome: together-on-purpose\n    knowledge: procedural\n    ask:",
          ":37: The outcome 'together-on-purpose' belongs to session 3, not 2."),
      argumentSet("unknown kind", SECOND, "knowledge: declarative", "knowledge: factual",
          ":17: Expected declarative or experiential or procedural or contextual, not 'factual'."),
      argumentSet("unknown responsibility", SECOND, "responsibility: input\n    phase: create-demand",
          "responsibility: inputs\n    phase: create-demand",
          ":24: Unknown responsibility 'inputs'; did you mean 'input'?"),
      argumentSet("unknown phase", SECOND, "phase: create-demand", "phase: celebrate",
          ":25: Unknown phase 'celebrate'; expected one of create-demand, implement-change,"
              + " monitor-and-evaluate-change, manage-personal-transitions."),
      argumentSet("no answer form", SECOND, "at supper?\n    answer: open", "at supper?\n    answer: long",
          ":20: Expected open, one_of with a list, or scale with its ends."),
      argumentSet("two answer forms", FIRST, "one_of: [A teacher,", "scale: {}\n      one_of: [A teacher,",
          ":28: Expected either one_of or scale."),
      argumentSet("no date", FIRST, "retired: 2026-09-01", "retired: 1 Sept 2026",
          ":52: Expected a date like 2026-09-01, not '1 Sept 2026'."),
      argumentSet("another session's file", SECOND, "session: 2", "session: 3",
          ":1: Expected session 2, as in the file's name, not 3."),
      argumentSet("colon without quotes", SECOND, "ask: Whose question", "ask: Think of today: Whose question",
          ":13: This is not YAML: a text with a colon in it must stand in quotes, or this line stands too far to the"
              + " right."));

  static final List<Arguments> CASES = List.of(
      argumentSet("another file's case", CASE, "id: the-side-gate", "id: the-gate",
          ":1: Expected 'the-side-gate', as in the file's name, not 'the-gate'."),
      argumentSet("unknown session", CASE, "session: 2", "session: 9",
          ":2: There is no session 9 in programme.yaml; it has 3."),
      argumentSet("unknown stage", CASE, "stage: questions", "stage: question",
          ":17: Expected situation or questions or decision or reveal or what-if-wrong or transfer or close, not"
              + " 'question'."),
      argumentSet("stages upside down", CASE, "- stage: questions", "- stage: transfer",
          ":23: The stage 'decision' cannot come after 'transfer'; a case goes situation, questions, decision, reveal,"
              + " what-if-wrong, transfer, close."),
      argumentSet("stage missing", CASE, """
            - stage: close
              text: The case is closed. Thank you for thinking along.
          """, "", ":1: The stage 'close' is missing."),
      argumentSet("late beginning", CASE, "- stage: situation", "- stage: situation\n    school_days: 1",
          ":7: The first stage opens with the case; expected 0."),
      argumentSet("no pause", CASE, "school_days: 3", "school_days: soon",
          ":32: Expected a whole number from 0 to 60, not 'soon'."),
      argumentSet("no link", CASE, "https://example.org/gates.png", "http://example.org/gates.png",
          ":14: Expected a link that begins with https://."),
      argumentSet("one option", CASE, """
                - {id: open-guarded, label: Open it in the morning with somebody beside it}
                - {id: ask-first, label: Ask the parents before anything else is done}
          """, "", ":28: Expected a list of 2 to 5, not a list of 1."),
      argumentSet("same option twice", CASE, "id: open-guarded", "id: keep-locked",
          ":28: Expected options that differ."),
      argumentSet("options without a decision", CASE, "school_days: 3", "options: [{id: a, label: A}]",
          ":32: Only the decision has options."),
      argumentSet("long option", CASE, "Open it in the morning", "Open it " + "again and ".repeat(6) + "in the morning",
          ":29: Expected at most 75 characters, not 106."),
      argumentSet("markup in a story", CASE, "three parents", "*three* parents",
          ":19: Expected plain words, without *: a platform may read it as markup."),
      argumentSet("long story", CASE, "Nobody had asked", "Nobody had asked " + "and asked ".repeat(240) + "any of",
          ":7: Expected a text of at most 2,400 characters, not 2,611."));

  static final List<Arguments> WORDS = List.of(
      argumentSet("no question", FIRST, "walked through after the session?", "walked through after the session.",
          ":20: Expected a question that ends with '?'."),
      argumentSet("markup", FIRST, "ask: When did your", "ask: When did *your*",
          ":33: Expected plain words, without *: a platform may read it as markup."),
      argumentSet("shouting in a follow-up", FIRST, "What did they say or do?", "Great! What did they say or do?",
          ":29: Expected no '!'."),
      argumentSet("link", FIRST, "Which hallway needs", "Which hallway of www.example.org needs",
          ":45: Expected no link."),
      argumentSet("long question", FIRST, "Which hallway needs", "Which hallway " + "really ".repeat(30) + "needs",
          ":45: Expected a question of 10 to 200 characters, not 257."),
      argumentSet("long label", SECOND, "[A note,", "[" + "A note and ".repeat(6) + "more,",
          ":41: Expected a label of at most 60 characters, not 70."),
      argumentSet("one choice", SECOND, "one_of: [A note, A call, In person, I do not yet]", "one_of: [A note]",
          ":41: Expected a list of 2 to 6, not a list of 1."),
      argumentSet("same label twice", SECOND, "[A note, A call,", "[A note, A note,",
          ":41: Expected labels that differ."),
      argumentSet("scale upside down", SECOND, "{from: 1, to: 5,", "{from: 5, to: 1,",
          ":28: Expected a whole number from 6 to 10, not '1'."),
      argumentSet("scale without its ends' meaning", SECOND, ", low: Not at all", "",
          ":28: The key 'low' is missing."));

  @TempDir
  private Path home;

  private SmallCatalogue small;

  @BeforeEach
  void writeTheSmallCatalogue() {
    small = SmallCatalogue.in(home);
  }

  @ParameterizedTest
  @FieldSource({"PROGRAMMES", "ARCS", "PROMPTS", "CASES", "WORDS"})
  void oneMistakeIsOneProblemAtItsLine(String file, String right, String wrong, String problem) {
    small.change(file, right, wrong);

    assertThat(small.problems()).containsExactly(file + problem);
  }

  @Test
  void everyProblemOfEveryFileIsSaidAtOnce() {
    small.change(PROGRAMME, "title: First Steps", "titel: First Steps")
        .change(PROGRAMME, "at: \"15:30\"", "at: \"25:30\"")
        .change(FIRST, "ask: Which hallway", "aks: Which hallway")
        .change(FIRST, "id: seen-06", "id: seen-05")
        .change(SECOND, "knowledge: declarative", "knowledge: [declarative]")
        .change(SECOND, "a bus driver repeat at supper?", "a bus driver repeat @supper?")
        .change("reference/phases-of-change.yaml", "name: Implement Change", "nam: Implement Change");

    assertThat(small.problems()).containsExactly(
        PROGRAMME + ":1: The key 'title' is missing.",
        PROGRAMME + ":2: Unknown key 'titel'; did you mean 'title'?",
        PROGRAMME + ":60: Expected a time like 07:30, not '25:30'.",
        FIRST + ":35: The prompt 'seen-05' stands in " + FIRST + ":30 already.",
        FIRST + ":42: The key 'ask' is missing.",
        FIRST + ":45: Unknown key 'aks'; did you mean 'ask'?",
        SECOND + ":17: Expected declarative or experiential or procedural or contextual, not a list of 1.",
        SECOND + ":19: Expected plain words, without @: a platform may read it as markup.",
        "reference/phases-of-change.yaml:6: The key 'name' is missing.");
  }

  @Test
  void aFileThatIsNoTextIsOneProblem() throws IOException {
    Files.write(small.folder().resolve(SECOND), "ask: Qu\u00E9?".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(small.problems()).contains(SECOND + ": Expected text in UTF-8.");
  }

  @Test
  void anEmptyFileIsOneProblem() throws IOException {
    Files.writeString(small.folder().resolve(PROGRAMME), "");

    assertThat(small.problems()).containsExactly(PROGRAMME + ": Expected keys and values; the file is empty.");
  }

  @Test
  void aFileOfASessionThatIsNotThereIsNamed() throws IOException {
    Files.writeString(small.folder().resolve("programmes/first-steps/prompts/session-04.yaml"), """
        session: 4
        prompts:
          - id: alone-01
            outcome: together-on-purpose
            knowledge: contextual
            ask: Whom will you miss?
            answer: open
        """);
    Files.writeString(small.folder().resolve("programmes/first-steps/prompts/more.yaml"), "session: 5\n");

    assertThat(small.problems()).containsExactly(
        "programmes/first-steps/prompts/more.yaml: Expected a name like session-03.yaml,"
            + " or session-03.es.yaml for what it is in Spanish.",
        "programmes/first-steps/prompts/session-04.yaml:1: There is no session 4 in programme.yaml; it has 3.",
        "programmes/first-steps/prompts/session-04.yaml:4: The outcome 'together-on-purpose' belongs to session 3,"
            + " not 4.");
  }

  @Test
  void aProgrammeIsCalledAsItsFolder() throws IOException {
    Files.move(small.folder().resolve("programmes/first-steps"), small.folder().resolve("programmes/second-steps"));

    assertThat(small.problems()).containsExactly("programmes/second-steps/programme.yaml:1:"
        + " Expected 'second-steps', as the folder's name, not 'first-steps'.");
  }

  @Test
  void aFolderWithoutAProgrammeSaysWhatIsExpected() {
    var empty = home.resolve("nothing-here");

    var reading = (Reading.Illegible) CatalogueReader.read(empty, small.folder());

    assertThat(reading.problems()).extracting(problem -> problem.inWords()).containsExactly(empty
        + ": Expected a catalogue, a folder with programmes/, or one programme, a folder with programme.yaml.");
  }

  @Test
  void missingReferenceListsAreNamedOneByOne() throws IOException {
    Files.delete(small.folder().resolve("reference/phases-of-change.yaml"));
    Files.delete(small.folder().resolve("reference/framework-parts.yaml"));

    assertThat(small.problems()).containsExactly(
        "reference/framework-parts.yaml: Expected this file; it is not there.",
        "reference/phases-of-change.yaml: Expected this file; it is not there.");
  }
}
