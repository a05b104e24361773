package org.collegium.rehearsal.render;

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
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.OwnCaseNotice;
import org.collegium.core.notice.PortfolioNotice;
import org.collegium.core.notice.ProtocolNotice;
import org.collegium.core.notice.SessionNotice;
import org.collegium.rehearsal.board.Posted;

/** A notice as messages on the board hold it: its parts, each with the answers it hopes for. */
public final class NoticeRendering {

  private final NoticeInWords words;

  /** Renders in the words of one reader. */
  public NoticeRendering(NoticeInWords words) {
    this.words = words;
  }

  /** The notice, or each of those gathered in it. */
  public List<Posted.Part> parts(Notice notice) {
    return switch (notice) {
      case SessionNotice about -> List.of(part(kind(about), about, asks(about)));
      case CheckInNotice about -> List.of(part(kind(about), about, asks(about)));
      case CommitmentNotice about -> List.of(part(NoticeKind.COMMITMENT_ASKED, about, asks(about)));
      case MembershipNotice about -> List.of(part(kind(about), about, asks(about)));
      case CaseNotice about -> List.of(part(kind(about), about, asks(about)));
      case ProtocolNotice about -> List.of(part(kind(about), about, asks(about)));
      case PortfolioNotice.YearEnded ended -> List.of(part(NoticeKind.YEAR_ENDED, ended, List.of(ended.show())));
      case CoachingNotice about -> List.of(part(kind(about), about, asks(about)));
      case OwnCaseNotice about -> List.of(part(kind(about), about, List.of(about.read())));
      case DigestNotice about -> List.of(part(kind(about), about, List.of(about.show())));
      case GatheredNotice gathered -> gathered.notices().stream().flatMap(each -> parts(each).stream()).toList();
    };
  }

  /** The number of the session a notice is about, of several the first that is about one. */
  public static Optional<Integer> session(Notice notice) {
    return switch (notice) {
      case SessionNotice about -> Optional.of(about.session().number());
      case CheckInNotice about -> Optional.of(about.round().session());
      case DigestNotice about -> Optional.of(about.session());
      case CommitmentNotice _,MembershipNotice _,CaseNotice _,ProtocolNotice _,PortfolioNotice _,CoachingNotice _ ->
          Optional.empty();
      case OwnCaseNotice _ -> Optional.empty();
      case GatheredNotice gathered -> gathered.notices().stream().map(NoticeRendering::session)
          .flatMap(Optional::stream).findFirst();
    };
  }

  private Posted.Part part(NoticeKind kind, Notice notice, List<? extends Ask> asks) {
    return new Posted.Part(kind, session(notice), words.text(notice), List.copyOf(asks));
  }

  private static NoticeKind kind(SessionNotice notice) {
    return switch (notice) {
      case SessionNotice.SessionReminder _ -> NoticeKind.SESSION_REMINDER;
      case SessionNotice.SessionMoved _,SessionNotice.SessionChanged _ -> NoticeKind.SESSION_MOVED;
      case SessionNotice.SessionCancelled _ -> NoticeKind.SESSION_CANCELLED;
    };
  }

  private static NoticeKind kind(CheckInNotice notice) {
    return switch (notice) {
      case CheckInNotice.CheckInAsked _ -> NoticeKind.CHECK_IN_ASKED;
      case CheckInNotice.CheckInAnswered _,CheckInNotice.CheckInClosed _ -> NoticeKind.CHECK_IN_ASKED;
      case CheckInNotice.CheckInDropped _ -> NoticeKind.CHECK_IN_ASKED;
      case CheckInNotice.CheckInNudge _ -> NoticeKind.CHECK_IN_NUDGE;
    };
  }

  private static NoticeKind kind(MembershipNotice notice) {
    return switch (notice) {
      case MembershipNotice.Welcome _ -> NoticeKind.WELCOME;
      case MembershipNotice.DoorClosed _ -> NoticeKind.DOOR_CLOSED;
      case MembershipNotice.CatchUp _ -> NoticeKind.CATCH_UP;
      case MembershipNotice.Announcement _ -> NoticeKind.ANNOUNCEMENT;
      case MembershipNotice.MentorChanged _,MembershipNotice.MentorGone _ -> NoticeKind.MENTOR_CHANGED;
      case MembershipNotice.ProgrammeEnded _ -> NoticeKind.PROGRAMME_ENDED;
      case MembershipNotice.KeepingEnds _,MembershipNotice.KeepingChanged _ -> NoticeKind.KEEPING_ENDS;
      case MembershipNotice.TakenBack gone -> gone.before();
    };
  }

  /** One that was taken back stands where a stage stood. */
  private static NoticeKind kind(CaseNotice notice) {
    return switch (notice) {
      case CaseNotice.CaseStageOpened _,CaseNotice.CaseTakenBack _ -> NoticeKind.CASE_STAGE_OPENED;
      case CaseNotice.CaseDecisionAsked _ -> NoticeKind.CASE_DECISION_ASKED;
      case CaseNotice.CaseRevealed _ -> NoticeKind.CASE_REVEALED;
      case CaseNotice.CaseClosed _ -> NoticeKind.CASE_CLOSED;
    };
  }

  private static NoticeKind kind(OwnCaseNotice notice) {
    return switch (notice) {
      case OwnCaseNotice.CaseOffered _ -> NoticeKind.CASE_OFFERED;
      case OwnCaseNotice.CaseAccepted _ -> NoticeKind.CASE_ACCEPTED;
      case OwnCaseNotice.CaseSentBack _ -> NoticeKind.CASE_SENT_BACK;
    };
  }

