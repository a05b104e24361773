package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.MembershipNotice.Announcement;
import org.collegium.core.notice.MembershipNotice.CatchUp;
import org.collegium.core.notice.MembershipNotice.DoorClosed;
import org.collegium.core.notice.MembershipNotice.KeepingChanged;
import org.collegium.core.notice.MembershipNotice.KeepingEnds;
import org.collegium.core.notice.MembershipNotice.MentorChanged;
import org.collegium.core.notice.MembershipNotice.MentorGone;
import org.collegium.core.notice.MembershipNotice.ProgrammeEnded;
import org.collegium.core.notice.MembershipNotice.TakenBack;
import org.collegium.core.notice.MembershipNotice.Welcome;

/** What is said about belonging to a cohort. */
final class MembershipNotices {

  private final Viewer viewer;

  MembershipNotices(Viewer viewer) {
    this.viewer = viewer;
  }

  Piece of(MembershipNotice notice) {
    return switch (notice) {
      case Welcome welcome -> Piece.of(
          Piece.lines(said("notice.welcome", welcome.name(), welcome.cohort()), said("notice.welcome.ask")),
          Buttons.of(welcome.isItYou()));
      case DoorClosed closed -> Piece.lines(said("notice.door.closed", closed.name()));
      case CatchUp catchUp -> Piece.lines(catchUp(catchUp));
      case Announcement said -> Piece.lines(
          Line.bold(viewer.say("notice.announcement", said.from(), said.cohort())), Line.plain(said.words().raw()));
      case MentorChanged changed -> mentor(changed);
      case MentorGone gone -> Piece.lines(said("notice.mentor.gone", gone.mentor(), gone.cohort()));
      case ProgrammeEnded ended -> Piece.lines(said("notice.programme.ended", ended.cohort(), ended.reflections()));
      case KeepingEnds ends -> Piece.lines(keeping(ends));
      case KeepingChanged changed -> Piece.lines(Line.plain(viewer.notices().keeping(changed).raw()));
      case TakenBack gone -> Piece.lines(said("notice.taken-back", gone.cohort()));
    };
  }

  private Piece mentor(MentorChanged changed) {
    var news = viewer.say("notice.mentor.changed", changed.mentor(), changed.cohort());
    return changed.share()
        .map(share -> Piece.of(
            Piece.lines(Line.bold(news), said("notice.mentor.share", changed.earlier(), changed.mentor())),
            Buttons.of(share)))
        .orElseGet(() -> Piece.lines(Line.plain(news)));
  }

  private List<Line> catchUp(CatchUp note) {
    var lines = new ArrayList<Line>();
    lines.add(Line.bold(viewer.say("notice.catchup", note.cohort(), note.sessionsHeld())));
    note.mentor().ifPresent(mentor -> lines.add(said("notice.catchup.mentor", mentor)));
    note.next().ifPresent(next -> {
      lines.add(said("notice.catchup.next", next.number(), next.title()));
      lines.addAll(new SessionLines(viewer).facts(next));
    });
    lines.add(said("notice.catchup.help"));
    return lines;
  }

  /** Until when stands out; what can be done about it is below. */
  private List<Line> keeping(KeepingEnds ends) {
    var lines = viewer.notices().keeping(ends);
    return Stream.concat(Stream.of(Line.bold(lines.getFirst().raw())),
        lines.stream().skip(1).map(line -> Line.plain(line.raw()))).toList();
  }

  private Line said(String key, Object... facts) {
    return Line.plain(viewer.say(key, facts));
  }
}
