package org.collegium.slack.render;

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
final class CoachingNotices {

  private final CoachingInWords words;

  CoachingNotices(Viewer viewer) {
    this.words = viewer.notices().coaching();
  }

  Piece of(CoachingNotice notice) {
    var title = Piece.lines(Line.bold(words.title(notice).raw()));
    return switch (notice) {
      case CoachingNote note -> Piece.of(
          title, note.about().map(about -> Piece.small(words.about(about).raw())).orElseGet(Piece::none),
          Piece.quote(note.words().raw()), Piece.small(words.readers(note).raw()),
          note.answer().map(Buttons::of).orElseGet(Piece::none));
      case CoachingReply reply -> Piece.of(title, Buttons.of(reply.read()));
      case TalkProposed proposed -> Piece.of(title,
          Piece.items(proposed.times().stream().map(time -> Line.plain(time.raw()))), Buttons.of(proposed.which()));
      case TalkSettled settled -> Piece.of(title, settled.calendar().map(Buttons::among).orElseGet(Piece::none));
      case AgreementOffered offered -> Piece.of(title, Buttons.of(offered.begin()));
      case AgreementAsked asked -> Piece.of(title, Buttons.of(asked.read()));
      case AgreementProposed proposed -> Piece.of(title, Buttons.of(proposed.read()));
      case AgreementReached reached -> Piece.of(title, Buttons.of(reached.read()));
    };
  }
}
