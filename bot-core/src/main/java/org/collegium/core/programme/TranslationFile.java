package org.collegium.core.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.text.Prose;

/** Reads what prompts of one session are in another language. What it leaves out is asked in the programme's own. */
final class TranslationFile {

  private final Map<String, Prompt> originals;
  private final int session;
  private final String language;

  /**
   * The file of that session and language.
   *
   * @param originals the session's prompts, by id
   */
  TranslationFile(Map<String, Prompt> originals, int session, String language) {
    this.originals = originals;
    this.session = session;
    this.language = language;
  }

  /** Prompts in the other language, by id. */
  Map<String, Prompt> read(Spot root) {
    var fields = root.fields(List.of("session", "language", "prompts"), List.of());
    fields.find("session").ifPresent(spot -> spot.number(1, 99).filter(number -> number != session).ifPresent(
        number -> spot.refuse("Expected session %d, as in the file's name, not %d.".formatted(session, number))));
    fields.find("language").ifPresent(spot -> spot.oneOf(List.of(language)));
    var translated = new LinkedHashMap<String, Prompt>();
    for (var spot : fields.items("prompts", 1, Integer.MAX_VALUE)) {
      prompt(spot).ifPresent(prompt -> {
        if (translated.putIfAbsent(prompt.id(), prompt) != null) {
          spot.refuse("The prompt '" + prompt.id() + "' stands in this file already.");
        }
      });
    }
    return Collections.unmodifiableMap(translated);
  }

  private Optional<Prompt> prompt(Spot spot) {
    var fields = spot.fields(List.of("id", "ask"), List.of("follow_up", "choices", "low", "high"));
    var original = fields.find("id").flatMap(place -> place.knownId("prompt of session " + session,
        originals.keySet())).map(originals::get);
    var ask = fields.find("ask").flatMap(place -> PromptWords.read(place, PromptWords::faultOfQuestion));
    return original.flatMap(found -> ask.map(question -> found.asking(question,
        answer(spot, fields, found.answer()), followUp(spot, fields, found.followUp()))));
  }

  private static Optional<Prose> followUp(Spot spot, Fields fields, Optional<Prose> original) {
    var stands = fields.find("follow_up");
    if (stands.isPresent() != original.isPresent()) {
      spot.refuse(original.isPresent() ? "The key 'follow_up' is missing: the prompt has one."
          : "Expected no follow_up: the prompt has none.");
    }
    return stands.flatMap(place -> PromptWords.read(place, PromptWords::faultOfQuestion));
  }

  private static AnswerForm answer(Spot spot, Fields fields, AnswerForm original) {
    var expected = switch (original) {
      case AnswerForm.Open _ -> List.<String>of();
      case AnswerForm.OneOf _ -> List.of("choices");
      case AnswerForm.Scale _ -> List.of("low", "high");
    };
    for (var key : List.of("choices", "low", "high")) {
      if (fields.find(key).isPresent() != expected.contains(key)) {
        spot.refuse(expected.contains(key) ? "The key '" + key + "' is missing: the prompt is answered by it."
            : "Expected no " + key + ": the prompt is answered otherwise.");
      }
    }
    return switch (original) {
      case AnswerForm.Open open -> open;
      case AnswerForm.OneOf one -> new AnswerForm.OneOf(choices(fields, one.choices()));
      case AnswerForm.Scale scale -> new AnswerForm.Scale(scale.from(), scale.to(),
          label(fields, "low", scale.low()), label(fields, "high", scale.high()));
    };
  }

  private static List<Prose> choices(Fields fields, List<Prose> original) {
    var labels = new ArrayList<Prose>();
    for (var spot : fields.items("choices", original.size(), original.size())) {
      PromptWords.read(spot, PromptWords::faultOfLabel).filter(label -> !labels.contains(label)
          || spot.refuse("Expected labels that differ.").isPresent()).ifPresent(labels::add);
    }
    return labels.size() == original.size() ? List.copyOf(labels) : original;
  }

  private static Prose label(Fields fields, String key, Prose original) {
    return fields.find(key).flatMap(spot -> PromptWords.read(spot, PromptWords::faultOfLabel)).orElse(original);
  }
}
