package org.collegium.core.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;

/**
 * What people give a command who want to read as much as they can.
 *
 * @param areOutside whether they have to name the cohort to mean it
 */
record Fillings(List<String> references, boolean areOutside) {

  /** What it cannot do without, that and one thing more, the same with the cohort's name, and each reference. */
  List<Map<String, String>> of(Command command) {
    var least = command.options().stream()
        .filter(option -> option.need() == Option.Need.REQUIRED && option.type() != Option.Type.FILE)
        .collect(Collectors.toMap(Option::name, Fillings::guess));
    var fillings = new ArrayList<Map<String, String>>();
    fillings.add(least);
    command.options().stream().filter(Fillings::widens)
        .forEach(option -> fillings.add(with(least, option.name(), guess(option))));
    if (areOutside && command.scope() == Command.Scope.COHORT) {
      fillings.add(with(least, "cohort", "Front Range"));
    }
    command.options().stream()
        .filter(option -> isReference(option) || option.type() == Option.Type.COMMITMENT)
        .forEach(option -> references.forEach(each -> fillings.add(with(least, option.name(), each))));
    return fillings;
  }

  private static Map<String, String> with(Map<String, String> options, String name, String value) {
    var more = new HashMap<>(options);
    more.put(name, value);
    return more;
  }

  /** Whether what is offered for it comes from what is kept of people. */
  static boolean isOffered(Option option) {
    return switch (option.type()) {
      case SESSION, SCHOOL, MEMBER, OWN_LEADER, CASE, RUNNING_CASE, PROTOCOL, PROMPT, REFLECTION, COMMITMENT,
          LEADERS_REFLECTION,
          COHORT ->
          true;
      case WORDS, TITLE, TIME, WEEKDAY, DAY, DAYS, CLOSURE_KIND, HOURS, ZONE, LANGUAGE, WHEN, RSVP, ROLE, AUDIENCE,
          SWITCH, FILE_FORMAT, PAGE, FILE ->
          false;
    };
  }

  /** Whether somebody could hope to read more with it than without it. */
  private static boolean widens(Option option) {
    return option.need() == Option.Need.OPTIONAL && (option.type() == Option.Type.DAY || isOffered(option));
  }

  private static boolean isReference(Option option) {
    return option.type() == Option.Type.REFLECTION || option.type() == Option.Type.LEADERS_REFLECTION;
  }

  private static String guess(Option option) {
    return switch (option.type()) {
      case WORDS -> "Good morning";
      case TIME -> "07:30";
      case WEEKDAY -> "thursday";
      case CLOSURE_KIND -> "tests";
      case TITLE -> "Snow";
      case SCHOOL -> "Lincoln High";
      case SESSION -> "2";
      case DAY -> "2026-12-01";
      case HOURS -> "20:00-06:00";
      case ZONE -> "America/Denver";
      case LANGUAGE -> "en-US";
      case DAYS, WHEN -> "tomorrow";
      case SWITCH -> "on";
      case MEMBER -> option.name().equals("mentor") ? "Grace" : "Ada";
      case OWN_LEADER -> "Ada";
      case RSVP -> "yes";
      case ROLE -> "leader";
      case CASE, RUNNING_CASE -> "the-side-gate";
      case PROTOCOL -> "a-spare-hour";
      case PROMPT -> "seen-05";
      case REFLECTION, COMMITMENT, LEADERS_REFLECTION -> "ABCDEFG";
      case AUDIENCE -> "only-me";
      case COHORT -> "Front Range";
      case FILE_FORMAT -> "markdown";
      case PAGE -> "1";
      case FILE -> throw new IllegalArgumentException("A file is not typed");
    };
  }
}
