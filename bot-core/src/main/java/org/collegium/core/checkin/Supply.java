package org.collegium.core.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.session.Session;

/**
 * What rounds between sessions can still ask in a cohort.
 *
 * @param latest the number of the latest session that is over; 0 before the first
 * @param asked ids of all that was ever asked
 */
record Supply(Programme programme, int latest, Set<String> asked, LocalDate today) {

  static Supply of(CheckInBooks books, Programme programme, Cohort cohort, Instant now) {
    var latest = books.sessions().of(cohort.id()).stream().filter(session -> session.isOver(now))
        .mapToInt(Session::number).max().orElse(0);
    return new Supply(programme, latest, books.rounds().askedIn(cohort.id()),
        now.atZone(cohort.zone()).toLocalDate());
  }

  /** Those of sessions that are over, in the catalogue's order; those of an arc are asked in their place. */
  List<Prompt> left() {
    return IntStream.rangeClosed(1, latest).boxed().flatMap(number -> programme.betweenPrompts(number).stream())
        .filter(prompt -> prompt.isAskedOn(today) && !asked.contains(prompt.id())).toList();
  }
}
