package org.collegium.core.session;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    return pairs().flatMap(pair -> complaint(pair).stream()).toList();
  }

  /** Whether what changes shares a date with another session. */
  boolean sharesADay() {
    return pairs().anyMatch(pair -> !pair.shared().isEmpty());
  }

  /** Whether what changes begins before an earlier session is over, or is not over as a later one begins. */
  boolean isDisturbed() {
    return pairs().anyMatch(Pair::isOutOfOrder);
  }

  /** Every two of which one changes. */
  private Stream<Pair> pairs() {
    return IntStream.range(0, placed.size()).boxed()
        .flatMap(later -> IntStream.range(0, later)
            .mapToObj(earlier -> new Pair(placed.get(earlier), placed.get(later), earlier == later - 1)))
        .filter(pair -> pair.earlier().line().isPresent() || pair.later().line().isPresent());
  }

  private Optional<Problem> complaint(Pair pair) {
    var earlier = pair.earlier();
    var later = pair.later();
    var line = later.line().or(earlier::line).orElse(0);
    var shared = pair.shared();
    if (!shared.isEmpty()) {
      return Optional.of(new Problem(fileName, line,
          "%s and %s are on the same day (%s); give each session days of its own."
              .formatted(earlier.inWords(line), later.inWords(line),
                  shared.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(", ")))));
    }
    return pair.isOutOfOrder()
        ? Optional.of(new Problem(fileName, line,
            "%s begins on %s, before %s is over on %s; sessions follow their numbers, so correct a number or a day."
                .formatted(later.inWords(line), later.session().firstDay(), earlier.inWords(line),
                    earlier.session().lastDay())))
        : Optional.empty();
  }

  private static List<LocalDate> dates(Placed one) {
    return one.session().days().stream().map(day -> day.starts().toLocalDate()).toList();
  }

  private record Pair(Placed earlier, Placed later, boolean areNeighbours) {

    Set<LocalDate> shared() {
      var shared = new HashSet<>(dates(earlier));
      shared.retainAll(dates(later));
      return shared;
    }

    boolean isOutOfOrder() {
      return areNeighbours && later.session().starts().isBefore(earlier.session().ends());
    }
  }

  private record Placed(Session session, Optional<Integer> line) {

    /** With its whereabouts, unless it is on the line that is spoken of. */
    String inWords(int spokenOf) {
      return "session %d (“%s”%s)".formatted(session.number(), session.title().raw(),
          line.map(where -> where == spokenOf ? "" : ", line " + where).orElse(", in the calendar"));
    }
  }
}
