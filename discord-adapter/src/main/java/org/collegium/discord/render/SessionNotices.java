package org.collegium.discord.render;

import java.util.ArrayList;
import org.collegium.core.notice.Invitation;
import org.collegium.core.notice.SessionFacts;
import org.collegium.core.notice.SessionNotice;

/** What is said about sessions. */
record SessionNotices(Viewer viewer, Interest interest) {

  Piece of(SessionNotice notice) {
    var session = notice.session();
    return switch (notice) {
      case SessionNotice.SessionReminder reminder -> Piece.of(Piece.heading(title("reminder", session)),
          asking(session, reminder.invitation(), "notice.session.rsvp"));
      case SessionNotice.SessionMoved moved -> Piece.of(
          Piece.lines(Line.bold(viewer.say("notice.session.moved", session.number(), session.title(),
              viewer.times().moment(moved.before())))),
          asking(session, moved.invitation(), "notice.session.rsvp.again"));
      case SessionNotice.SessionChanged changed -> Piece.of(Piece.lines(Line.bold(title("changed", session))),
          asking(session, changed.invitation(), "notice.session.rsvp.again"));
      case SessionNotice.SessionCancelled _ -> Piece.lines(Line.plain(viewer.say("notice.session.cancelled",
          session.number(), session.title(), viewer.times().moment(session.starts()))));
    };
  }

  private String title(String kind, SessionFacts session) {
    return viewer.say("notice.session." + kind, session.number(), session.title());
  }

  /** @param question the key of what a reader is asked who has not answered yet */
  private Piece asking(SessionFacts session, Invitation invitation, String question) {
    var lines = new ArrayList<>(new SessionLines(viewer).facts(session));
    viewer.notices().invitation(invitation, question).forEach(line -> lines.add(Line.plain(line.raw())));
    if (invitation instanceof Invitation.Turnout) {
      interest.in(session).stream().filter(many -> many > 0)
          .forEach(many -> lines.add(viewer.line("discord.interested", many)));
    }
    return Piece.of(Piece.lines(lines), invitation.rsvp().map(new Buttons(viewer)::of).orElseGet(Piece::none));
  }
}
