package org.collegium.discord.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.notice.SessionFacts;

/** When and where a session is, and what to bring. */
record SessionLines(Viewer viewer) {

  /** A line a day, then the place and what to bring. */
  List<Line> facts(SessionFacts session) {
    return Stream.concat(days(session), viewer.notices().facts(session).stream().skip(session.days().size())
        .map(fact -> Line.plain(fact.raw()))).toList();
  }

  /** A line a day. */
  Stream<Line> days(SessionFacts session) {
    return session.days().stream().map(day -> new Line(List.of(
        new Span.Day(day.starts(), Line.BETWEEN + hours(day, session.zone())))));
  }

  /** The device may show another day before them than these hours are on, so they name theirs. */
  private String hours(SessionFacts.Day day, ZoneId venue) {
    var times = viewer.times();
    var ends = weekday(day.starts()).equals(weekday(day.ends())) ? times.hour(day.ends())
        : weekday(day.ends()) + " " + times.hour(day.ends());
    var here = weekday(day.starts()) + " " + times.hour(day.starts()) + " – " + ends + " "
        + times.zoneName(day.starts());
    var isSameClock = offset(day.starts(), venue).equals(offset(day.starts(), viewer.zone()));
    var there = times.at(venue);
    return isSameClock ? here
        : viewer.say("notice.session.there", here, there.hour(day.starts()), there.zoneName(day.starts()));
  }

  private String weekday(Instant when) {
    return DateTimeFormatter.ofPattern("EEE", viewer.times().locale()).format(when.atZone(viewer.zone()));
  }

  private static Object offset(Instant when, ZoneId zone) {
    return zone.getRules().getOffset(when);
  }
}
