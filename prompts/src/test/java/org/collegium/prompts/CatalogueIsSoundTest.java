package org.collegium.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.core.programme.AnswerForm.OneOf;
import org.collegium.core.programme.AnswerForm.Open;
import org.collegium.core.programme.AnswerForm.Scale;
import org.collegium.core.programme.CaseScript;
import org.collegium.core.programme.CaseStage;
import org.collegium.core.programme.CatalogueCheck;
import org.collegium.core.programme.CatalogueReader;
import org.collegium.core.programme.KindOfKnowledge;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.programme.ProtocolScript;
import org.collegium.core.programme.ProtocolStep;
import org.collegium.core.programme.ProtocolStep.Speaks;
import org.collegium.core.programme.Reading;
import org.collegium.core.programme.Reading.Illegible;
import org.collegium.core.programme.Reading.Legible;
import org.collegium.core.programme.SessionPlan;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves the shipped catalogue with the reader that will read it. */
class CatalogueIsSoundTest {

  private static final Path CATALOGUE = Path.of("src/main/resources/catalogue");
  private static final Pattern MARKUP = Pattern
      .compile("[*_`~|<>@#\\[\\]\\\\!]|://|www\\.|:[a-z_]+:|^[-+] |^[0-9]+[.)] ");
  /** Numbers of two digits and more: smaller ones are words in one language and figures in the other. */
  private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{2,}");
  private static final double ALIKE = 0.75;

  private final Reading reading = CatalogueReader.read(CATALOGUE);

  private Legible legible() {
    return switch (reading) {
      case Legible legible -> legible;
      case Illegible illegible -> throw new AssertionError(String.join("\n",
          illegible.problems().stream().map(Problem::inWords).toList()));
    };
  }

  private Programme programme() {
    return legible().catalogue().get("balanced-leadership");
  }

  private List<Prompt> prompts() {
    return List.copyOf(programme().prompts().values());
  }

  @Test
  void theCatalogueReadsWithoutAProblem() {
    assertThat(legible().catalogue().programmes()).containsOnlyKeys("balanced-leadership");
  }

  @Test
  void theCheckFindsNothing() {
    assertThat(CatalogueCheck.problems(legible())).isEmpty();
  }

  @Test
  void theTenSessionsAreCalledAsInTheBrochure() {
    assertThat(programme().sessions()).extracting(plan -> plan.title().raw()).containsExactly(
        "Balanced Leadership: An Overview",
        "Developing a Purposeful Community",
        "Managing Change",
        "Choosing the Right Focus",
        "Developing a Purposeful Community: Extending Knowledge & Refining Practice",
        "Managing Change: Extending Knowledge & Refining Practice",
        "Choosing the Right Focus: Extending Knowledge and Refining Practice",
        "Leading Change in a Purposeful Community",
        "Leading Between Systems: Balancing Leadership in the Future",
        "Optimizing Systems: Pulling It All Together");
  }

  @Test
  void theSessionsSpreadOverThreeYearsOfTwoDaysEach() {
    assertThat(programme().sessions()).extracting(SessionPlan::year).containsExactly(1, 1, 2, 2, 2, 2, 2, 3, 3, 3);
    assertThat(programme().sessions()).extracting(SessionPlan::days).containsOnly(2);
  }

