package org.collegium.core.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.Habits.Habit;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Membership;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient;
import org.collegium.core.text.Prose;

/** All reminders of one session, as letters: to whom, and when. */
final class ReminderDrafts {

  private final SessionBooks books;
  private final Session session;
  private final ReminderPlan plan;
  private final Cohort cohort;
  private final List<Closure> closures;
  /** Most of a cohort share zone and hours, and many a school. */
  private final Map<Clock, List<ReminderPlan.Planned>> plans = new HashMap<>();

  ReminderDrafts(SessionBooks books, Session session, ReminderPlan plan) {
    this.books = books;
    this.session = session;
    this.plan = plan;
    this.cohort = books.cohorts().get(session.cohort());
    this.closures = books.closures().of(session.cohort());
  }

  /** What falls before the session was set to its present days, or before a person joined, is not among them. */
  Stream<Draft> all() {
    return Stream.concat(toPeople(), toPlaces());
  }

  private Stream<Draft> toPeople() {
    var people = books.people().of(cohort.id());
    var habits = books.habits().in(cohort.id());
    return books.memberships().in(cohort.id(), session.starts()).stream()
        .filter(Membership::attendsSessions)
        .flatMap(member -> {
          var person = member.person();
          var reader = people.get(person);
          if (reader == null) {
            throw new IllegalStateException("No person " + person.value() + " in cohort " + cohort.id().value());
          }
          var quiet = habits.getOrDefault(person, Habit.DEFAULT).quiet();
          return after(new Clock(reader.zone(), quiet, member.school()), later(member.joinedAt(), session.revisedAt()))
              .map(planned -> draft(planned, new Recipient.ToPerson(person), "person:" + person.value()));
        });
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Where closures put the last one back to a day that is over, it goes on its own day rather than never. */
  private Stream<ReminderPlan.Planned> after(Clock reader, Instant since) {
    return plans.computeIfAbsent(reader, this::plan).stream()
        .flatMap(planned -> planned.at().isAfter(since) || !planned.isLast() ? Stream.of(planned)
            : plan(reader, new SchoolDays(List.of())).stream().filter(ReminderPlan.Planned::isLast))
        .filter(planned -> planned.at().isAfter(since));
  }

  private List<ReminderPlan.Planned> plan(Clock reader) {
    var schoolDays =
        new SchoolDays(closures.stream().filter(closure -> closure.closes(reader.school())).toList()).withTests();
    return plan(reader, schoolDays);
  }

  private List<ReminderPlan.Planned> plan(Clock reader, SchoolDays schoolDays) {
    return plan.of(session, new AllowedTimes(reader.zone(), reader.quiet(), schoolDays, List.of()));
  }

  private Stream<Draft> toPlaces() {
    var channel = new Clock(cohort.zone(), QuietHours.DEFAULT, Optional.empty());
    return books.cohorts().placesOf(cohort.id()).stream()
        .map(place -> place.channel().platform())
        .flatMap(platform -> plan(channel).stream()
            .map(planned -> draft(planned, new Recipient.ToPlace(cohort.id(), platform), "place:" + platform)))
        .filter(draft -> draft.dueAt().isAfter(session.revisedAt()));
  }

  private record Clock(ZoneId zone, QuietHours quiet, Optional<Prose> school) {}

  private Draft draft(ReminderPlan.Planned planned, Recipient to, String whom) {
    var key = "session:" + session.id().value() + ":revision:" + session.revision() + ":minus:" + planned.daysBefore()
        + ":" + whom;
    return new Draft(key, NoticeKind.SESSION_REMINDER, session.id().value(), cohort.id(), to, planned.at(),
        Optional.of(planned.until()), Optional.empty(), planned.isLast() ? Urgency.PRESSING : Urgency.ORDINARY);
  }
}
