package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import org.collegium.core.notice.Invitation;
import org.collegium.core.notice.SessionNotice;
import org.collegium.core.notice.SessionNotice.SessionCancelled;
import org.collegium.core.notice.SessionNotice.SessionChanged;
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
      case SessionReminder reminder -> about(title("notice.session.reminder", reminder), reminder,
          reminder.invitation(), "notice.session.rsvp");
      case SessionMoved moved -> about(title("notice.session.moved", moved, viewer.times().moment(moved.before())),
          moved, moved.invitation(), "notice.session.rsvp.again");
      case SessionChanged changed -> about(title("notice.session.changed", changed), changed, changed.invitation(),
          "notice.session.rsvp.again");
      case SessionCancelled cancelled -> Piece.lines(title("notice.session.cancelled", cancelled,
          viewer.times().moment(cancelled.session().starts())));
    };
  }

  /** @param question the key of what a reader is asked who has not answered yet */
  private Piece about(Line title, SessionNotice notice, Invitation invitation, String question) {
    var lines = new ArrayList<Line>();
    lines.add(title);
    lines.addAll(new SessionLines(viewer).facts(notice.session()));
    viewer.notices().invitation(invitation, question).forEach(line -> lines.add(Line.plain(line.raw())));
    return Piece.of(Piece.lines(lines), invitation.rsvp().map(Buttons::of).orElseGet(Piece::none));
  }

  private Line title(String key, SessionNotice notice, Object... more) {
    var facts = new ArrayList<Object>(List.of(notice.session().number(), notice.session().title()));
    facts.addAll(List.of(more));
    return Line.bold(viewer.say(key, facts.toArray()));
  }
}
