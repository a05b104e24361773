package org.collegium.discord.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.notice.SessionFacts;

/** Answers about sessions. */
record SessionRendering(Viewer viewer) {

  List<Piece> of(SessionAnswer answer) {
    return switch (answer) {
      case SessionAnswer.NextSession next -> List.of(next(next));
      case SessionAnswer.SessionsListed listed when listed.sessions().isEmpty() ->
          List.of(Piece.lines(viewer.line("answer.sessions.none", listed.cohort())));
      case SessionAnswer.SessionsListed listed -> List.of(Piece.of(
          Piece.title(viewer.say("answer.sessions.caption", listed.cohort())),
          Piece.items(listed.sessions().stream().map(this::row))));
      case SessionAnswer.ClosuresListed closed when closed.closures().isEmpty() ->
          List.of(Piece.lines(viewer.line("answer.closures.none", closed.cohort())));
      case SessionAnswer.ClosuresListed closed -> closed(closed);
    };
  }

  private List<Piece> closed(SessionAnswer.ClosuresListed closed) {
    return Piece.under(Piece.title(viewer.say("answer.closures.caption", closed.cohort())),
        Stream.concat(closed.closures().stream().map(days -> Piece.of(Piece.lines(Line.plain(days.which().raw())),
            days.takeBack().map(new Buttons(viewer)::among).orElseGet(Piece::none))),
            closed.more() == 0 ? Stream.<Piece>empty()
                : Stream.of(Piece.small(viewer.say("answer.closures.more", closed.more()))))
            .toList());
  }

  /** When and where, what was answered, and the way to answer. */
  Piece next(SessionAnswer.NextSession next) {
    var lines = Stream.concat(new SessionLines(viewer).facts(next.session()).stream(),
        next.answered().stream().map(word -> viewer.line("answer.session.answered", word))).toList();
    return Piece.of(Piece.heading(title(next.session())), Piece.lines(lines),
        next.rsvp().map(new Buttons(viewer)::of).orElseGet(Piece::none));
  }

  private Line row(SessionAnswer.SessionLine line) {
    return Line.row(title(line.session()), Stream.of(line.state().raw()))
        .over(new SessionLines(viewer).days(line.session()));
  }

  private String title(SessionFacts session) {
    return viewer.say("answer.session.title", session.number(), session.title());
  }
}
