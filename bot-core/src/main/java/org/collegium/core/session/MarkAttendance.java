package org.collegium.core.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.TickListId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.session.Attendances.Attendance;
import org.collegium.core.session.TickLists.Tick;

/**
 * Who was there: ticked by the facilitator, or said by oneself on the day. Both from the morning of a session's day on,
 * by the clock where it takes place.
 */
public final class MarkAttendance {

  private final Ledger<SessionBooks> ledger;
  private final InstantSource clock;

  public MarkAttendance(Ledger<SessionBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What a facilitator changed in a list they had open: who is newly ticked was there, who was shown ticked and is not
   * any more was not. Whoever was marked in the meantime stays marked. Says how many were there, day by day.
   *
   * @param present e-mail addresses by day; who is not of the cohort is passed over
   */
  public List<Integer> tick(TickListId id, Map<Integer, Set<String>> present, PersonId by) {
    return ledger.write(books -> {
      var list = books.tickLists().find(id)
          .orElseThrow(() -> new IllegalStateException("No attendance list " + id.value()));
      var session = books.sessions().get(list.session());
      var ticked = new HashSet<Tick>();
      for (var day : AttendanceForm.days(session, list.openedAt())) {
        people(books, session).stream()
            .filter(person -> present.getOrDefault(day, Set.of()).contains(email(books, person)))
            .forEach(person -> ticked.add(new Tick(day, person)));
      }
      keep(books, list, new Ticked(ticked, by, clock.instant()));
      books.tickLists().keep(list.showing(ticked));
      var marked = books.attendances().of(session.id());
      return AttendanceForm.days(session, list.openedAt()).stream()
          .map(day -> (int) marked.stream().filter(each -> each.day() == day).count()).toList();
    });
  }

  private static void keep(SessionBooks books, TickLists.TickList list, Ticked now) {
    now.ticks().stream().filter(tick -> !list.ticks().contains(tick)).forEach(tick -> books.attendances()
        .keep(new Attendance(list.session(), tick.day(), tick.person(), now.by(), now.at())));
    list.ticks().stream().filter(tick -> !now.ticks().contains(tick))
        .forEach(tick -> books.attendances().remove(list.session(), tick.day(), tick.person()));
  }

  private static List<PersonId> people(SessionBooks books, Session session) {
    return books.memberships().in(session.cohort(), session.starts()).stream().filter(Membership::attendsSessions)
        .map(Membership::person).toList();
  }

  private static String email(SessionBooks books, PersonId person) {
    return books.people().get(person).email().value();
  }

  /** A person says that they are here; false when no day of the session is today. */
  public boolean here(Session session, PersonId person) {
    return ledger.write(books -> {
      var now = clock.instant();
      var today = now.atZone(session.zone()).toLocalDate();
      var day = session.daysCome(now).stream().filter(each -> session.date(each).equals(today)).findFirst();
      day.ifPresent(each -> books.attendances().keep(new Attendance(session.id(), each, person, person, now)));
      return day.isPresent();
    });
  }

  private record Ticked(Set<Tick> ticks, PersonId by, Instant at) {}
}
