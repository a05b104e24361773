package org.collegium.discord.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.notice.CaseInWords.Hearing;
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
import org.collegium.discord.DiscordAddress;

/** Any notice as Discord shows it. */
public final class NoticeRendering {

  /** Nobody's is longer; with such a one the words are one message with much room left. */
  private static final int LONGEST_NAME = 200;

  private final Viewer viewer;
  private final Interest interest;
  private final Hearing hearing;

  /** Renders for one reader, or for the readers of a channel. */
  public NoticeRendering(Viewer viewer) {
    this(viewer, Interest.UNKNOWN, Hearing.FORMS);
  }

  /**
   * @param interest what is known of it for the readers of a channel
   * @param hearing what of cases the bot hears there
   */
  public NoticeRendering(Viewer viewer, Interest interest, Hearing hearing) {
    this.viewer = viewer;
    this.hearing = hearing;
    this.interest = interest;
  }

  /** The messages to post, in order; one, unless it is longer than Discord takes. */
  public List<DiscordMessage> of(Notice notice) {
    var messages = Messages.letter(pieces(notice).toList(), accent(notice));
    return notice instanceof MembershipNotice.DoorClosed closed
        ? DiscordAddress.person(closed.who()).map(user -> called(user, closed, messages)).orElse(messages) : messages;
  }

  /** Where the words leave no room for it in their message, the call stands before them. */
  private static List<DiscordMessage> called(String user, MembershipNotice.DoorClosed closed,
      List<DiscordMessage> messages) {
    return closed.name().length() > LONGEST_NAME
        ? Stream.concat(Stream.of(DiscordMessage.call(user, Accent.MEMBERSHIP)), messages.stream()).toList()
        : messages.stream().map(message -> message.calling(user)).toList();
  }

  private Stream<Piece> pieces(Notice notice) {
    return switch (notice) {
      case SessionNotice about -> Stream.of(new SessionNotices(viewer, interest).of(about));
      case CheckInNotice about -> Stream.of(new CheckInNotices(viewer).of(about));
      case CommitmentNotice about -> Stream.of(new CommitmentNotices(viewer).of(about));
      case MembershipNotice about -> Stream.of(new MembershipNotices(viewer).of(about));
      case CaseNotice about -> Stream.of(new CaseNotices(viewer, hearing).of(about));
      case ProtocolNotice about -> Stream.of(new ProtocolNotices(viewer).of(about));
      case PortfolioNotice.YearEnded ended -> Stream.of(yearEnded(ended));
      case CoachingNotice about -> Stream.of(new CoachingNotices(viewer).of(about));
      case OwnCaseNotice about -> Stream.of(Piece.of(
          Piece.lines(Line.bold(viewer.notices().ownCase(about).raw())), new Buttons(viewer).of(about.read())));
      case DigestNotice about -> Stream.of(digest(about));
      case GatheredNotice gathered -> gathered.notices().stream()
          .flatMap(each -> Stream.concat(Stream.of(Piece.rule()), pieces(each)));
    };
  }

  private Piece digest(DigestNotice notice) {
    var words = viewer.notices().digests();
    return Piece.of(Piece.lines(Line.bold(words.title(notice).raw())),
        Piece.lines(words.lines(notice).stream().map(line -> Line.plain(line.raw())).toList()),
        Piece.small(words.where(notice).raw()), new Buttons(viewer).of(notice.show()));
  }

  private Piece yearEnded(PortfolioNotice.YearEnded ended) {
    return Piece.of(Piece.lines(Line.plain(viewer.notices().yearEnded(ended).raw())),
        new Buttons(viewer).of(ended.show()));
  }

  private static Accent accent(Notice notice) {
    return switch (notice) {
      case SessionNotice _ -> Accent.SESSION;
      case CheckInNotice _ -> Accent.CHECK_IN;
      case CommitmentNotice _ -> Accent.COMMITMENT;
      case MembershipNotice _ -> Accent.MEMBERSHIP;
      case CaseNotice _,ProtocolNotice _,OwnCaseNotice _ -> Accent.CASE;
      case PortfolioNotice _ -> Accent.MEMBERSHIP;
      case CoachingNotice _,DigestNotice _ -> Accent.COACHING;
      case GatheredNotice _ -> Accent.SEVERAL;
    };
  }
}
