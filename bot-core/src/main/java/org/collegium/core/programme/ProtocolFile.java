package org.collegium.core.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.collegium.core.programme.ProtocolStep.Days;
import org.collegium.core.programme.ProtocolStep.Hours;
import org.collegium.core.programme.ProtocolStep.Length;
import org.collegium.core.programme.ProtocolStep.Speaks;
import org.collegium.core.text.Prose;

/** Reads one protocol. */
final class ProtocolFile {

  private static final List<String> ROLES = Arrays.stream(ProtocolRole.values()).map(ProtocolRole::word).toList();
  private static final List<String> SPEAKS = Arrays.stream(Speaks.values()).map(Speaks::word).toList();
  private static final LocalTime USUAL = LocalTime.of(9, 0);
  private static final int MOST_STEPS = 9;
  private static final int MOST_QUESTIONS = 3;
  private static final int LONGEST_DAYS = 20;
  private static final int LONGEST_HOURS = 72;

  private ProtocolFile() {}

  /** What it says; without a readable id nothing. */
  static Optional<ProtocolScript> read(Spot root, String idInName) {
    var fields = root.fields(List.of("id", "title", "about", "roles", "steps"), List.of());
    var title = CaseWords.read(fields, "title", CaseWords::faultOfLabel);
    var about = CaseWords.read(fields, "about", CaseWords::faultOfLine);
    var roles = roles(fields);
    var steps = fields.items("steps", 2, MOST_STEPS).stream().map(spot -> step(spot, roles)).toList();
    return fields.find("id").flatMap(spot -> spot.idAsInName(idInName))
        .map(id -> new ProtocolScript(id, title, about, roles, steps));
  }

  private static List<ProtocolRole> roles(Fields fields) {
    var roles = new ArrayList<ProtocolRole>();
    for (var spot : fields.items("roles", 1, ROLES.size())) {
      spot.oneOf(ROLES).flatMap(ProtocolRole::named).filter(role -> !roles.contains(role)
          || spot.refuse("The role '" + role.word() + "' stands in the list already.").isPresent())
          .ifPresent(roles::add);
    }
    fields.find("roles").filter(_ -> !roles.contains(ProtocolRole.FACILITATOR))
        .ifPresent(spot -> spot.refuse("The role 'facilitator' is missing: somebody opens it."));
    return roles;
  }

  private static ProtocolStep step(Spot spot, List<ProtocolRole> roles) {
    var fields = spot.fields(List.of("title", "speaks", "text"), List.of("hours", "school_days", "at", "questions"));
    var speaks = fields.find("speaks").flatMap(place -> place.oneOf(SPEAKS).flatMap(Speaks::named)
        .filter(who -> who == Speaks.EVERYBODY || roles.contains(ProtocolRole.PRESENTER) || place
            .refuse("Expected everybody: the role 'presenter' is not in the list of roles.").isPresent()));
    return new ProtocolStep(CaseWords.read(fields, "title", CaseWords::faultOfLabel), speaks.orElse(Speaks.EVERYBODY),
        length(spot, fields), CaseWords.story(CaseWords.read(fields, "text", CaseWords::faultOfStory)),
        questions(fields));
  }

  private static Length length(Spot spot, Fields fields) {
    var hours = fields.find("hours");
    var days = fields.find("school_days");
    if (hours.isPresent() == days.isPresent()) {
      spot.refuse("Expected either hours or school_days: how long the step lasts.");
    }
    hours.flatMap(_ -> fields.find("at"))
        .ifPresent(place -> place.refuse("Expected no 'at': a step of hours ends so many hours later."));
    var at = fields.find("at").flatMap(Spot::time).orElse(USUAL);
    return hours.flatMap(place -> place.number(1, LONGEST_HOURS)).<Length>map(Hours::new)
        .orElseGet(() -> new Days(days.flatMap(place -> place.number(1, LONGEST_DAYS)).orElse(1), at));
  }

  private static List<Prose> questions(Fields fields) {
    return fields.items("questions", 1, MOST_QUESTIONS).stream()
        .flatMap(spot -> PromptWords.read(spot, PromptWords::faultOfQuestion).stream()).toList();
  }
}