  private static NoticeKind kind(ProtocolNotice notice) {
    return switch (notice) {
      case ProtocolNotice.ProtocolStepOpened _,ProtocolNotice.ProtocolTakenBack _ -> NoticeKind.PROTOCOL_STEP_OPENED;
      case ProtocolNotice.ProtocolWithdrawn _ -> NoticeKind.PROTOCOL_STEP_OPENED;
      case ProtocolNotice.ProtocolClosed _ -> NoticeKind.PROTOCOL_CLOSED;
      case ProtocolNotice.ProtocolStepEnds _ -> NoticeKind.PROTOCOL_STEP_ENDS;
    };
  }

  private static List<? extends Ask> asks(ProtocolNotice notice) {
    return switch (notice) {
      case ProtocolNotice.ProtocolStepOpened opened -> opened.ways();
      case ProtocolNotice.ProtocolClosed _,ProtocolNotice.ProtocolTakenBack _ -> List.of();
      case ProtocolNotice.ProtocolWithdrawn _,ProtocolNotice.ProtocolStepEnds _ -> List.of();
    };
  }

  private static NoticeKind kind(CoachingNotice notice) {
    return switch (notice) {
      case CoachingNotice.CoachingNote _ -> NoticeKind.COACHING_NOTE;
      case CoachingNotice.CoachingReply _ -> NoticeKind.COACHING_REPLY;
      case CoachingNotice.TalkProposed _ -> NoticeKind.TALK_PROPOSED;
      case CoachingNotice.TalkSettled _ -> NoticeKind.TALK_SETTLED;
      case CoachingNotice.AgreementOffered _ -> NoticeKind.AGREEMENT_OFFERED;
      case CoachingNotice.AgreementAsked _ -> NoticeKind.AGREEMENT_ASKED;
      case CoachingNotice.AgreementProposed _ -> NoticeKind.AGREEMENT_PROPOSED;
      case CoachingNotice.AgreementReached _ -> NoticeKind.AGREEMENT_REACHED;
    };
  }

  private static NoticeKind kind(DigestNotice notice) {
    return switch (notice) {
      case DigestNotice.MentorDigest _ -> NoticeKind.MENTOR_DIGEST;
      case DigestNotice.CohortDigest _ -> NoticeKind.COHORT_DIGEST;
    };
  }

  private static List<Ask> asks(CoachingNotice notice) {
    return switch (notice) {
      case CoachingNotice.CoachingNote note -> note.answer().stream().toList();
      case CoachingNotice.CoachingReply reply -> List.of(reply.read());
      case CoachingNotice.TalkProposed proposed -> List.of(proposed.which());
      case CoachingNotice.TalkSettled settled -> settled.calendar().stream().toList();
      case CoachingNotice.AgreementOffered offered -> List.of(offered.begin());
      case CoachingNotice.AgreementAsked asked -> List.of(asked.read());
      case CoachingNotice.AgreementProposed proposed -> List.of(proposed.read());
      case CoachingNotice.AgreementReached reached -> List.of(reached.read());
    };
  }

  private static List<Ask> asks(CaseNotice notice) {
    return switch (notice) {
      case CaseNotice.CaseStageOpened opened -> opened.text().ways();
      case CaseNotice.CaseDecisionAsked asked -> first(asked.form(), asked.text().ways());
      case CaseNotice.CaseRevealed revealed -> first(revealed.how(), revealed.text().ways());
      case CaseNotice.CaseClosed closed -> closed.text().ways();
      case CaseNotice.CaseTakenBack _ -> List.of();
    };
  }

  private static List<Ask> first(Ask ask, List<Ask> others) {
    return Stream.concat(Stream.of(ask), others.stream()).toList();
  }

  private static List<Ask> asks(SessionNotice notice) {
    return switch (notice) {
      case SessionNotice.SessionReminder reminder -> reminder.invitation().rsvp().stream().toList();
      case SessionNotice.SessionMoved moved -> moved.invitation().rsvp().stream().toList();
      case SessionNotice.SessionChanged changed -> changed.invitation().rsvp().stream().toList();
      case SessionNotice.SessionCancelled _ -> List.of();
    };
  }

  private static List<? extends Ask> asks(CheckInNotice notice) {
    return switch (notice) {
      case CheckInNotice.CheckInAsked asked -> asks(asked.form(), asked.later());
      case CheckInNotice.CheckInNudge nudge -> asks(nudge.form(), nudge.later());
      case CheckInNotice.CheckInAnswered answered -> answered.form().stream().toList();
      case CheckInNotice.CheckInClosed closed -> List.of(closed.form());
      case CheckInNotice.CheckInDropped _ -> List.of();
    };
  }

  private static List<Ask> asks(CommitmentNotice notice) {
    return switch (notice) {
      case CommitmentNotice.CommitmentAsked asked -> List.of(asked.form(), asked.close(), asked.later());
      case CommitmentNotice.CommitmentSettled _ -> List.of();
    };
  }

  private static List<Ask> asks(Ask.OpenForm form, Optional<Ask.OneOf> later) {
    return Stream.<Ask>concat(Stream.of(form), later.stream()).toList();
  }

  private static List<Ask> asks(MembershipNotice notice) {
    return switch (notice) {
      case MembershipNotice.Welcome welcome -> List.of(welcome.isItYou());
      case MembershipNotice.MentorChanged changed -> changed.share().stream().toList();
      case MembershipNotice.DoorClosed _ -> List.of();
      case MembershipNotice.MentorGone _ -> List.of();
      case MembershipNotice.CatchUp _ -> List.of();
      case MembershipNotice.Announcement _ -> List.of();
      case MembershipNotice.ProgrammeEnded _ -> List.of();
      case MembershipNotice.KeepingEnds _ -> List.of();
      case MembershipNotice.KeepingChanged _ -> List.of();
      case MembershipNotice.TakenBack _ -> List.of();
    };
  }
}
