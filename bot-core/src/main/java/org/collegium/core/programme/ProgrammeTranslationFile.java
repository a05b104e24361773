package org.collegium.core.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collegium.core.text.Prose;

/** Reads what a programme itself is called in another language, with its sessions, outcomes and responsibilities. */
final class ProgrammeTranslationFile {

  private final Programme original;
  private final Reference reference;
  private final String language;

  ProgrammeTranslationFile(Programme original, Reference reference, String language) {
    this.original = original;
    this.reference = reference;
    this.language = language;
  }

  /** The names; where one is missing or wrong, that is noted, and the programme's own stands there. */
  Names read(Spot root) {
    var fields = root.fields(List.of("language", "title", "sessions", "responsibilities"), List.of());
    fields.find("language").ifPresent(spot -> spot.oneOf(List.of(language)));
    var title = fields.prose("title");
    var plans = original.sessions();
    var sessions = new ArrayList<SessionPlan>();
    fields.items("sessions", plans.size(), plans.size()).stream().limit(plans.size())
        .forEach(spot -> sessions.add(session(spot, plans.get(sessions.size()))));
    sessions.addAll(plans.subList(sessions.size(), plans.size()));
    return new Names(title, List.copyOf(sessions), responsibilities(fields));
  }

  private static SessionPlan session(Spot spot, SessionPlan own) {
    var fields = spot.fields(List.of("number", "title", "outcomes"), List.of());
    fields.find("number").ifPresent(place -> place.number(own.number(), own.number()));
    var outcomes = new ArrayList<Outcome>();
    fields.items("outcomes", own.outcomes().size(), own.outcomes().size()).stream().limit(own.outcomes().size())
        .forEach(place -> outcomes.add(outcome(place, own.outcomes().get(outcomes.size()))));
    outcomes.addAll(own.outcomes().subList(outcomes.size(), own.outcomes().size()));
    return own.called(fields.prose("title"), outcomes);
  }

  private static Outcome outcome(Spot spot, Outcome own) {
    var fields = spot.fields(List.of("id", "text"), List.of());
    fields.find("id").ifPresent(place -> place.oneOf(List.of(own.id())));
    return new Outcome(own.id(), own.knowledge(), fields.prose("text"));
  }

  private Map<String, Prose> responsibilities(Fields fields) {
    var known = reference.responsibilities().entries().keySet();
    var names = new LinkedHashMap<String, Prose>();
    for (var spot : fields.items("responsibilities", known.size(), known.size())) {
      var named = spot.fields(List.of("id", "name"), List.of());
      named.find("id").flatMap(place -> place.knownId("responsibility", known)).ifPresent(id -> {
        if (names.putIfAbsent(id, named.prose("name")) != null) {
          spot.refuse("The responsibility '" + id + "' stands in this file already.");
        }
      });
    }
    return names;
  }

  /**
   * What a programme is called in one language.
   *
   * @param responsibilities by id
   */
  record Names(Prose title, List<SessionPlan> sessions, Map<String, Prose> responsibilities) {}
}
