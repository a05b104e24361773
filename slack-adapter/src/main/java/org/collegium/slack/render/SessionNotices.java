package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.SessionNotice;
import org.collegium.core.notice.SessionNotice.SessionCancelled;
import org.collegium.core.notice.SessionNotice.SessionMoved;
import org.collegium.core.notice.SessionNotice.SessionReminder;

/** What is said about sessions. */
final class SessionNotices {

  private final Viewer viewer;

  SessionNotices(Viewer viewer) {
    this.viewer = viewer;
  }

  Piece of(SessionNotice notice) {
    return switch (notice) {
      case SessionReminder reminder -> asking(reminder(reminder), reminder.rsvp());
      case SessionMoved moved -> asking(moved(moved), moved.rsvp());
      case SessionCancelled cancelled -> Piece.lines(title("notice.session.cancelled", cancelled,
          viewer.times().moment(cancelled.session().starts())));
    };
  }

  private List<Line> reminder(SessionReminder reminder) {
    var lines = new ArrayList<Line>();
    lines.add(title("notice.session.reminder", reminder));
    lines.addAll(new SessionLines(viewer).facts(reminder.session()));
    reminder.answered().ifPresent(word -> lines.add(Line.plain(viewer.say("notice.session.answered", word))));
    reminder.rsvp().ifPresent(_ -> lines.add(Line.plain(viewer.say(
        reminder.answered().isPresent() ? "notice.session.rsvp.change" : "notice.session.rsvp"))));
    return lines;
  }

  private List<Line> moved(SessionMoved moved) {
    var lines = new ArrayList<Line>();
    lines.add(title("notice.session.moved", moved, viewer.times().moment(moved.before())));
    lines.addAll(new SessionLines(viewer).facts(moved.session()));
    moved.rsvp().ifPresent(_ -> lines.add(Line.plain(viewer.say("notice.session.rsvp.again"))));
    return lines;
  }

  private Line title(String key, SessionNotice notice, Object... more) {
    var facts = new ArrayList<Object>(List.of(notice.session().number(), notice.session().title()));
    facts.addAll(List.of(more));
    return Line.bold(viewer.say(key, facts.toArray()));
  }

  private static Piece asking(List<Line> lines, Optional<Ask> rsvp) {
    return Piece.of(Piece.lines(lines), rsvp.map(Buttons::of).orElseGet(Piece::none));
  }
}
