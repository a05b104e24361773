package org.collegium.core.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.collegium.core.session.CalendarPlan.Revised;
import org.collegium.core.text.Problem;

/** Whether sessions follow one another in the order of their numbers, each on days of its own. */
final class SessionOrder {

  private final String fileName;
  private final List<Placed> placed;

  /** Looks at a cohort's calendar as it would be. */
  SessionOrder(String fileName, Map<Integer, Session> standing, Map<Integer, Revised> revised) {
    this.fileName = fileName;
    var all = new TreeMap<Integer, Placed>();
    standing.forEach((number, session) -> all.put(number, new Placed(session, Optional.empty())));
    revised.forEach((number, session) -> all.put(number, new Placed(session.after(), Optional.of(session.line()))));
    this.placed = all.values().stream().filter(one -> one.session().isPlanned()).toList();
  }

  /** What is wrong with what the file says; nothing of sessions that are not in it. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    for (int later = 1; later < placed.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        complaint(placed.get(earlier), placed.get(later), earlier == later - 1).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> complaint(Placed earlier, Placed later, boolean areNeighbours) {
    if (earlier.line().isEmpty() && later.line().isEmpty()) {
      return Optional.empty();
    }
    var line = later.line().or(earlier::line).orElse(0);
    var shared = new HashSet<>(dates(earlier));
    shared.retainAll(dates(later));
    if (!shared.isEmpty()) {
      return Optional.of(new Problem(fileName, line,
          "%s and %s are on the same day (%s); give each session days of its own."
              .formatted(earlier.inWords(line), later.inWords(line),
                  shared.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(", ")))));
    }
    return areNeighbours && later.session().starts().isBefore(earlier.session().ends())
        ? Optional.of(new Problem(fileName, line,
            "%s begins on %s, before %s is over on %s; sessions follow their numbers, so correct a number or a day."
                .formatted(later.inWords(line), later.session().firstDay(), earlier.inWords(line),
                    earlier.session().lastDay())))
        : Optional.empty();
  }

  private static List<LocalDate> dates(Placed one) {
    return one.session().days().stream().map(day -> day.starts().toLocalDate()).toList();
  }

  private record Placed(Session session, Optional<Integer> line) {

    /** With its whereabouts, unless it is on the line that is spoken of. */
    String inWords(int spokenOf) {
      return "session %d (“%s”%s)".formatted(session.number(), session.title().raw(),
          line.map(where -> where == spokenOf ? "" : ", line " + where).orElse(", in the calendar"));
    }
  }
}
