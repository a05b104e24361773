package org.collegium.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CoachingNotice;
import org.collegium.core.notice.CommitmentNotice;
import org.collegium.core.notice.DigestNotice;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.Invitation;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.OwnCaseNotice;
import org.collegium.core.notice.PlanFacts;
import org.collegium.core.notice.PortfolioNotice;
import org.collegium.core.notice.ProtocolNotice;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.notice.SessionFacts;
import org.collegium.core.notice.SessionNotice;
import org.collegium.core.programme.ProtocolStep;
import org.collegium.core.text.Prose;

/** One notice of each kind. */
public final class Notices {

  /** When session 4 begins: half past eight in Denver. */
  public static final Instant STARTS = Instant.parse("2027-11-09T15:30:00Z");
  /** Session 4 of the Front Range cohort. */
  public static final SessionFacts SESSION = new SessionFacts(Cast.FRONT_RANGE, 4, new Prose("Understanding Change"),
      List.of(new SessionFacts.Day(STARTS, STARTS.plus(Duration.ofHours(7)))), ZoneId.of("America/Denver"),
      Optional.of(new Prose("Room 214")), Optional.of(new Prose("https://school.example/reading")));
  /** Whether one comes. */
  public static final Ask.OneOf RSVP = new Ask.OneOf(new ReplyTo("rsvp-token"),
      List.of(new Ask.Choice("yes", new Prose("I will be there")), new Ask.Choice("no", new Prose("I cannot come"))));
  private static final Invitation INVITED = new Invitation.Invited(RSVP, Optional.empty());

  /** The way to a form. */
  public static final Ask.OpenForm FORM = new Ask.OpenForm(new ReplyTo("form-token"), new Prose("Answer now"));
  /** The ways to put a round off. */
  public static final Ask.OneOf LATER = new Ask.OneOf(new ReplyTo("later-token"),
      List.of(new Ask.Choice("after-weekend", new Prose("Ask me after the weekend"))));
  /** Grace reads along. */
  public static final ReaderNames READERS = new ReaderNames(List.of(new Prose("Grace")));

  /** What somebody means to do. */
  public static final PlanFacts PLAN = new PlanFacts(new Prose("P-7K3"), new Prose("the Monday meeting begins"),
      new Prose("ask a teacher to speak first"), new Prose("they see what I do not"),
      Optional.of(new Prose("the library")));

  private static final CheckInNotice.RoundFacts ROUND = new CheckInNotice.RoundFacts(Cast.FRONT_RANGE, 4,
      new Prose("Understanding Change"), "after", Optional.empty(), 2, 3, STARTS.plus(Duration.ofDays(9)));

  private static final ProtocolNotice.ProtocolFacts PROTOCOL = new ProtocolNotice.ProtocolFacts(new Prose("Two ears"),
      2, 3, new Prose("Talk"), Optional.of(new Prose("Ada")));
  private static final CaseNotice.CaseText FRIDAY =
      new CaseNotice.CaseText(new Prose("It was Friday."), Optional.empty(), List.of(), Optional.empty(), List.of());
  /** How all decided. */
  public static final CaseNotice.CaseTally TALLY = new CaseNotice.CaseTally(
      List.of(new CaseNotice.TallyLine(new Prose("Keep it locked"), 3),
          new CaseNotice.TallyLine(new Prose("Open it"), 1)));

  private Notices() {}

  private static CaseNotice.CaseFacts caseAt(int stage, String kind) {
    return new CaseNotice.CaseFacts(new Prose("The side gate"), stage, 7, kind, CaseNotice.Origin.CATALOGUE);
  }

  /** A reminder that asks. */
  public static Notice reminder() {
    return new SessionNotice.SessionReminder(SESSION, INVITED);
  }

  /** A round is open. */
  public static Notice checkIn() {
    return new CheckInNotice.CheckInAsked(ROUND, List.of(new Prose("Whose idea was the new duty roster?")), READERS,
        FORM, Optional.of(LATER));
  }

