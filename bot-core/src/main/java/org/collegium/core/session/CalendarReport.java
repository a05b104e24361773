package org.collegium.core.session;

import java.util.ArrayList;
import java.util.List;
import org.collegium.core.attention.ClosuresFile.LeftOut;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;
import org.collegium.core.text.VisibleText;

/** What came of importing a calendar or closures, as the person who handed it in reads it. */
public final class CalendarReport {

  private static final int MOST_UNMATCHED = 20;

  private final Wording wording;
  private final TimeInWords times;

  /** In that language; hours are those where a session takes place. */
  public CalendarReport(Wording wording, TimeInWords times) {
    this.wording = wording;
    this.times = times;
  }

  /** One sentence a line, the sum of it first. */
  public List<Prose> lines(ImportCalendar.Outcome outcome) {
    return switch (outcome) {
      case ImportCalendar.Refused(List<Problem> problems) -> refusal(problems);
      case ImportCalendar.Planned(var changes, var unmatched, var remarks) ->
          lines(wording.say("import.calendar.planned", changes.size()), changes, unmatched, remarks);
      case ImportCalendar.Imported(var changes, var unmatched, var remarks) ->
          lines(wording.say("import.calendar.imported", changes.size()), changes, unmatched, remarks);
    };
  }

  /** One sentence a line. */
  public List<Prose> lines(ImportClosures.Outcome outcome) {
    return switch (outcome) {
      case ImportClosures.Refused(List<Problem> problems) -> refusal(problems);
      case ImportClosures.NoSuchSchool(var typed, var schools) -> List.of(noSuchSchool(wording, typed, schools));
      case ImportClosures.Planned(var sum, var leftOut) -> lines(say("import.closures.planned", sum), sum, leftOut);
      case ImportClosures.Imported(var sum, var leftOut) -> lines(say("import.closures.imported", sum), sum, leftOut);
    };
  }

  private List<Prose> lines(Prose said, ImportClosures.Sum sum, List<LeftOut> leftOut) {
    var lines = new ArrayList<>(List.of(said));
    if (sum.testDays() > 0) {
      lines.add(wording.say("import.closures.tests", sum.testDays()));
    }
    leftOut.stream().limit(MOST_UNMATCHED).forEach(event -> lines.add(wording.say("import.closures.hours",
        Integer.toString(event.line()), event.title().orElseGet(() -> wording.say("import.calendar.untitled")))));
    if (leftOut.size() > MOST_UNMATCHED) {
      lines.add(wording.say("import.closures.hours.more", leftOut.size() - MOST_UNMATCHED));
    }
    return lines;
  }

  /** Which schools there are to choose from. */
  public static Prose noSuchSchool(Wording wording, String typed, List<Prose> schools) {
    var shown = VisibleText.beginning(typed);
    return schools.isEmpty() ? wording.say("refused.school.none", shown)
        : wording.say("refused.school", shown, wording.list(schools));
  }

  private Prose say(String key, ImportClosures.Sum sum) {
    return wording.say(key, sum.closures(), times.day(sum.first()), times.day(sum.last()), sum.schoolDays(),
        sum.inPlaceOf(), sum.school().orElseGet(() -> wording.say("closures.all")));
  }

  private List<Prose> refusal(List<Problem> problems) {
    var lines = new ArrayList<Prose>();
    lines.add(wording.say("import.refused", problems.size()));
    problems.forEach(problem -> lines.add(new Prose(problem.inWords())));
    return lines;
  }

  private List<Prose> lines(Prose sum, List<SessionChange> changes, List<UnmatchedEvent> unmatched,
      List<CalendarRemark> remarks) {
    var lines = new ArrayList<Prose>();
    lines.add(sum);
    changes.forEach(change -> lines.add(line(change)));
    remarks.forEach(remark -> lines.add(line(remark)));
    unmatched.stream().limit(MOST_UNMATCHED).forEach(event -> lines.add(line(event)));
    if (unmatched.size() > MOST_UNMATCHED) {
      lines.add(wording.say("import.calendar.unmatched.more", unmatched.size() - MOST_UNMATCHED));
    }
    return lines;
  }

  private Prose line(SessionChange change) {
    var number = change.session().number();
    var title = change.session().title();
    return switch (change) {
      case SessionChange.SessionAdded added ->
          wording.say("import.calendar.added", number, title, days(added.session()));
      case SessionChange.SessionMoved moved -> wording.say("import.calendar.moved", number, title, days(moved.before()),
          days(moved.session()));
      case SessionChange.PlaceChanged place -> place.from()
          .map(from -> wording.say("import.calendar.place.changed", number, title, from, place.to()))
          .orElseGet(() -> wording.say("import.calendar.place.first", number, title, place.to()));
      case SessionChange.SessionCancelled off -> wording.say("import.calendar.cancelled", number, title,
          days(off.session()));
      case SessionChange.SessionRestored back -> wording.say("import.calendar.restored", number, title,
          days(back.session()));
    };
  }

  private Prose days(Session session) {
    var there = times.at(session.zone());
    return wording.list(session.days().stream()
        .map(day -> there.span(day.starts().atZone(session.zone()).toInstant(),
            day.ends().atZone(session.zone()).toInstant()))
        .toList());
  }

  private Prose line(CalendarRemark remark) {
    return switch (remark) {
      case CalendarRemark.UsualHours(int number, Prose title) ->
          wording.say("import.calendar.usual.hours", number, title);
      case CalendarRemark.Older(int number, Prose title) -> wording.say("import.calendar.older", number, title);
      case CalendarRemark.NotInFile(int number, Prose title) ->
          wording.say("import.calendar.not.in.file", number, title);
      case CalendarRemark.NeverThere(int number, Prose title) ->
          wording.say("import.calendar.never.there", number, title);
      case CalendarRemark.TitleOfAnother(int number, Prose title, int other) ->
          wording.say("import.calendar.title.of.another", number, title, other);
    };
  }

  private Prose line(UnmatchedEvent event) {
    var summary = event.summary().orElseGet(() -> wording.say("import.calendar.untitled"));
    var line = Integer.toString(event.line());
    return switch (event.reason()) {
      case NO_SESSION -> wording.say("import.calendar.no.session", line, summary, event.times());
      case NO_SUCH_NUMBER -> wording.say("import.calendar.no.such.number", line, summary, event.times());
    };
  }
}
