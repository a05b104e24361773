package org.collegium.core.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/** Reads what one protocol is in another language: the same steps and questions, in other words. */
final class ProtocolTranslationFile {

  private final ProtocolScript original;
  private final String language;

  ProtocolTranslationFile(ProtocolScript original, String language) {
    this.original = original;
    this.language = language;
  }

  /** The protocol in that language; empty where a step is missing. */
  Optional<ProtocolScript> read(Spot root) {
    var fields = root.fields(List.of("id", "language", "title", "about", "steps"), List.of());
    fields.find("id").ifPresent(spot -> spot.oneOf(List.of(original.id())));
    fields.find("language").ifPresent(spot -> spot.oneOf(List.of(language)));
    var title = CaseWords.read(fields, "title", CaseWords::faultOfLabel);
    var about = CaseWords.read(fields, "about", CaseWords::faultOfLine);
    var own = original.steps();
    var steps = new ArrayList<ProtocolStep>();
    fields.items("steps", own.size(), own.size()).stream().limit(own.size())
        .forEach(spot -> steps.add(step(spot, own.get(steps.size()))));
    return steps.size() < own.size() ? Optional.empty()
        : Optional.of(new ProtocolScript(original.id(), title, about, original.roles(), steps));
  }

  private static ProtocolStep step(Spot spot, ProtocolStep own) {
    var fields = spot.fields(List.of("title", "text"), List.of("questions"));
    if (fields.find("questions").isPresent() == own.questions().isEmpty()) {
      spot.refuse(own.questions().isEmpty() ? "Expected no questions: the step has none."
          : "The key 'questions' is missing: the step has it.");
    }
    return new ProtocolStep(CaseWords.read(fields, "title", CaseWords::faultOfLabel), own.speaks(), own.length(),
        CaseWords.story(CaseWords.read(fields, "text", CaseWords::faultOfStory)), questions(fields, own));
  }

  private static List<Prose> questions(Fields fields, ProtocolStep own) {
    var asked = own.questions().size();
    return fields.find("questions").filter(_ -> asked > 0).map(spot -> spot.items(asked, asked)).orElse(List.of())
        .stream().flatMap(spot -> PromptWords.read(spot, PromptWords::faultOfQuestion).stream()).toList();
  }
}
