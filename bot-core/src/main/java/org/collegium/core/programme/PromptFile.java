package org.collegium.core.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.programme.AnswerForm.OneOf;
import org.collegium.core.programme.AnswerForm.Open;
import org.collegium.core.programme.AnswerForm.Scale;
import org.collegium.core.text.Prose;

/** Reads the prompts of one session. */
final class PromptFile {

  private final Reference reference;
  private final Programme programme;
  private final Whereabouts whereabouts;
  private final Map<String, Integer> sessionOfOutcome;

  PromptFile(Reference reference, ProgrammeFile.Draft draft) {
    this.reference = reference;
    this.programme = draft.programme();
    this.whereabouts = draft.whereabouts();
    this.sessionOfOutcome = draft.sessionOfOutcome();
  }

  /** A prompt and where it stands. */
  record Placed(Prompt prompt, Spot spot) {}

  /** Its prompts in order; one without a readable id is noted and left out. */
  List<Placed> read(Spot root, int numberInName) {
    var fields = root.fields(List.of("session", "prompts"), List.of());
    fields.find("session").ifPresent(spot -> spot.number(1, 99).ifPresent(number -> check(spot, number, numberInName)));
    return fields.items("prompts", 1, Integer.MAX_VALUE).stream()
        .flatMap(spot -> prompt(spot, numberInName).map(prompt -> new Placed(prompt, spot)).stream())
        .toList();
  }

  private void check(Spot spot, int number, int numberInName) {
    if (number != numberInName) {
      spot.refuse("Expected session " + numberInName + ", as in the file's name, not " + number + ".");
    } else if (programme.session(number).isEmpty() && !whereabouts.sessions().containsKey(number)) {
      spot.refuse("There is no session " + number + " in programme.yaml; it has "
          + programme.sessions().size() + ".");
    }
  }

  private Optional<Prompt> prompt(Spot spot, int session) {
    var fields = spot.fields(List.of("id", "outcome", "knowledge", "ask", "answer"),
        List.of("responsibility", "phase", "follow_up", "retired"));
    var responsibilities = reference.responsibilities().entries().keySet();
    var phases = reference.phases().entries().keySet();
    var outcome = fields.find("outcome").flatMap(place -> outcome(place, session)).orElse("unread");
    var knowledge = fields.knowledge("knowledge");
    var responsibility = fields.find("responsibility")
        .flatMap(place -> place.knownId("responsibility", responsibilities));
    var phase = fields.find("phase").flatMap(place -> place.knownId("phase", phases));
    var ask = fields.find("ask").flatMap(place -> PromptWords.read(place, PromptWords::faultOfQuestion));
    var answer = fields.find("answer").flatMap(PromptFile::answer).orElseGet(Open::new);
    var followUp = fields.find("follow_up").flatMap(place -> PromptWords.read(place, PromptWords::faultOfQuestion));
    var retired = fields.find("retired").flatMap(Spot::date);
    return fields.find("id").flatMap(Spot::id).map(id -> new Prompt(id, session, outcome, knowledge, responsibility,
        phase, ask.orElseGet(() -> new Prose("unread")), answer, followUp, retired));
  }

  private Optional<String> outcome(Spot spot, int session) {
    return spot.knownId("outcome", whereabouts.outcomes().keySet()).filter(id -> {
      int home = sessionOfOutcome.getOrDefault(id, session);
      return home == session
          || spot.refuse("The outcome '" + id + "' belongs to session " + home + ", not " + session + ".").isPresent();
    });
  }

  private static Optional<AnswerForm> answer(Spot spot) {
    if (!spot.isMapping()) {
      return spot.plain().filter("open"::equals).isPresent()
          ? Optional.of(new Open())
          : spot.refuse("Expected open, one_of with a list, or scale with its ends.");
    }
    var fields = spot.fields(List.of(), List.of("one_of", "scale"));
    var oneOf = fields.find("one_of");
    var scale = fields.find("scale");
    if (oneOf.isPresent() == scale.isPresent()) {
      return spot.refuse("Expected either one_of or scale.");
    }
    return oneOf.isPresent() ? oneOf.flatMap(PromptFile::oneOf) : scale.flatMap(PromptFile::scale);
  }

  private static Optional<AnswerForm> oneOf(Spot spot) {
    var choices = spot.items(2, 6).stream()
        .flatMap(place -> PromptWords.read(place, PromptWords::faultOfLabel).stream())
        .toList();
    return choices.stream().map(Prose::raw).distinct().count() == choices.size()
        ? Optional.of(new OneOf(choices))
        : spot.refuse("Expected labels that differ.");
  }

  private static Optional<AnswerForm> scale(Spot spot) {
    var fields = spot.fields(List.of("from", "to", "low", "high"), List.of());
    int from = fields.number("from", 0, 9);
    int to = fields.number("to", from + 1, 10);
    var low = fields.find("low").flatMap(place -> PromptWords.read(place, PromptWords::faultOfLabel));
    var high = fields.find("high").flatMap(place -> PromptWords.read(place, PromptWords::faultOfLabel));
    return low.flatMap(atLow -> high.map(atHigh -> new Scale(from, to, atLow, atHigh)));
  }
}