  /** Words of a facilitator, about no session. */
  public static Notice announcement() {
    return new MembershipNotice.Announcement(Cast.FRONT_RANGE, new Prose("Lucía"),
        new Prose("<b>Parking</b> is behind the building."));
  }

  /** One of each, gathered ones included. */
  public static List<Notice> all() {
    return Stream.of(aboutCases(), aboutCommitments(), aboutCoaching(), digests(), others()).flatMap(List::stream)
        .toList();
  }

  private static List<Notice> aboutCommitments() {
    return List.of(
        new CommitmentNotice.CommitmentAsked(PLAN.reference(), Instant.parse("2027-11-02T16:00:00Z"), FORM, LATER,
            FORM),
        new CommitmentNotice.CommitmentSettled(PLAN.reference(), Optional.of(LocalDate.parse("2027-11-23")), false),
        new CommitmentNotice.CommitmentSettled(PLAN.reference(), Optional.of(LocalDate.parse("2027-11-23")), true),
        new CommitmentNotice.CommitmentSettled(PLAN.reference(), Optional.empty(), false));
  }

  private static List<Notice> aboutCases() {
    return List.of(
        new CaseNotice.CaseStageOpened(caseAt(1, "situation"), new CaseNotice.CaseText(
            new Prose("The gate was locked.\n\nNobody had asked."),
            Optional.of(new CaseNotice.Exhibit(new Prose("A plan"), new Prose("https://school.example/plan.png"))),
            List.of(new Prose("Who waits there?")), Optional.of(TALLY), List.of(FORM))),
        new CaseNotice.CaseDecisionAsked(caseAt(3, "decision"), FRIDAY,
            List.of(new Prose("Keep it locked"), new Prose("Open it")), FORM),
        new CaseNotice.CaseRevealed(caseAt(4, "reveal"), FRIDAY, FORM),
        new CaseNotice.CaseClosed(caseAt(7, "close"), FRIDAY),
        new CaseNotice.CaseTakenBack(caseAt(3, "decision")),
        new ProtocolNotice.ProtocolStepOpened(PROTOCOL, new ProtocolNotice.StepText(ProtocolStep.Speaks.OTHERS,
            new ProtocolStep.Hours(4), new Prose("Talk among yourselves."),
            List.of(new Prose("What is this about?")), Optional.empty()), List.of(FORM)),
        new ProtocolNotice.ProtocolClosed(PROTOCOL), new ProtocolNotice.ProtocolTakenBack(PROTOCOL),
        new ProtocolNotice.ProtocolWithdrawn(PROTOCOL),
        new ProtocolNotice.ProtocolStepEnds(PROTOCOL, new Prose("Front Range"), STARTS));
  }

  private static List<Notice> aboutCoaching() {
    var words = new Prose("What would have happened with another date?");
    return List.of(
        new CoachingNotice.CoachingNote(Cast.FRONT_RANGE, new Prose("Grace"),
            Optional.of(new Prose("I let the team choose…")), words,
            false, Optional.of(FORM)),
        new CoachingNotice.CoachingNote(Cast.FRONT_RANGE, new Prose("Grace"), Optional.empty(), words, true,
            Optional.empty()),
        new CoachingNotice.CoachingReply(Cast.FRONT_RANGE, new Prose("Ada"),
            Optional.of(new Prose("What would have happened…")), FORM),
        new CoachingNotice.TalkProposed(Cast.FRONT_RANGE, new Prose("Grace"), List.of(new Prose("Tuesday, 8:30")),
            RSVP),
        new CoachingNotice.TalkSettled(Cast.FRONT_RANGE, new Prose("Grace"), Optional.of(STARTS),
            CoachingNotice.Came.READER_SAID,
            Optional.of(FORM)),
        new CoachingNotice.TalkSettled(Cast.FRONT_RANGE, new Prose("Ada"), Optional.empty(),
            CoachingNotice.Came.OTHER_SAID,
            Optional.empty()),
        new CoachingNotice.AgreementOffered(Cast.FRONT_RANGE, List.of(new Prose("Grace")), FORM),
        new CoachingNotice.AgreementAsked(Cast.FRONT_RANGE, List.of(new Prose("Ada"), new Prose("Maria")), FORM),
        new CoachingNotice.AgreementProposed(Cast.FRONT_RANGE, new Prose("Grace"), FORM),
        new CoachingNotice.AgreementReached(Cast.FRONT_RANGE, new Prose("Ada"), FORM),
        new OwnCaseNotice.CaseOffered(Cast.FRONT_RANGE, new Prose("Ada"), FORM),
        new OwnCaseNotice.CaseAccepted(Cast.FRONT_RANGE, FORM),
        new OwnCaseNotice.CaseSentBack(Cast.FRONT_RANGE, FORM));
  }

