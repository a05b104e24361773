package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.command.SessionAnswer.ClosuresListed;
import org.collegium.core.command.SessionAnswer.NextSession;
import org.collegium.core.command.SessionAnswer.SessionsListed;

/** Answers about sessions. */
final class SessionRendering {

  private final Viewer viewer;

  SessionRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  List<Piece> of(SessionAnswer answer) {
    return switch (answer) {
      case NextSession next -> List.of(next(next));
      case SessionsListed listed -> listed(listed);
      case ClosuresListed closed -> closed(closed);
    };
  }

  /** When and where, what was answered, and the way to answer. */
  Piece next(NextSession next) {
    var session = next.session();
    var lines = new ArrayList<Line>();
    lines.add(Line.bold(viewer.say("answer.session.title", session.number(), session.title())));
    lines.addAll(new SessionLines(viewer).facts(session));
    next.answered().ifPresent(word -> lines.add(Line.plain(viewer.say("answer.session.answered", word))));
    return Piece.of(Piece.lines(lines), next.rsvp().map(Buttons::of).orElseGet(Piece::none));
  }

  private List<Piece> listed(SessionsListed listed) {
    if (listed.sessions().isEmpty()) {
      return List.of(Piece.lines(Line.plain(viewer.say("answer.sessions.none", listed.cohort()))));
    }
    return Piece.under(Piece.heading(viewer.say("answer.sessions.caption", listed.cohort())),
        List.of(Piece.items(listed.sessions().stream().map(this::row))));
  }

  private List<Piece> closed(ClosuresListed closed) {
    if (closed.closures().isEmpty()) {
      return List.of(Piece.lines(Line.plain(viewer.say("answer.closures.none", closed.cohort()))));
    }
    return Piece.under(Piece.heading(viewer.say("answer.closures.caption", closed.cohort())),
        Stream.concat(closed.closures().stream().map(days -> Piece.of(Piece.lines(Line.plain(days.which().raw())),
            days.takeBack().map(Buttons::among).orElseGet(Piece::none))),
            closed.more() == 0 ? Stream.<Piece>empty()
                : Stream.of(Piece.small(viewer.say("answer.closures.more", closed.more()))))
            .toList());
  }

  private Line row(SessionAnswer.SessionLine line) {
    var session = line.session();
    var title = Line.row(viewer.say("answer.session.title", session.number(), session.title()),
        Stream.of(line.state().raw()));
    return Line.below(Stream.concat(Stream.of(title), new SessionLines(viewer).days(session)).toList());
  }
}
