package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CoachingNotice;
import org.collegium.core.notice.CommitmentNotice;
import org.collegium.core.notice.DigestNotice;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.OwnCaseNotice;
import org.collegium.core.notice.PortfolioNotice;
import org.collegium.core.notice.ProtocolNotice;
import org.collegium.core.notice.SessionNotice;

/** Any notice as Slack shows it. */
public final class NoticeRendering {

  private final SessionNotices sessions;
  private final CheckInNotices checkIns;
  private final CommitmentNotices commitments;
  private final MembershipNotices memberships;
  private final CaseNotices cases;
  private final Viewer viewer;
  private final CoachingNotices coaching;

  /** Renders for one reader, or for the readers of a channel. */
  public NoticeRendering(Viewer viewer) {
    this.sessions = new SessionNotices(viewer);
    this.checkIns = new CheckInNotices(viewer);
    this.commitments = new CommitmentNotices(viewer);
    this.memberships = new MembershipNotices(viewer);
    this.cases = new CaseNotices(viewer);
    this.viewer = viewer;
    this.coaching = new CoachingNotices(viewer);
  }

  /** The messages to post, in order; one, unless it is longer than Slack takes. */
  public List<SlackMessage> of(Notice notice) {
    return Messages.of(pieces(notice));
  }

  private List<Piece> pieces(Notice notice) {
    return switch (notice) {
      case SessionNotice about -> List.of(sessions.of(about));
      case CheckInNotice about -> List.of(checkIns.of(about));
      case CommitmentNotice about -> List.of(commitments.of(about));
      case MembershipNotice about -> List.of(memberships.of(about));
      case CaseNotice about -> List.of(cases.of(about));
      case ProtocolNotice about -> List.of(new ProtocolNotices(viewer).of(about));
      case PortfolioNotice.YearEnded ended -> List.of(yearEnded(ended));
      case CoachingNotice about -> List.of(coaching.of(about));
      case OwnCaseNotice about -> List.of(Piece.of(
          Piece.lines(Line.bold(viewer.notices().ownCase(about).raw())), Buttons.of(about.read())));
      case DigestNotice about -> List.of(digest(about));
      case GatheredNotice gathered -> gathered(gathered);
    };
  }

  private Piece digest(DigestNotice notice) {
    var words = viewer.notices().digests();
    return Piece.of(Piece.lines(Line.bold(words.title(notice).raw())),
        Piece.lines(words.lines(notice).stream().map(line -> Line.plain(line.raw())).toList()),
        Piece.small(words.where(notice).raw()), Buttons.of(notice.show()));
  }

  private Piece yearEnded(PortfolioNotice.YearEnded ended) {
    return Piece.of(Piece.lines(Line.plain(viewer.notices().yearEnded(ended).raw())), Buttons.of(ended.show()));
  }

  private List<Piece> gathered(GatheredNotice gathered) {
    var pieces = new ArrayList<Piece>();
    for (var notice : gathered.notices()) {
      if (!pieces.isEmpty()) {
        pieces.add(Piece.divider());
      }
      pieces.addAll(pieces(notice));
    }
    return pieces;
  }
}
