package org.collegium.core.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collegium.core.programme.CaseStage.Exhibit;
import org.collegium.core.programme.CaseStage.Question;
import org.collegium.core.programme.CaseStage.Way;

/** Reads what one case is in another language: the same stages, questions and options, in other words. */
final class CaseTranslationFile {

  private final CaseScript original;
  private final String language;

  CaseTranslationFile(CaseScript original, String language) {
    this.original = original;
    this.language = language;
  }

  /** The case in that language; empty where a stage is missing or is another one. */
  Optional<CaseScript> read(Spot root) {
    var fields = root.fields(List.of("id", "language", "title", "about", "stages"), List.of());
    fields.find("id").ifPresent(spot -> spot.oneOf(List.of(original.id())));
    fields.find("language").ifPresent(spot -> spot.oneOf(List.of(language)));
    var title = CaseWords.read(fields, "title", CaseWords::faultOfLabel);
    var about = CaseWords.read(fields, "about", CaseWords::faultOfLine);
    var spots = fields.items("stages", original.stages().size(), original.stages().size());
    var stages = new ArrayList<CaseStage>();
    for (var spot : spots.subList(0, Math.min(spots.size(), original.stages().size()))) {
      stage(spot, original.stages().get(stages.size())).ifPresent(stages::add);
    }
    return stages.size() < original.stages().size() ? Optional.empty()
        : Optional.of(new CaseScript(original.id(), original.session(), title, about, stages));
  }

  private static Optional<CaseStage> stage(Spot spot, CaseStage own) {
    var fields = spot.fields(List.of("stage", "text"), List.of("exhibit", "questions", "options"));
    var text = CaseWords.read(fields, "text", CaseWords::faultOfStory);
    fitting(spot, fields, "exhibit", own.exhibit().isPresent());
    fitting(spot, fields, "questions", !own.questions().isEmpty());
    fitting(spot, fields, "options", !own.ways().isEmpty());
    return fields.find("stage").flatMap(place -> place.oneOf(List.of(own.kind().word())))
        .map(_ -> new CaseStage(own.kind(), own.schoolDays(), own.at(), CaseWords.story(text),
            exhibit(fields, own), questions(fields, own), ways(fields, own)));
  }

  private static void fitting(Spot spot, Fields fields, String key, boolean isExpected) {
    if (fields.find(key).isPresent() != isExpected) {
      spot.refuse(isExpected ? "The key '" + key + "' is missing: the stage has it."
          : "Expected no " + key + ": the stage has none.");
    }
  }

  /** What it shows; where it lies is the original's to say. */
  private static Optional<Exhibit> exhibit(Fields fields, CaseStage own) {
    return own.exhibit()
        .map(lies -> new Exhibit(CaseWords.read(fields, "exhibit", CaseWords::faultOfLine), lies.link()));
  }

  private static List<Question> questions(Fields fields, CaseStage own) {
    var questions = new ArrayList<Question>();
    if (fields.find("questions").isPresent() && !own.questions().isEmpty()) {
      fields.items("questions", own.questions().size(), own.questions().size()).stream().limit(own.questions().size())
          .forEach(spot -> PromptWords.read(spot, PromptWords::faultOfQuestion)
              .ifPresent(ask -> questions.add(new Question(own.questions().get(questions.size()).knowledge(), ask))));
    }
    return questions;
  }

  private static List<Way> ways(Fields fields, CaseStage own) {
    var ways = new ArrayList<Way>();
    if (fields.find("options").isPresent() && !own.ways().isEmpty()) {
      fields.items("options", own.ways().size(), own.ways().size()).stream().limit(own.ways().size())
          .forEach(spot -> way(spot, own.ways().get(ways.size())).filter(way -> ways.stream().map(Way::label)
              .noneMatch(way.label()::equals) || spot.refuse("Expected options that differ.").isPresent())
              .ifPresent(ways::add));
    }
    return ways;
  }

  private static Optional<Way> way(Spot spot, Way own) {
    var fields = spot.fields(List.of("id", "label"), List.of());
    fields.find("id").ifPresent(place -> place.oneOf(List.of(own.id())));
    return fields.find("label").map(_ -> new Way(own.id(), CaseWords.read(fields, "label", CaseWords::faultOfLabel)));
  }
}
