package org.collegium.core.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.programme.CaseStage.Exhibit;
import org.collegium.core.programme.CaseStage.Kind;
import org.collegium.core.programme.CaseStage.Question;
import org.collegium.core.programme.CaseStage.Way;

/** Reads one case. */
final class CaseFile {

  private static final Pattern LINK = Pattern.compile("https://[\\w./?&=%+~:-]{3,300}");
  private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::word).toList();
  private static final LocalTime USUAL = LocalTime.of(9, 0);
  private static final int MOST_WAYS = 5;
  private static final int MOST_QUESTIONS = 3;
  private static final int LONGEST_PAUSE = 60;

  private final Whereabouts whereabouts;

  CaseFile(ProgrammeFile.Draft draft) {
    this.whereabouts = draft.whereabouts();
  }

  /** What it says; without a readable id nothing. */
  Optional<CaseScript> read(Spot root, String idInName) {
    var fields = root.fields(List.of("id", "session", "title", "about", "stages"), List.of());
    int session = fields.find("session").flatMap(spot -> spot.number(1, 99).filter(number -> isThere(spot, number)))
        .orElse(1);
    var title = CaseWords.read(fields, "title", CaseWords::faultOfLabel);
    var about = CaseWords.read(fields, "about", CaseWords::faultOfLine);
    var spots = fields.items("stages", Kind.values().length - 3, Kind.values().length);
    var stages = new ArrayList<CaseStage>();
    for (Spot spot : spots) {
      stage(spot, stages.isEmpty()).ifPresent(stage -> {
        comesAfter(stages, stage, spot);
        stages.add(stage);
      });
    }
    if (stages.size() == spots.size() && !stages.isEmpty()) {
      nothingIsMissing(root, stages);
    }
    return fields.find("id").flatMap(spot -> spot.idAsInName(idInName))
        .map(id -> new CaseScript(id, session, title, about, stages));
  }

  private boolean isThere(Spot spot, int session) {
    return whereabouts.sessions().containsKey(session)
        || spot.refuse("There is no session " + session + " in programme.yaml; it has "
            + whereabouts.sessions().size() + ".").isPresent();
  }

  private static void comesAfter(List<CaseStage> before, CaseStage stage, Spot spot) {
    if (!before.isEmpty() && before.getLast().kind().compareTo(stage.kind()) >= 0) {
      spot.refuse("The stage '" + stage.kind().word() + "' cannot come after '" + before.getLast().kind().word()
          + "'; a case goes " + String.join(", ", KINDS) + ".");
    }
  }

  private static void nothingIsMissing(Spot root, List<CaseStage> stages) {
    for (var kind : Kind.values()) {
      if (kind.isNeeded() && stages.stream().noneMatch(stage -> stage.kind() == kind)) {
        root.refuse("The stage '" + kind.word() + "' is missing.");
      }
    }
  }

  private static Optional<CaseStage> stage(Spot spot, boolean isFirst) {
    var fields = spot.fields(List.of("stage", "text"), List.of("school_days", "at", "exhibit", "questions", "options"));
    int days = fields.find("school_days").flatMap(place -> place.number(0, LONGEST_PAUSE)
        .filter(number -> !isFirst || number == 0
            || place.refuse("The first stage opens with the case; expected 0.").isPresent()))
        .orElse(isFirst ? 0 : 1);
    var at = fields.find("at").flatMap(Spot::time).orElse(USUAL);
    var text = CaseWords.read(fields, "text", CaseWords::faultOfStory);
    var exhibit = fields.find("exhibit").map(CaseFile::exhibit);
    var questions = fields.items("questions", 1, MOST_QUESTIONS).stream().map(CaseFile::question).toList();
    var kind = fields.find("stage").flatMap(place -> place.oneOf(KINDS)).flatMap(Kind::named);
    return kind.map(found -> new CaseStage(found, days, at, CaseWords.story(text), exhibit, questions,
        ways(spot, fields, found)));
  }

  private static Exhibit exhibit(Spot spot) {
    var fields = spot.fields(List.of("title", "link"), List.of());
    fields.find("link").ifPresent(place -> place.text().filter(link -> !LINK.matcher(link).matches())
        .ifPresent(_ -> place.refuse("Expected a link that begins with https://.")));
    return new Exhibit(CaseWords.read(fields, "title", CaseWords::faultOfLine), fields.prose("link"));
  }

  private static Question question(Spot spot) {
    var fields = spot.fields(List.of("knowledge", "ask"), List.of());
    return new Question(fields.knowledge("knowledge"), CaseWords.read(fields, "ask", PromptWords::faultOfQuestion));
  }

  private static List<Way> ways(Spot spot, Fields fields, Kind kind) {
    var options = fields.find("options");
    if (kind != Kind.DECISION) {
      options.ifPresent(place -> place.refuse("Only the decision has options."));
      return List.of();
    }
    if (options.isEmpty()) {
      spot.refuse("The key 'options' is missing.");
      return List.of();
    }
    var ways = fields.items("options", 2, MOST_WAYS).stream().map(CaseFile::way).toList();
    if (ways.stream().map(Way::id).distinct().count() < ways.size()
        || ways.stream().map(way -> way.label().raw()).distinct().count() < ways.size()) {
      options.get().refuse("Expected options that differ.");
    }
    return ways;
  }

  private static Way way(Spot spot) {
    var fields = spot.fields(List.of("id", "label"), List.of());
    return new Way(fields.find("id").flatMap(Spot::id).orElse("unread"),
        CaseWords.read(fields, "label", CaseWords::faultOfLabel));
  }
}
