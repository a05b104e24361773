package org.collegium.core.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sessions in a {@code programme.yaml}, and keeps where each thing stood. */
final class SessionPlans {

  private static final int LONGEST_INTERVAL = 60;
  private static final int FARTHEST_FROM_SESSION = 60;
  private static final int MOST_PROMPTS = 3;

  private final Reference reference;
  private final List<SessionPlan> plans = new ArrayList<>();
  private final Map<Integer, Integer> sessionLines = new LinkedHashMap<>();
  private final Map<String, Integer> outcomeLines = new LinkedHashMap<>();
  private final Map<String, Integer> sessionOfOutcome = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  SessionPlans(Reference reference) {
    this.reference = reference;
  }

  /** Where a stage of a session's arc names a prompt. */
  record Mention(int session, Spot spot, String prompt) {}

  List<SessionPlan> plans() {
    return List.copyOf(plans);
  }

  List<Mention> mentions() {
    return List.copyOf(mentions);
  }

  Map<String, Integer> sessionOfOutcome() {
    return Collections.unmodifiableMap(sessionOfOutcome);
  }

  Whereabouts whereabouts(String file) {
    return new Whereabouts(file, Collections.unmodifiableMap(sessionLines),
        Collections.unmodifiableMap(outcomeLines));
  }

  /** Reads all; what belongs to a wrongly numbered session is not held against the prompts' files. */
  void read(List<Spot> sessions) {
    int expected = 1;
    for (Spot session : sessions) {
      var plan = plan(session, expected);
      plans.add(plan);
      if (plan.number() == expected) {
        plan.outcomes().forEach(outcome -> sessionOfOutcome.putIfAbsent(outcome.id(), plan.number()));
      } else {
        mentions.removeIf(mention -> mention.session() == plan.number());
      }
      expected = plan.number() + 1;
    }
  }

  private SessionPlan plan(Spot spot, int expected) {
    var fields = spot.fields(
        List.of("number", "title", "year", "part", "days", "school_weeks_until_next", "outcomes", "arc"), List.of());
    int number = numberOf(fields, expected);
    sessionLines.putIfAbsent(number, spot.line());
    return new SessionPlan(number, fields.prose("title"), fields.number("year", 1, 10), part(fields),
        fields.number("days", 1, 10), fields.number("school_weeks_until_next", 0, LONGEST_INTERVAL),
        outcomes(fields), arc(fields, number));
  }

  private static int numberOf(Fields fields, int expected) {
    var written = fields.find("number").flatMap(spot -> spot.number(1, 99));
    written.filter(number -> number != expected).ifPresent(number -> fields.find("number").orElseThrow()
        .refuse("Sessions are numbered 1, 2, 3 without a gap: expected " + expected + ", not " + number + "."));
    return written.orElse(expected);
  }

  private String part(Fields fields) {
    return fields.find("part").flatMap(spot -> spot.knownId("part", reference.parts().entries().keySet()))
        .orElse("unread");
  }

  private List<Outcome> outcomes(Fields fields) {
    return fields.items("outcomes", 1, 12).stream().map(this::outcome).toList();
  }

  private Outcome outcome(Spot spot) {
    var fields = spot.fields(List.of("id", "knowledge", "text"), List.of());
    var id = fields.find("id").flatMap(Spot::id);
    id.ifPresent(known -> {
      var line = outcomeLines.putIfAbsent(known, spot.line());
      if (line != null) {
        spot.refuse("The outcome '" + known + "' stands in line " + line + " already.");
      }
    });
    return new Outcome(id.orElse("unread"), fields.knowledge("knowledge"), fields.prose("text"));
  }

  private List<ArcRound> arc(Fields fields, int session) {
    var firstMention = new HashMap<String, Integer>();
    return fields.items("arc", 0, 12).stream().map(spot -> round(spot, session, firstMention)).toList();
  }

  private ArcRound round(Spot spot, int session, Map<String, Integer> firstMention) {
    var fields = spot.fields(List.of("stage", "school_days", "at", "prompts"), List.of());
    var stage = fields.find("stage").flatMap(place -> place.oneOf(List.of("before", "close", "after")))
        .flatMap(Stage::named);
    var prompts = new ArrayList<String>();
    for (Spot place : fields.items("prompts", 1, MOST_PROMPTS)) {
      place.id().ifPresent(id -> {
        prompts.add(id);
        mention(new Mention(session, place, id), firstMention);
      });
    }
    int offset = fields.find("school_days").flatMap(place -> offset(place, stage)).orElse(0);
    return new ArcRound(stage.orElse(Stage.AFTER), offset, at(fields, stage), List.copyOf(prompts));
  }

  private void mention(Mention mention, Map<String, Integer> firstMention) {
    var line = firstMention.putIfAbsent(mention.prompt(), mention.spot().line());
    if (line == null) {
      mentions.add(mention);
    } else {
      mention.spot().refuse("This arc asks '" + mention.prompt() + "' in line " + line + " already.");
    }
  }

  private static Optional<Integer> offset(Spot spot, Optional<Stage> stage) {
    return stage.isEmpty()
        ? spot.number(-FARTHEST_FROM_SESSION, FARTHEST_FROM_SESSION)
        : stage.orElseThrow() == Stage.BEFORE
            ? spot.number(-FARTHEST_FROM_SESSION, -1)
            : spot.number(0, FARTHEST_FROM_SESSION);
  }

  /** Empty, too, where it could not be read. */
  private static Optional<LocalTime> at(Fields fields, Optional<Stage> stage) {
    return fields.find("at").flatMap(spot -> {
      if (!spot.plain().equals(Optional.of("end"))) {
        return spot.time();
      }
      return stage.isEmpty() || stage.orElseThrow() == Stage.CLOSE
          ? Optional.empty()
          : spot.refuse("Only the close of a session is asked at its end; expected a time like 07:30.");
    });
  }
}
