package org.collegium.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.notice.Ask;
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

/** The questions that notices carry. */
final class Asks {

  private Asks() {}

  static List<Ask> in(List<Notice> notices) {
    return notices.stream().flatMap(Asks::in).toList();
  }

  private static Stream<Ask> in(Notice notice) {
    return switch (notice) {
      case SessionNotice.SessionReminder reminder -> reminder.invitation().rsvp().stream();
      case SessionNotice.SessionMoved moved -> moved.invitation().rsvp().stream();
      case SessionNotice.SessionChanged changed -> changed.invitation().rsvp().stream();
      case SessionNotice.SessionCancelled _ -> Stream.empty();
      case CheckInNotice.CheckInAsked asked -> Stream.of(asked.form());
      case CheckInNotice.CheckInNudge nudge -> Stream.of(nudge.form());
      case CheckInNotice.CheckInAnswered answered -> answered.form().map(Ask.class::cast).stream();
      case CheckInNotice.CheckInClosed closed -> Stream.of(closed.form());
      case CheckInNotice.CheckInDropped _ -> Stream.empty();
      case CommitmentNotice.CommitmentAsked asked -> Stream.of(asked.form(), asked.later(), asked.close());
      case CommitmentNotice.CommitmentSettled _ -> Stream.empty();
      case MembershipNotice about -> in(about);
      case CaseNotice.CaseDecisionAsked asked -> Stream.of(asked.form());
      case CaseNotice.CaseRevealed revealed -> Stream.of(revealed.how());
      case CaseNotice.CaseStageOpened _,CaseNotice.CaseClosed _,CaseNotice.CaseTakenBack _ -> Stream.empty();
      case ProtocolNotice.ProtocolStepOpened opened -> opened.ways().stream();
      case ProtocolNotice _ -> Stream.empty();
      case PortfolioNotice.YearEnded ended -> Stream.of(ended.show());
      case CoachingNotice about -> in(about);
      case OwnCaseNotice about -> Stream.of(about.read());
      case DigestNotice about -> Stream.of(about.show());
      case GatheredNotice gathered -> in(gathered.notices()).stream();
    };
  }

  private static Stream<Ask> in(CoachingNotice notice) {
    return switch (notice) {
      case CoachingNotice.CoachingNote note -> note.answer().stream();
      case CoachingNotice.CoachingReply reply -> Stream.of(reply.read());
      case CoachingNotice.TalkProposed proposed -> Stream.of(proposed.which());
      case CoachingNotice.TalkSettled settled -> settled.calendar().stream();
      case CoachingNotice.AgreementOffered offered -> Stream.of(offered.begin());
      case CoachingNotice.AgreementAsked asked -> Stream.of(asked.read());
      case CoachingNotice.AgreementProposed proposed -> Stream.of(proposed.read());
      case CoachingNotice.AgreementReached reached -> Stream.of(reached.read());
    };
  }

  private static Stream<Ask> in(MembershipNotice notice) {
    return switch (notice) {
      case MembershipNotice.MentorChanged changed -> Optional.of(changed).flatMap(each -> each.share()).stream();
      case MembershipNotice.MentorGone _ -> Stream.empty();
      case MembershipNotice.Welcome welcome -> Stream.of(welcome.isItYou());
      case MembershipNotice.DoorClosed _ -> Stream.empty();
      case MembershipNotice.CatchUp _ -> Stream.empty();
      case MembershipNotice.Announcement _ -> Stream.empty();
      case MembershipNotice.ProgrammeEnded _ -> Stream.empty();
      case MembershipNotice.KeepingEnds _ -> Stream.empty();
      case MembershipNotice.KeepingChanged _ -> Stream.empty();
      case MembershipNotice.TakenBack _ -> Stream.empty();
    };
  }
}
