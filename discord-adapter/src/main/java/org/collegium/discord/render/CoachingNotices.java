package org.collegium.discord.render;

import org.collegium.core.notice.CoachingInWords;
import org.collegium.core.notice.CoachingNotice;
import org.collegium.core.notice.CoachingNotice.AgreementAsked;
import org.collegium.core.notice.CoachingNotice.AgreementOffered;
import org.collegium.core.notice.CoachingNotice.AgreementProposed;
import org.collegium.core.notice.CoachingNotice.AgreementReached;
import org.collegium.core.notice.CoachingNotice.CoachingNote;
import org.collegium.core.notice.CoachingNotice.CoachingReply;
import org.collegium.core.notice.CoachingNotice.TalkProposed;
import org.collegium.core.notice.CoachingNotice.TalkSettled;

/** What is said between a mentor and a leader. */
record CoachingNotices(Viewer viewer) {

  Piece of(CoachingNotice notice) {
    var title = Piece.lines(Line.bold(words().title(notice).raw()));
    return switch (notice) {
      case CoachingNote note -> Piece.of(
          title, note.about().map(about -> Piece.small(words().about(about).raw())).orElseGet(Piece::none),
          Piece.quote(note.words().raw()), Piece.small(words().readers(note).raw()),
          note.answer().map(new Buttons(viewer)::of).orElseGet(Piece::none));
      case CoachingReply reply -> Piece.of(title, new Buttons(viewer).of(reply.read()));
      case TalkProposed proposed -> Piece.of(title,
          Piece.items(proposed.times().stream().map(time -> Line.plain(time.raw()))),
          new Buttons(viewer).of(proposed.which()));
      case TalkSettled settled -> Piece.of(title,
          settled.calendar().map(new Buttons(viewer)::among).orElseGet(Piece::none));
      case AgreementOffered offered -> Piece.of(title, new Buttons(viewer).of(offered.begin()));
      case AgreementAsked asked -> Piece.of(title, new Buttons(viewer).of(asked.read()));
      case AgreementProposed proposed -> Piece.of(title, new Buttons(viewer).of(proposed.read()));
      case AgreementReached reached -> Piece.of(title, new Buttons(viewer).of(reached.read()));
    };
  }

  private CoachingInWords words() {
    return viewer.notices().coaching();
  }
}
