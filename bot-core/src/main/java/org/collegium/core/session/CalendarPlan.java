package org.collegium.core.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.collegium.core.calendar.CalendarEvent;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.SessionId;
import org.collegium.core.session.SessionTitles.Beyond;
import org.collegium.core.session.SessionTitles.Means;
import org.collegium.core.session.SessionTitles.Nothing;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;

/** What a calendar file means for a cohort's calendar as it stands, and what of it cannot be. */
final class CalendarPlan {

  private static final int LONGEST_MATERIALS = 600;
  private static final int MOST_UNMATCHED = 20;

  private final String fileName;
  private final Cohort cohort;
  private final SessionTitles titles;
  private final Map<Integer, Session> standing = new TreeMap<>();
  private final Stamp stamp;
  private final Map<Integer, List<CalendarEvent>> matched = new TreeMap<>();
  private final Map<Integer, UnmatchedEvent> unmatched = new TreeMap<>();
  private final Map<Integer, Revised> revised = new TreeMap<>();
  private final List<CalendarRemark> remarks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  CalendarPlan(String fileName, Cohort cohort, Known known, Stamp stamp) {
    this.fileName = fileName;
    this.cohort = cohort;
    this.titles = known.titles();
    known.sessions().forEach(session -> standing.put(session.number(), session));
    this.stamp = stamp;
  }

  /** The plan for these events. */
  CalendarPlan of(List<CalendarEvent> events) {
    match(events);
    if (matched.isEmpty()) {
      problems.add(
          Problem.ofWhole(fileName, "no event in it is a session of this cohort; call events like “Session 1” or like"
              + " the programme's sessions, such as “%s”.".formatted(titles.title(1).raw())));
      complainOfUnmatched();
    }
    matched.forEach(this::plan);
    problems.addAll(new SessionOrder(fileName, standing, revised).problems());
    standing.values().stream()
        .filter(session -> session.isPlanned() && !matched.containsKey(session.number()))
        .forEach(session -> remarks.add(new CalendarRemark.NotInFile(session.number(), session.title())));
    return this;
  }

