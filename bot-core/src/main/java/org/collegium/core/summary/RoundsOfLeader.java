package org.collegium.core.summary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.collegium.core.checkin.Round;
import org.collegium.core.command.SummaryAnswer.Week;
import org.collegium.core.command.SummaryAnswer.Weeks;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.text.Prose;

/**
 * In which check-ins one leader was asked.
 *
 * @param asked those of a time that were opened while they belonged to the cohort
 * @param open those of them in which they have not answered anything
 */
record RoundsOfLeader(List<Round> asked, List<Round> open) {

  /** More would read like a reproach. */
  private static final int MOST_UNANSWERED = 3;

  /** The same, week by week. */
  Weeks in(SpanOfWeeks span) {
    return new Weeks(span.latest().stream().map(this::in).toList(), span.earlier());
  }

  private Week in(LocalDate monday) {
    var those = asked.stream().filter(round -> SpanOfWeeks.monday(round).equals(monday)).toList();
    return new Week(monday, those.size(), (int) those.stream().filter(round -> !open.contains(round)).count());
  }

  /** Nobody is kept count of: a question that is left open is something to talk about. The latest first. */
  List<Prose> unanswered(Programme programme) {
    return open.stream().sorted(Comparator.comparing(Round::openedAt).reversed())
        .flatMap(round -> round.prompts().stream())
        .flatMap(prompt -> programme.prompt(prompt).map(Prompt::ask).stream())
        .distinct().limit(MOST_UNANSWERED).toList();
  }
}