  @Test
  void thereAreAtLeastAHundredAndFiftyPrompts() {
    assertThat(prompts()).filteredOn(prompt -> prompt.retired().isEmpty()).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void theWhyAndTheWhenAreNotFewerThanTheWhatAndTheHow() {
    assertThat(prompts()).filteredOn(prompt -> prompt.knowledge() == KindOfKnowledge.EXPERIENTIAL
        || prompt.knowledge() == KindOfKnowledge.CONTEXTUAL).hasSizeGreaterThanOrEqualTo(prompts().size() / 2);
  }

  @Test
  void everyResponsibilityAndEveryPhaseIsAskedAbout() {
    assertThat(prompts()).flatExtracting(prompt -> prompt.responsibility().stream().toList())
        .containsAll(legible().reference().responsibilities().entries().keySet());
    assertThat(prompts()).flatExtracting(prompt -> prompt.phase().stream().toList())
        .containsAll(legible().reference().phases().entries().keySet());
  }

  @Test
  void theReferenceListsAreWhole() {
    var reference = legible().reference();

    assertThat(reference.responsibilities().entries()).hasSize(21).allSatisfy((id, entry) -> assertThat(entry.details())
        .as(id).containsKeys("means", "number", "r05.value", "r05.checked", "first_order_rank.rank"));
    assertThat(reference.phases().entries()).hasSize(4);
    assertThat(reference.characteristics().entries()).hasSize(4);
    assertThat(reference.kinds().entries().keySet())
        .containsExactlyInAnyOrderElementsOf(Stream.of(KindOfKnowledge.values()).map(KindOfKnowledge::word).toList());
    assertThat(reference.factors().entries()).hasSize(11);
    assertThat(reference.parts().entries()).hasSize(4);
  }

  @Test
  void everyPromptFitsOnBothPlatformsAsPlainProse() {
    assertThat(prompts()).isNotEmpty().allSatisfy(prompt -> {
      assertThat(questions(prompt)).allSatisfy(question -> {
        assertThat(question.length()).isBetween(10, 200);
        assertThat(question.raw()).endsWith("?").hasLineCount(1).doesNotContainPattern(MARKUP);
      });
      assertThat(labels(prompt)).allSatisfy(label -> {
        assertThat(label.length()).isBetween(1, 60);
        assertThat(label.raw()).hasLineCount(1).doesNotContainPattern(MARKUP);
      });
    });
  }

  @Test
  void everyPromptIsAskedInSpanishToo() {
    var spanish = programme().in(Locale.of("es"));

    assertThat(programme().prompts().keySet()).allSatisfy(id -> {
      var original = programme().prompt(id).orElseThrow();
      assertThat(spanish.prompt(id).orElseThrow()).satisfies(prompt -> {
        assertThat(prompt.ask().raw()).contains("¿").isNotEqualTo(original.ask().raw());
        assertThat(questions(prompt)).hasSameSizeAs(questions(original))
            .allSatisfy(question -> assertThat(question.raw()).endsWith("?"));
        assertThat(labels(prompt)).hasSameSizeAs(labels(original));
      });
    });
  }

  @Test
  void theProgrammeItselfIsCalledInSpanishToo() {
    var spanish = programme().in(Locale.of("es"));

    assertThat(spanish.title()).isEqualTo(new Prose("Liderazgo equilibrado"));
    assertThat(spanish.sessions()).zipSatisfy(programme().sessions(), (plan, own) -> {
      assertThat(plan.title()).isNotEqualTo(own.title());
      assertThat(programme().title(own.number(), own.title(), Locale.of("es", "MX"))).isEqualTo(plan.title());
      assertThat(plan.outcomes()).zipSatisfy(own.outcomes(), (outcome, same) -> {
        assertThat(outcome.id()).isEqualTo(same.id());
        assertThat(outcome.text()).isNotEqualTo(same.text());
      });
    });
    assertThat(legible().reference().responsibilities().entries())
        .allSatisfy((id, entry) -> assertThat(programme().responsibility(id, Locale.of("es"))).isPresent()
            .isNotEqualTo(Optional.of(entry.name())));
  }

  @Test
  void everyCaseIsToldInSpanishTooInFourToNineHundredWords() {
    var spanish = programme().in(Locale.of("es")).cases();

    assertThat(programme().cases()).allSatisfy((id, original) -> {
      var script = spanish.get(id);
      assertThat(script).isNotEqualTo(original);
      assertThat(script.stages()).as(id).hasSameSizeAs(original.stages());
      assertThat(wordsUpToTheDecision(script)).as(id).isBetween(400, 900);
      assertThat(script.stages()).as(id).zipSatisfy(original.stages(), (stage, own) -> {
        assertThat(stage.text().raw()).isNotEqualTo(own.text().raw());
        assertThat(stage.questions()).hasSameSizeAs(own.questions())
            .allSatisfy(question -> assertThat(question.ask().raw()).contains("¿"));
        assertThat(stage.ways()).extracting(CaseStage.Way::id)
            .isEqualTo(own.ways().stream().map(CaseStage.Way::id).toList());
        assertThat(FIGURES.matcher(stage.text().raw()).results().map(MatchResult::group).sorted())
            .isEqualTo(FIGURES.matcher(own.text().raw()).results().map(MatchResult::group).sorted().toList());
      });
    });
  }

  @Test
  void noTwoPromptsAskAlike() {
    var alike = new ArrayList<String>();
    for (Prompt one : prompts()) {
      for (Prompt other : prompts()) {
        if (one.id().compareTo(other.id()) < 0 && share(words(one), words(other)) > ALIKE) {
          alike.add(one.id() + ": " + one.ask().raw() + " / " + other.id() + ": " + other.ask().raw());
        }
      }
    }

    assertThat(alike).isEmpty();
  }

  @Test
  void sessionsFiveToSevenHaveTwoCasesEach() {
    assertThat(programme().cases().values()).extracting(CaseScript::session).containsExactly(5, 5, 6, 6, 7, 7);
  }

  @Test
  void everyCaseGoesThroughAllStagesAndIsToldInFourToNineHundredWords() {
    assertThat(programme().cases().values()).allSatisfy(script -> {
      assertThat(script.stages()).as(script.id()).extracting(CaseStage::kind).containsExactly(CaseStage.Kind.values());
      assertThat(wordsUpToTheDecision(script)).as(script.id()).isBetween(400, 900);
      assertThat(script.ways()).as(script.id()).hasSizeBetween(3, 5);
    });
  }

  @Test
  void theThreeProtocolsAreSaidInSpanishTooAndEachStepAsksSomethingOrLeavesTheWordToThePresenter() {
    var spanish = programme().in(Locale.of("es")).protocols();

    assertThat(programme().protocols()).containsOnlyKeys("consultancy", "five-stages", "what-so-what-now-what");
    assertThat(programme().protocols()).allSatisfy((id, own) -> {
      assertThat(spanish.get(id).title()).as(id).isNotEqualTo(own.title());
      assertThat(spanish.get(id).steps()).as(id).zipSatisfy(own.steps(), (step, same) -> {
        assertThat(step.text()).isNotEqualTo(same.text());
        assertThat(step.questions()).allSatisfy(question -> assertThat(question.raw()).contains("¿"));
        assertThat(same.speaks() == Speaks.PRESENTER || !same.questions().isEmpty()).isTrue();
      });
    });
  }

  @Test
  void whoBringsADilemmaListensWhileTheOthersTalkOfIt() {
    assertThat(programme().protocols().values()).filteredOn(ProtocolScript::hasPresenter).hasSize(2)
        .allSatisfy(protocol -> assertThat(protocol.steps()).extracting(ProtocolStep::speaks).contains(Speaks.OTHERS));
  }

  private static int wordsUpToTheDecision(CaseScript script) {
    return script.stages().stream().limit(script.decisionPoint())
        .mapToInt(stage -> stage.text().raw().split("\\s+").length).sum();
  }

  @ParameterizedTest
  @CsvSource({"programmes/[^/]*/programme.yaml, programme",
      "programmes/[^/]*/programme[.][a-z]+[.]yaml, programme-translation",
      "programmes/[^/]*/prompts/session-[0-9]+.yaml, prompts",
      "programmes/[^/]*/prompts/session-[0-9]+.[a-z]+.yaml, translation",
      "programmes/[^/]*/cases/[a-z0-9-]+[.]yaml, case",
      "programmes/[^/]*/cases/[a-z0-9-]+[.][a-z]+[.]yaml, case-translation",
      "programmes/[^/]*/protocols/[a-z0-9-]+[.]yaml, protocol",
      "programmes/[^/]*/protocols/[a-z0-9-]+[.][a-z]+[.]yaml, protocol-translation", "reference/.*, reference"})
  void everyFileKeepsToItsSchema(String names, String schemaName) throws IOException {
    var schema = schema(schemaName);
    var files = filesNamed(Pattern.compile(names));

    assertThat(files).isNotEmpty()
        .allSatisfy(file -> assertThat(schema.validate(Files.readString(file), InputFormat.YAML)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"programme, titel: First", "prompts, session: one", "translation, language: Spanish", "case, stages: []",
      "protocol, steps: []", "protocol-translation, language: Spanish", "reference, items: []"})
  void aSchemaRefusesWhatIsWrong(String schemaName, String wrong) throws IOException {
    assertThat(schema(schemaName).validate(wrong, InputFormat.YAML)).isNotEmpty();
  }

  private static Schema schema(String name) throws IOException {
    var text = Files.readString(CATALOGUE.resolve("schema").resolve(name + ".schema.json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(new ObjectMapper().readTree(text));
  }

  private static List<Path> filesNamed(Pattern names) throws IOException {
    try (var files = Files.walk(CATALOGUE)) {
      return files.filter(Files::isRegularFile)
          .filter(file -> names.matcher(CATALOGUE.relativize(file).toString().replace('\\', '/')).matches()).toList();
    }
  }

  private static List<Prose> questions(Prompt prompt) {
    return Stream.concat(Stream.of(prompt.ask()), prompt.followUp().stream()).toList();
  }

  private static List<Prose> labels(Prompt prompt) {
    return switch (prompt.answer()) {
      case Open() -> List.of();
      case OneOf(var choices) -> choices;
      case Scale(_, _, var low, var high) -> List.of(low, high);
    };
  }

  private static Set<String> words(Prompt prompt) {
    return new HashSet<>(List.of(prompt.ask().raw().toLowerCase(Locale.ROOT).split("[^a-z']+")));
  }

  /** How much of the words of both is in each: 0 nothing, 1 all. */
  private static double share(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    var all = new HashSet<>(one);
    all.addAll(other);
    return (double) both.size() / all.size();
  }
}