  /** All there are, in the file's order; while there is one, nothing may be kept. */
  List<Problem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }

  /** Every session that the file has, as it is to be kept, by number; also those that stay as they are. */
  List<Revised> revised() {
    return List.copyOf(revised.values());
  }

  /** In the file's order. */
  List<UnmatchedEvent> unmatched() {
    return List.copyOf(unmatched.values());
  }

  /** By the sessions' numbers, those about absent ones last. */
  List<CalendarRemark> remarks() {
    return List.copyOf(remarks);
  }

  private void match(List<CalendarEvent> events) {
    var meanings = new HashMap<String, SessionTitles.Meaning>();
    for (var event : events) {
      switch (meanings.computeIfAbsent(event.summary(), titles::meant)) {
        case Means(int number, Optional<Integer> other) -> {
          var first = matched.computeIfAbsent(number, _ -> new ArrayList<>());
          other.filter(_ -> first.isEmpty()).ifPresent(
              another -> remarks.add(new CalendarRemark.TitleOfAnother(number, titles.title(number), another)));
          first.add(event);
        }
        case Beyond _ -> leave(event, UnmatchedEvent.Reason.NO_SUCH_NUMBER);
        case Nothing _ -> leave(event, UnmatchedEvent.Reason.NO_SESSION);
      }
    }
  }

  private void leave(CalendarEvent event, UnmatchedEvent.Reason reason) {
    var summary = Optional.of(event.summary()).filter(words -> !words.isBlank()).map(Prose::new);
    unmatched.merge(event.line(), new UnmatchedEvent(summary, event.line(), 1, reason),
        (known, one) -> new UnmatchedEvent(known.summary(), known.line(), known.times() + one.times(), known.reason()));
  }

  private void complainOfUnmatched() {
    unmatched.values().stream().limit(MOST_UNMATCHED)
        .forEach(event -> problems.add(new Problem(fileName, event.line(), event.inWords())));
    if (unmatched.size() > MOST_UNMATCHED) {
      problems.add(Problem.ofWhole(fileName,
          "besides those named by line, %d more events are no session.".formatted(unmatched.size() - MOST_UNMATCHED)));
    }
  }

  private void plan(int number, List<CalendarEvent> events) {
    var before = Optional.ofNullable(standing.get(number));
    var sequence = events.stream().mapToInt(CalendarEvent::sequence).max().orElse(0);
    var filed = new FiledEvents(before, events);
    if (filed.isOlder()) {
      remarks.add(new CalendarRemark.Older(number, titles.title(number)));
      return;
    }
    var after = filed.taking().isEmpty() ? cancelled(number, before, filed) : held(number, before, filed);
    var line = events.getFirst().line();
    after.ifPresent(session -> revised.put(number, new Revised(before, session.seenIn(sequence), line)));
    after.filter(Session::isPlanned)
        .flatMap(session -> new PlausibleDays(LocalDate.ofInstant(stamp.now(), session.zone()))
            .complaint(session.days()))
        .ifPresent(sentence -> problems.add(new Problem(fileName, line, sentence)));
  }

  /** It is off once all its days are; before, it takes place on those that are left. */
  private Optional<Session> cancelled(int number, Optional<Session> before, FiledEvents filed) {
    if (before.isEmpty() || filed.struck().isEmpty()) {
      remarks.add(new CalendarRemark.NeverThere(number, titles.title(number)));
      return before;
    }
    var session = before.get();
    if (!session.isPlanned()) {
      return before;
    }
    var left = session.days().stream().filter(day -> !filed.struck().contains(day)).toList();
    return Optional.of(left.isEmpty() ? session.withDayEvents(filed.seen()).cancelled(stamp.now())
        : session.onDays(left, stamp.now()));
  }

  private Optional<Session> held(int number, Optional<Session> before, FiledEvents filed) {
    var held = new EventDays(filed.taking(), cohort.zone())
        .read((line, sentence) -> problems.add(new Problem(fileName, line, sentence)));
    if (held.filter(EventDays.Held::usualHours).isPresent()) {
      remarks.add(new CalendarRemark.UsualHours(number, titles.title(number)));
    }
    return held.map(days -> before.map(session -> changed(session, days, filed))
        .orElseGet(() -> added(number, days, filed)));
  }

  private Session added(int number, EventDays.Held held, FiledEvents filed) {
    var materials = filed.taking().stream().flatMap(event -> event.description().stream()).findFirst()
        .map(words -> new Prose(words).within(LONGEST_MATERIALS));
    return new Session(new SessionId(stamp.ids().next()), cohort.id(), number, titles.title(number), held.days(),
        held.zone(), filed.place(Optional.empty()), materials, Session.State.PLANNED, 1, stamp.now(), 0);
  }

  private Session changed(Session before, EventDays.Held held, FiledEvents filed) {
    var at = filed.place(before.place()).map(place -> before.at(Optional.of(place))).orElse(before);
    var isPart = before.isPlanned() && !filed.kept().isEmpty();
    var zone = isPart ? before.zone() : held.zone();
    var read = held.days().stream().map(day -> day.moved(held.zone(), zone)).toList();
    var days = isPart ? filed.together(read) : read;
    return before.isPlanned() && instants(before.days(), before.zone()).equals(instants(days, zone))
        ? at.withDayEvents(days)
        : new Session(at.id(), at.cohort(), at.number(), at.title(), days, zone, at.place(), at.materials(),
            Session.State.PLANNED, at.revision() + 1, stamp.now(), at.sequence());
  }

  private static List<Instant> instants(List<SessionDay> days, ZoneId zone) {
    return days.stream().flatMap(day -> Stream.of(day.starts(), day.ends()))
        .map(wall -> wall.atZone(zone).toInstant()).toList();
  }

  /** What is known of the cohort's sessions. */
  record Known(SessionTitles titles, List<Session> sessions) {}

  /** What new and changed sessions are marked with. */
  record Stamp(Ids ids, Instant now) {}

  /**
   * A session that the file has.
   *
   * @param before as it stood in the calendar; empty when it did not
   * @param line where the file has it first
   */
  record Revised(Optional<Session> before, Session after, int line) {

    boolean isMoved() {
      return after.isPlanned() && before.filter(session -> session.revision() != after.revision()).isPresent();
    }

    boolean isCancelled() {
      return !after.isPlanned() && before.filter(Session::isPlanned).isPresent();
    }

    /** What becomes different; empty when nothing does. */
    List<SessionChange> changes() {
      if (before.isEmpty()) {
        return List.of(new SessionChange.SessionAdded(after));
      }
      var was = before.get();
      var changes = new ArrayList<SessionChange>();
      if (isCancelled()) {
        changes.add(new SessionChange.SessionCancelled(after));
      } else if (isMoved()) {
        changes.add(
            was.isPlanned() ? new SessionChange.SessionMoved(was, after) : new SessionChange.SessionRestored(after));
      }
      after.place().filter(_ -> !after.place().equals(was.place()))
          .ifPresent(place -> changes.add(new SessionChange.PlaceChanged(after, was.place(), place)));
      return changes;
    }
  }
}
