package org.collegium.core.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.programme.SessionPlans.Mention;

/** Reads a {@code programme.yaml}. */
final class ProgrammeFile {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

  private static final int LONGEST_ROUND = 60;

  private final Reference reference;

  ProgrammeFile(Reference reference) {
    this.reference = reference;
  }

  /**
   * A programme whose prompts and cases are not read yet.
   *
   * @param sessionOfOutcome the number of the session each outcome belongs to, by id
   * @param mentions where arcs name prompts
   */
  record Draft(Programme programme, Map<String, Integer> sessionOfOutcome, List<Mention> mentions,
      Whereabouts whereabouts) {

    Programme with(Spoken own, Map<String, Spoken> translations) {
      return new Programme(programme.id(), programme.title(), programme.language(), programme.notice(),
          programme.rhythm(), programme.reminders(), programme.sessions(), own.prompts(), own.cases(),
          own.protocols(), translations);
    }
  }

  /** Reads it; in a catalogue the programme's folder is called like the programme. */
  Draft read(Spot root, Optional<String> folder) {
    var fields = root.fields(
        List.of("id", "title", "language", "notice", "rhythm", "reminders", "sessions"), List.of());
    var id = fields.find("id").flatMap(spot -> id(spot, folder)).orElse("unread");
    var sessions = new SessionPlans(reference);
    sessions.read(fields.items("sessions", 1, 99));
    var programme = new Programme(id, fields.prose("title"), language(fields), fields.prose("notice"), rhythm(fields),
        reminders(fields), sessions.plans(), Map.of(), Map.of(), Map.of(), Map.of());
    return new Draft(programme, sessions.sessionOfOutcome(), sessions.mentions(), sessions.whereabouts(root.file()));
  }

  private static Optional<String> id(Spot spot, Optional<String> folder) {
    return spot.id().filter(id -> folder.filter(name -> !name.equals(id))
        .flatMap(name -> spot.refuse("Expected '" + name + "', as the folder's name, not '" + id + "'."))
        .isEmpty());
  }

  private static Locale language(Fields fields) {
    return fields.find("language")
        .flatMap(spot -> spot.plain().filter(tag -> LANGUAGE.matcher(tag).matches())
            .or(() -> spot.refuse("Expected a language like en or en-US.")))
        .map(Locale::forLanguageTag)
        .orElse(Locale.ROOT);
  }

  private static Rhythm rhythm(Fields fields) {
    return fields.find("rhythm").map(spot -> {
      var rhythm = spot.fields(
          List.of("every_school_weeks", "prompts", "open_school_days", "nudge_after_school_days"), List.of());
      int open = rhythm.find("open_school_days").flatMap(place -> place.number(2, LONGEST_ROUND)).orElse(LONGEST_ROUND);
      return new Rhythm(rhythm.number("every_school_weeks", 1, 52), rhythm.number("prompts", 2, 3), open,
          rhythm.number("nudge_after_school_days", 1, open - 1));
    }).orElseGet(() -> new Rhythm(1, 2, 2, 1));
  }

  private static List<ReminderRule> reminders(Fields fields) {
    var rules = new ArrayList<ReminderRule>();
    for (Spot spot : fields.items("reminders", 0, 10)) {
      var reminder = spot.fields(List.of("days_before", "at"), List.of());
      int days = reminder.number("days_before", 0, 366);
      reminder.find("at").flatMap(Spot::time).map(at -> new ReminderRule(days, at)).ifPresent(rule -> {
        if (rules.contains(rule)) {
          spot.refuse("This reminder stands in the list already.");
        }
        rules.add(rule);
      });
    }
    return List.copyOf(rules);
  }
}
