package org.collegium.core.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.cohort.Membership;
import org.collegium.core.commitment.Commitments.Waiting;
import org.collegium.core.identity.CohortId;
import org.collegium.core.session.Session;

/** When commitments come back. Of each cohort it asks once, for as long as one transaction lasts. */
final class ReturnHours {

  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final CommitmentBooks books;
  private final Map<CohortId, SchoolDays> schoolDays = new HashMap<>();
  private final Map<CohortId, List<Session>> sessions = new HashMap<>();

  ReturnHours(CommitmentBooks books) {
    this.books = books;
  }

  /** What is still to be done about it: a letter, or to let it rest. */
  Optional<Coming> of(Waiting waiting) {
    var then = waiting.comesBack();
    var zone = books.people().get(waiting.author()).zone();
    if (then.askedAt().isEmpty()) {
      return Optional.of(moved(waiting).orElseGet(() -> at(waiting, then.day(), zone)));
    }
    return notAskedAnyMore(waiting).map(since -> new Coming(waiting, then.day(), since))
        .or(() -> nextSession(waiting, zone).map(day -> at(waiting, day, zone)));
  }

  /** That its session takes place on another day now is told as soon as it is known. */
  private Optional<Coming> moved(Waiting waiting) {
    var then = waiting.comesBack();
    return then.session()
        .flatMap(id -> planned(waiting).stream().filter(session -> session.id().equals(id)).findFirst())
        .filter(session -> !session.firstDay().equals(then.day()))
        .map(session -> new Coming(waiting, session.firstDay(), session.revisedAt()));
  }

  private Coming at(Waiting waiting, LocalDate day, ZoneId zone) {
    var cohort = schoolDays.computeIfAbsent(waiting.cohort(), books.closures()::schoolDays);
    return new Coming(waiting, day, cohort.shift(day, 0).atTime(NINE).atZone(zone).toInstant());
  }

  /** Since when its author leads no more in that cohort. */
  private Optional<Instant> notAskedAnyMore(Waiting waiting) {
    var member = books.memberships().of(waiting.cohort(), waiting.author());
    return member.filter(Membership::isAsked).map(Membership::leftAt)
        .orElseGet(() -> waiting.comesBack().askedAt());
  }

  /** The first after the day on which it was asked: where there was no school on the one that was chosen, a later. */
  private Optional<LocalDate> nextSession(Waiting waiting, ZoneId zone) {
    var then = waiting.comesBack();
    var last = then.askedAt().map(at -> at.atZone(zone).toLocalDate()).filter(asked -> asked.isAfter(then.day()))
        .orElse(then.day());
    return planned(waiting).stream().map(Session::firstDay).filter(day -> day.isAfter(last)).findFirst();
  }

  private List<Session> planned(Waiting waiting) {
    return sessions.computeIfAbsent(waiting.cohort(), cohort -> books.sessions().of(cohort).stream()
        .filter(Session::isPlanned).sorted(Comparator.comparing(Session::firstDay)).toList());
  }

  /** What is to be done about one, and when. */
  record Coming(Waiting waiting, LocalDate day, Instant at) {

    /** Whether it only comes back on another day than it was to. */
    boolean isMoved() {
      return waiting.comesBack().askedAt().isEmpty() && !day.equals(waiting.comesBack().day());
    }
  }
}
