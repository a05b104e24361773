package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.MembershipNotice.CatchUp;
import org.collegium.core.notice.MembershipNotice.MentorChanged;

/** What is said about belonging to a cohort. */
record MembershipNotices(Viewer viewer) {

  Piece of(MembershipNotice notice) {
    return switch (notice) {
      case MembershipNotice.Welcome welcome -> Piece.of(
          Piece.lines(viewer.line("notice.welcome", welcome.name(), welcome.cohort()),
              viewer.line("notice.welcome.ask")),
          new Buttons(viewer).of(welcome.isItYou()));
      case CatchUp note -> catchUp(note);
      case MembershipNotice.Announcement said -> Piece.lines(
          Line.bold(viewer.say("notice.announcement", said.from(), said.cohort())), Line.plain(said.words().raw()));
      case MentorChanged changed -> mentor(changed);
      case MembershipNotice.DoorClosed closed -> Piece.lines(viewer.line("notice.door.closed", closed.name()));
      case MembershipNotice.MentorGone gone ->
          Piece.lines(viewer.line("notice.mentor.gone", gone.mentor(), gone.cohort()));
      case MembershipNotice.ProgrammeEnded ended ->
          Piece.lines(viewer.line("notice.programme.ended", ended.cohort(), ended.reflections()));
      case MembershipNotice.KeepingEnds ends -> keeping(ends);
      case MembershipNotice.KeepingChanged changed ->
          Piece.lines(Line.plain(viewer.notices().keeping(changed).raw()));
      case MembershipNotice.TakenBack gone -> Piece.lines(viewer.line("notice.taken-back", gone.cohort()));
    };
  }

  private Piece mentor(MentorChanged changed) {
    var news = viewer.say("notice.mentor.changed", changed.mentor(), changed.cohort());
    return changed.share().map(share -> Piece.of(
        Piece.lines(Line.bold(news), viewer.line("notice.mentor.share", changed.earlier(), changed.mentor())),
        new Buttons(viewer).of(share))).orElseGet(() -> Piece.lines(Line.plain(news)));
  }

  /** Until when stands out; what can be done about it is below. */
  private Piece keeping(MembershipNotice.KeepingEnds ends) {
    var lines = viewer.notices().keeping(ends);
    return Piece.lines(Stream.concat(Stream.of(Line.bold(lines.getFirst().raw())),
        lines.stream().skip(1).map(line -> Line.plain(line.raw()))).toList());
  }

  private Piece catchUp(CatchUp note) {
    var lines = new ArrayList<Line>();
    lines.add(Line.bold(viewer.say("notice.catchup", note.cohort(), note.sessionsHeld())));
    note.mentor().ifPresent(mentor -> lines.add(viewer.line("notice.catchup.mentor", mentor)));
    note.next().ifPresent(next -> {
      lines.add(viewer.line("notice.catchup.next", next.number(), next.title()));
      lines.addAll(new SessionLines(viewer).facts(next));
    });
    lines.add(viewer.line("notice.catchup.help"));
    return Piece.lines(lines);
  }
}