  private static List<Notice> others() {
    return List.of(reminder(),
        new SessionNotice.SessionMoved(SESSION, STARTS.minus(Duration.ofDays(7)), INVITED),
        new SessionNotice.SessionReminder(SESSION, new Invitation.Turnout(5, 1, 2, 12)),
        new SessionNotice.SessionReminder(SESSION, new Invitation.Begun(Optional.of(new Prose("you will be there")))),
        new SessionNotice.SessionChanged(SESSION, new Invitation.Invited(RSVP, Optional.of(new Prose("not sure yet")))),
        new SessionNotice.SessionCancelled(SESSION),
        checkIn(),
        new CheckInNotice.CheckInNudge(ROUND, new Prose("Whose idea was the new duty roster?"), READERS, FORM,
            Optional.of(LATER)),
        new CheckInNotice.CheckInAnswered(ROUND, STARTS.plus(Duration.ofDays(3)), Optional.of(FORM)),
        new CheckInNotice.CheckInAnswered(ROUND, STARTS.plus(Duration.ofDays(3)), Optional.empty()),
        new CheckInNotice.CheckInClosed(ROUND, READERS, FORM),
        new CheckInNotice.CheckInDropped(ROUND),
        new MembershipNotice.Welcome(Cast.FRONT_RANGE, new Prose("Maria"), RSVP),
        new MembershipNotice.DoorClosed(Cast.FRONT_RANGE, new Prose("Maria"), new Address("discord", "user/7")),
        new MembershipNotice.CatchUp(Cast.FRONT_RANGE, Optional.of(new Prose("Grace")), 3, Optional.of(SESSION)),
        announcement(),
        new MembershipNotice.MentorChanged(Cast.FRONT_RANGE, new Prose("Grace"), 5, Optional.of(RSVP)),
        new MembershipNotice.MentorGone(Cast.FRONT_RANGE, new Prose("Grace")),
        new MembershipNotice.ProgrammeEnded(Cast.FRONT_RANGE, 41),
        new MembershipNotice.KeepingEnds(Cast.FRONT_RANGE, LocalDate.parse("2030-06-14"), 41, Optional.empty()),
        new MembershipNotice.KeepingChanged(Cast.FRONT_RANGE, Optional.of(LocalDate.parse("2031-06-14"))),
        new MembershipNotice.TakenBack(Cast.FRONT_RANGE, NoticeKind.ANNOUNCEMENT),
        new PortfolioNotice.YearEnded(Cast.FRONT_RANGE, 1, 23, RSVP),
        new GatheredNotice(List.of(announcement(), reminder(), checkIn())));
  }

  private static List<Notice> digests() {
    return List.of(
        new DigestNotice.MentorDigest(Cast.FRONT_RANGE, 4, new Prose("Understanding Change"), STARTS, true,
            new DigestNotice.Shared(true, 4, 3, 5, 2, 1), RSVP),
        new DigestNotice.CohortDigest(Cast.FRONT_RANGE, 4, new Prose("Understanding Change"), STARTS, true,
            STARTS.minus(Duration.ofDays(90)), Optional.of(new DigestNotice.Pooled(5, 7, List.of())), 2, Optional.of(9),
            RSVP));
  }
}
