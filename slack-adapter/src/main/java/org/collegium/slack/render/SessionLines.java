package org.collegium.slack.render;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.notice.SessionFacts;

/** When and where a session is, and what to bring. */
final class SessionLines {

  private final Viewer viewer;

  SessionLines(Viewer viewer) {
    this.viewer = viewer;
  }

  /** A line a day, then the place and what to bring. */
  List<Line> facts(SessionFacts session) {
    var others = viewer.notices().facts(session).stream().skip(session.days().size())
        .map(fact -> Line.plain(fact.raw()));
    return Stream.concat(days(session), others).toList();
  }

  /** A line a day. */
  Stream<Line> days(SessionFacts session) {
    var words = viewer.notices().facts(session);
    return IntStream.range(0, session.days().size())
        .mapToObj(n -> day(session.days().get(n), session.zone(), words.get(n).raw()));
  }

  private Line day(SessionFacts.Day day, ZoneId venue, String words) {
    var fallback = viewer.times().moment(day.starts()).raw().replaceAll("[<>|]", "");
    return new Line(List.of(new Run.Day(day.starts(), fallback, Line.BETWEEN + hours(day, venue), words)));
  }

  /** The weekday belongs to the hours: on a device far away the date before them can be another one. */
  private String hours(SessionFacts.Day day, ZoneId venue) {
    var times = viewer.times();
    var starts = day.starts().atZone(times.zone());
    var ends = day.ends().atZone(times.zone());
    var weekday = DateTimeFormatter.ofPattern("EEE", times.locale());
    var isOneDay = starts.toLocalDate().equals(ends.toLocalDate());
    var here = weekday.format(starts) + " " + times.hour(day.starts()) + " – "
        + (isOneDay ? "" : weekday.format(ends) + " ") + times.hour(day.ends()) + " " + times.zoneName(day.starts());
    var there = times.at(venue);
    return starts.getOffset().equals(day.starts().atZone(venue).getOffset()) ? here
        : viewer.say("notice.session.there", here, there.hour(day.starts()), there.zoneName(day.starts()));
  }
}
