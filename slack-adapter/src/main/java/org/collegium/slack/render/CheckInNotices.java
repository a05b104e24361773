package org.collegium.slack.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CheckInNotice.CheckInAnswered;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInClosed;
import org.collegium.core.notice.CheckInNotice.CheckInDropped;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.text.Prose;

/** What is said about rounds of questions between sessions. */
final class CheckInNotices {

  private final Viewer viewer;

  CheckInNotices(Viewer viewer) {
    this.viewer = viewer;
  }

  Piece of(CheckInNotice notice) {
    var round = notice.round();
    var until = viewer.times().moment(round.closesAt());
    return switch (notice) {
      case CheckInAsked asked -> Piece.of(
          questions(viewer.notices().opening(round).raw(), asked.questions()),
          Piece.lines(Line.plain(viewer.say("notice.checkin.length", round.questions(), round.minutes(), until))),
          form(asked.readers(), asked.form()), later(asked.later()));
      case CheckInNudge nudge -> Piece.of(
          questions(viewer.say("notice.checkin.nudge", round.session(), round.title(), until),
              List.of(nudge.question())),
          Piece.lines(Line.plain(viewer.say("notice.checkin.nudge.only"))),
          form(nudge.readers(), nudge.form()), later(nudge.later()));
      case CheckInAnswered answered -> Piece.of(Piece.lines(Line.plain(viewer.notices().answered(answered).raw())),
          answered.form().map(Buttons::among).orElseGet(Piece::none));
      case CheckInClosed closed -> Piece.of(Piece.lines(Line.plain(viewer.notices().closed(closed).raw())),
          form(closed.readers(), closed.form()));
      case CheckInDropped _ -> Piece.lines(Line.plain(viewer.say("notice.checkin.dropped", round.session(),
          round.title())));
    };
  }

  private static Piece questions(String opening, List<Prose> questions) {
    Stream<Line> asked = questions.stream().map(question -> Line.plain(question.raw()));
    return Piece.of(Piece.lines(Line.bold(opening)), Piece.items(asked));
  }

  private static Piece later(Optional<Ask.OneOf> later) {
    return later.map(Buttons::among).orElseGet(Piece::none);
  }

  /** Who reads it stands where it is seen before anything is pressed. */
  private Piece form(ReaderNames readers, Ask.OpenForm form) {
    return Piece.of(Piece.small(viewer.notices().readers(readers).raw()), Buttons.of(form));
  }
}
