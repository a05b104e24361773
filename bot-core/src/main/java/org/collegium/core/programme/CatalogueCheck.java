package org.collegium.core.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.collegium.core.programme.Reading.Legible;
import org.collegium.core.text.Problem;

/** What makes a catalogue that can be read a good one. */
public final class CatalogueCheck {

  private static final int MOST_WORDS = 900;

  private final Programme programme;
  private final Whereabouts whereabouts;
  private final List<Problem> problems = new ArrayList<>();

  private CatalogueCheck(Programme programme, Whereabouts whereabouts) {
    this.programme = programme;
    this.whereabouts = whereabouts;
  }

  /** All that is wrong, programme by programme and by line; empty if nothing is. */
  public static List<Problem> problems(Legible reading) {
    return reading.whereabouts().entrySet().stream()
        .map(entry -> new CatalogueCheck(reading.catalogue().get(entry.getKey()), entry.getValue()))
        .flatMap(programme -> programme.check().stream())
        .toList();
  }

  private List<Problem> check() {
    programme.sessions().forEach(plan -> {
      everyOutcomeIsAskedAbout(plan);
      everyKindIsAskedFor(plan);
      whyAndWhenAreNotFewer(plan);
      roundsCanMixTapsAndWords(plan);
    });
    promptsLast();
    programme.cases().values().forEach(script -> {
      everyKindIsAskedForIn(script);
      theStoryIsShort(script);
    });
    return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }

  private void everyOutcomeIsAskedAbout(SessionPlan plan) {
    for (Outcome outcome : plan.outcomes()) {
      if (asked(plan).stream().noneMatch(prompt -> prompt.outcome().equals(outcome.id()))) {
        problems.add(new Problem(whereabouts.file(), whereabouts.outcomes().getOrDefault(outcome.id(), 0),
            "No prompt asks about the outcome '" + outcome.id() + "'; expected at least one that is not retired."));
      }
    }
  }

  private void everyKindIsAskedFor(SessionPlan plan) {
    var missing = Arrays.stream(KindOfKnowledge.values()).filter(kind -> count(plan, kind) == 0)
        .map(KindOfKnowledge::word).collect(Collectors.joining(" and "));
    if (!missing.isEmpty()) {
      add(plan, "has no " + missing + " prompt; expected at least one of each kind of knowledge.");
    }
  }

  private void whyAndWhenAreNotFewer(SessionPlan plan) {
    long why = count(plan, KindOfKnowledge.EXPERIENTIAL) + count(plan, KindOfKnowledge.CONTEXTUAL);
    long what = count(plan, KindOfKnowledge.DECLARATIVE) + count(plan, KindOfKnowledge.PROCEDURAL);
    if (why < what) {
      add(plan, "asks %d times for the why and the when, and %d times for the what and the how; expected no fewer."
          .formatted(why, what));
    }
  }

  private void roundsCanMixTapsAndWords(SessionPlan plan) {
    if (promptsOfInterval(plan) == 0) {
      return;
    }
    Predicate<Prompt> isTap = prompt -> prompt.answer().isTap();
    if (between(plan).stream().noneMatch(isTap)) {
      add(plan, "has nothing to tap between sessions; a round wants one prompt with one_of or scale.");
    }
    if (between(plan).stream().allMatch(isTap)) {
      add(plan, "has nothing to answer in words between sessions; a round wants one open prompt.");
    }
  }

  /** Rounds draw on this session and all before it, and never ask twice; a round that lacks prompts stays short. */
  private void promptsLast() {
    int left = 0;
    for (SessionPlan plan : programme.sessions()) {
      left += between(plan).size() - promptsOfInterval(plan);
      if (left < 0) {
        add(plan, "runs dry; prompts missing for the %d school weeks until the next session: %d."
            .formatted(plan.schoolWeeksUntilNext(), -left));
        left = 0;
      }
    }
  }

  private void everyKindIsAskedForIn(CaseScript script) {
    var asked = script.stages().stream().flatMap(stage -> stage.questions().stream()).map(CaseStage.Question::knowledge)
        .toList();
    var missing = Arrays.stream(KindOfKnowledge.values()).filter(kind -> !asked.contains(kind))
        .map(KindOfKnowledge::word).collect(Collectors.joining(" and "));
    if (!missing.isEmpty()) {
      add(script, "Has no " + missing + " question; expected at least one of each kind of knowledge.");
    }
  }

  private void theStoryIsShort(CaseScript script) {
    int words = script.stages().stream().limit(script.decisionPoint()).mapToInt(stage -> CaseWords.count(stage.text()))
        .sum();
    if (words > MOST_WORDS) {
      add(script, "Tells %d words up to the decision; expected at most %d.".formatted(words, MOST_WORDS));
    }
  }

  private void add(CaseScript script, String sentence) {
    var file = whereabouts.file().replace("programme.yaml", "cases/" + script.id() + ".yaml");
    problems.add(Problem.ofWhole(file, sentence));
  }

  private int promptsOfInterval(SessionPlan plan) {
    var rhythm = programme.rhythm();
    return Math.ceilDiv(plan.schoolWeeksUntilNext(), rhythm.everySchoolWeeks()) * rhythm.prompts();
  }

  private List<Prompt> between(SessionPlan plan) {
    return programme.betweenPrompts(plan.number()).stream().filter(prompt -> prompt.retired().isEmpty()).toList();
  }

  private List<Prompt> asked(SessionPlan plan) {
    return programme.prompts().values().stream()
        .filter(prompt -> prompt.session() == plan.number() && prompt.retired().isEmpty())
        .toList();
  }

  private long count(SessionPlan plan, KindOfKnowledge kind) {
    return asked(plan).stream().filter(prompt -> prompt.knowledge() == kind).count();
  }

  private void add(SessionPlan plan, String predicate) {
    problems.add(new Problem(whereabouts.file(), whereabouts.sessions().getOrDefault(plan.number(), 0),
        "Session " + plan.number() + " " + predicate));
  }
}
