package org.collegium.discord.render;

import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CheckInNotice.RoundFacts;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.text.Prose;

/** What is said about rounds of questions between sessions. */
record CheckInNotices(Viewer viewer) {

  Piece of(CheckInNotice notice) {
    var round = notice.round();
    return switch (notice) {
      case CheckInNotice.CheckInAsked asked -> Piece.of(
          questions(viewer.notices().opening(round).raw(), asked.questions()),
          Piece.lines(viewer.line("notice.checkin.length", round.questions(), round.minutes(), until(round))),
          form(asked.readers(), asked.form()), later(asked.later()));
      case CheckInNotice.CheckInNudge nudge -> Piece.of(
          questions(viewer.say("notice.checkin.nudge", round.session(), round.title(), until(round)),
              List.of(nudge.question())),
          Piece.lines(viewer.line("notice.checkin.nudge.only")),
          form(nudge.readers(), nudge.form()), later(nudge.later()));
      case CheckInNotice.CheckInAnswered answered -> Piece.of(said(viewer.notices().answered(answered)),
          answered.form().map(new Buttons(viewer)::among).orElseGet(Piece::none));
      case CheckInNotice.CheckInClosed closed -> Piece.of(said(viewer.notices().closed(closed)),
          form(closed.readers(), closed.form()));
      case CheckInNotice.CheckInDropped _ ->
          Piece.lines(viewer.line("notice.checkin.dropped", round.session(), round.title()));
    };
  }

  private Prose until(RoundFacts round) {
    return viewer.times().moment(round.closesAt());
  }

  private static Piece said(Prose words) {
    return Piece.lines(Line.plain(words.raw()));
  }

  private static Piece questions(String opening, List<Prose> questions) {
    return Piece.of(Piece.lines(Line.bold(opening)),
        Piece.items(questions.stream().map(question -> Line.plain(question.raw()))));
  }

  /** Who reads it is seen before anything is pressed. */
  private Piece form(ReaderNames readers, Ask.OpenForm form) {
    return Piece.of(Piece.small(viewer.notices().readers(readers).raw()), new Buttons(viewer).of(form));
  }

  private Piece later(Optional<Ask.OneOf> later) {
    return later.map(new Buttons(viewer)::among).orElseGet(Piece::none);
  }
}
