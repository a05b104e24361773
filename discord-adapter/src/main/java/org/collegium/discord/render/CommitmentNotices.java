package org.collegium.discord.render;

import java.util.List;
import org.collegium.core.notice.CommitmentNotice;

/** What is said about commitments. */
record CommitmentNotices(Viewer viewer) {

  Piece of(CommitmentNotice notice) {
    return switch (notice) {
      case CommitmentNotice.CommitmentAsked asked -> Piece.of(
          Piece.lines(Line.bold(viewer.notices().asked(asked).getFirst().raw())),
          Piece.small(viewer.notices().asked(asked).getLast().raw()),
          new Buttons(viewer).of(List.of(asked.form(), asked.close())), new Buttons(viewer).among(asked.later()));
      case CommitmentNotice.CommitmentSettled settled ->
          Piece.lines(Line.plain(viewer.notices().settled(settled).raw()));
    };
  }
}
