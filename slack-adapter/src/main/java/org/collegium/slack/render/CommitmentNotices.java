package org.collegium.slack.render;

import java.util.List;
import org.collegium.core.notice.CommitmentNotice;
import org.collegium.core.notice.CommitmentNotice.CommitmentAsked;
import org.collegium.core.notice.CommitmentNotice.CommitmentSettled;

/** What is said about commitments. */
final class CommitmentNotices {

  private final Viewer viewer;

  CommitmentNotices(Viewer viewer) {
    this.viewer = viewer;
  }

  Piece of(CommitmentNotice notice) {
    return switch (notice) {
      case CommitmentAsked asked -> Piece.of(
          Piece.lines(Line.bold(viewer.notices().asked(asked).getFirst().raw())),
          Piece.small(viewer.notices().asked(asked).getLast().raw()),
          Buttons.of(List.of(asked.form(), asked.close())), Buttons.among(asked.later()));
      case CommitmentSettled settled -> Piece.lines(Line.plain(viewer.notices().settled(settled).raw()));
    };
  }
}
