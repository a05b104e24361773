package org.collegium.core.specimen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CaseNotice.CaseClosed;
import org.collegium.core.notice.CaseNotice.CaseDecisionAsked;
import org.collegium.core.notice.CaseNotice.CaseFacts;
import org.collegium.core.notice.CaseNotice.CaseRevealed;
import org.collegium.core.notice.CaseNotice.CaseStageOpened;
import org.collegium.core.notice.CaseNotice.CaseTakenBack;
import org.collegium.core.notice.CaseNotice.CaseTally;
import org.collegium.core.notice.CaseNotice.CaseText;
import org.collegium.core.notice.CheckInNotice.CheckInAnswered;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInClosed;
import org.collegium.core.notice.CheckInNotice.CheckInDropped;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.CheckInNotice.RoundFacts;
import org.collegium.core.notice.CoachingNotice.AgreementAsked;
import org.collegium.core.notice.CoachingNotice.AgreementOffered;
import org.collegium.core.notice.CoachingNotice.AgreementProposed;
import org.collegium.core.notice.CoachingNotice.AgreementReached;
import org.collegium.core.notice.CoachingNotice.Came;
import org.collegium.core.notice.CoachingNotice.CoachingNote;
import org.collegium.core.notice.CoachingNotice.CoachingReply;
import org.collegium.core.notice.CoachingNotice.TalkProposed;
import org.collegium.core.notice.CoachingNotice.TalkSettled;
import org.collegium.core.notice.CommitmentNotice.CommitmentAsked;
import org.collegium.core.notice.CommitmentNotice.CommitmentSettled;
import org.collegium.core.notice.DigestNotice.CohortDigest;
import org.collegium.core.notice.DigestNotice.Kind;
import org.collegium.core.notice.DigestNotice.MentorDigest;
import org.collegium.core.notice.DigestNotice.Pooled;
import org.collegium.core.notice.DigestNotice.Shared;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.Invitation.Begun;
import org.collegium.core.notice.Invitation.Invited;
import org.collegium.core.notice.Invitation.Turnout;
import org.collegium.core.notice.MembershipNotice.Announcement;
import org.collegium.core.notice.MembershipNotice.CatchUp;
import org.collegium.core.notice.MembershipNotice.DoorClosed;
import org.collegium.core.notice.MembershipNotice.KeepingChanged;
import org.collegium.core.notice.MembershipNotice.KeepingEnds;
import org.collegium.core.notice.MembershipNotice.MentorChanged;
import org.collegium.core.notice.MembershipNotice.MentorGone;
import org.collegium.core.notice.MembershipNotice.ProgrammeEnded;
import org.collegium.core.notice.MembershipNotice.TakenBack;
import org.collegium.core.notice.MembershipNotice.Welcome;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.OwnCaseNotice.CaseAccepted;
import org.collegium.core.notice.OwnCaseNotice.CaseOffered;
import org.collegium.core.notice.OwnCaseNotice.CaseSentBack;
import org.collegium.core.notice.PlanFacts;
import org.collegium.core.notice.PortfolioNotice.YearEnded;
import org.collegium.core.notice.ProtocolNotice;
import org.collegium.core.notice.ProtocolNotice.ProtocolFacts;
import org.collegium.core.notice.ProtocolNotice.ProtocolStepOpened;
import org.collegium.core.notice.ProtocolNotice.StepText;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.notice.SessionFacts;
import org.collegium.core.notice.SessionNotice.SessionCancelled;
import org.collegium.core.notice.SessionNotice.SessionChanged;
import org.collegium.core.notice.SessionNotice.SessionMoved;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.programme.ProtocolStep;
import org.collegium.core.text.Prose;

/** One notice of each kind, every word of a person said in some way. */
public record Notices(UnaryOperator<String> way) {

  private static final List<String> NAMES = List.of("reminder", "reminder-answered", "reminder-turnout",
      "reminder-begun", "moved", "moved-turnout", "changed", "cancelled", "check-in", "nudge", "check-in-answered",
      "check-in-answered-for-good", "check-in-closed", "check-in-dropped", "welcome", "door-closed", "catch-up",
      "announcement", "mentor-changed-share", "mentor-changed", "mentor-gone", "programme-ended", "keeping-ends",
      "keeping-ends-facilitator", "keeping-changed", "keeping-lifted", "taken-back",
      "commitment", "commitment-comes-back", "commitment-closed",
      "case-opened", "case-decision", "case-revealed", "case-tally", "case-closed", "case-taken-back",
      "own-case-offered", "own-case-accepted", "own-case-sent-back", "protocol-first",
      "protocol-presenter", "protocol-others", "protocol-closed",
      "protocol-taken-back", "protocol-withdrawn", "protocol-ends",
      "coaching-note", "coaching-note-changed", "coaching-note-alone", "coaching-reply",
      "coaching-reply-alone",
      "talk-proposed", "talk-taken", "talk-none", "talk-lapsed", "agreement-offered", "agreement-offered-each",
      "agreement-asked",
      "agreement-proposed", "agreement-reached",
      "year-ended", "mentor-digest", "mentor-digest-quiet", "mentor-digest-cancelled", "cohort-digest",
      "cohort-digest-quiet", "cohort-digest-cancelled", "gathered");

  /** When session 4 begins: half past eight in Denver. */
  public static final Instant STARTS = Instant.parse("2027-11-09T15:30:00Z");
  /** A cohort that a session or round belongs to and that is not told with it. */
  public static final String UNNAMED = "A cohort left unnamed";
  public static final Ask.OpenForm FORM = new Ask.OpenForm(new ReplyTo("form-token"), new Prose("Answer now"));
  public static final Ask.OpenForm CHANGE = new Ask.OpenForm(new ReplyTo("form-token"), new Prose("Change my answers"));
  /** To see what was said in a case. */
  public static final Ask.OpenForm RECORD = new Ask.OpenForm(new ReplyTo("record-token"),
      new Prose("What we said and decided"));
  /** To say something about a case. */
  public static final Ask.OpenForm SAY = new Ask.OpenForm(new ReplyTo("say-token"), new Prose("Say something"));
  public static final Ask.OpenForm DECIDE = new Ask.OpenForm(new ReplyTo("case-token"), new Prose("Decide"));
  public static final Ask.OpenForm HOW = new Ask.OpenForm(new ReplyTo("case-token"), new Prose("See how we decided"));
  public static final Ask.OpenForm TIME = new Ask.OpenForm(new ReplyTo("protocol-token"),
      new Prose("I keep the time"));
  public static final Ask.OpenForm HAPPENED = new Ask.OpenForm(new ReplyTo("outcome-token"),
      new Prose("What happened?"));
  public static final Ask.OpenForm CLOSING = new Ask.OpenForm(new ReplyTo("closing-token"), new Prose("Close"));
  public static final Ask.OneOf LATER = new Ask.OneOf(new ReplyTo("later-token"),
      List.of(new Ask.Choice("next-school-day", new Prose("Ask me on the next school day")),
          new Ask.Choice("after-weekend", new Prose("Ask me after the weekend"))));
  public static final Ask.OneOf YEAR = new Ask.OneOf(new ReplyTo("year-token"),
      List.of(new Ask.Choice("show", new Prose("Show me my year"))));
  public static final Ask.OneOf SUMMARY = new Ask.OneOf(new ReplyTo("summary-token"),
      List.of(new Ask.Choice("show", new Prose("Show me the summary"))));
  public static final Ask.OneOf SHARED = new Ask.OneOf(new ReplyTo("shared-token"),
      List.of(new Ask.Choice("show", new Prose("Show me what was shared"))));
  public static final Ask.OneOf RSVP = new Ask.OneOf(new ReplyTo("rsvp-token"),
      List.of(new Ask.Choice("yes", new Prose("I will be there")), new Ask.Choice("no", new Prose("I cannot come"))));

  public static final Ask.OneOf TIMES = new Ask.OneOf(new ReplyTo("talk-token"),
      List.of(new Ask.Choice("1825774200", new Prose("Tuesday, November 9, 2027, 8:30 AM (Mountain Standard Time)")),
          new Ask.Choice("none", new Prose("None of these"))));

  /** As people usually say it. */
  public static Notices plain() {
    return new Notices(words -> words);
  }

  public Prose say(String words) {
    return new Prose(way.apply(words));
  }

  /** Two days of session 4. */
  public SessionFacts session() {
    var second = STARTS.plus(Duration.ofDays(1));
    return new SessionFacts(say(UNNAMED), 4, say("Understanding Change"),
        List.of(new SessionFacts.Day(STARTS, STARTS.plus(Duration.ofHours(7))),
            new SessionFacts.Day(second, second.plus(Duration.ofMinutes(390)))),
        ZoneId.of("America/Denver"), Optional.of(say("Room 214")),
        Optional.of(say("Chapter 3 (https://school.example/reading).")));
  }

  public ReaderNames readers() {
    return new ReaderNames(List.of(say("Grace")), ReaderNames.Who.MENTOR);
  }

  /** What somebody means to do. */
  public PlanFacts plan() {
    return new PlanFacts(say("P-7K3"), say("the Monday meeting begins"), say("ask <@U1> to speak *first*"),
        say("they see what I do not"), Optional.of(say("the library, with everybody there")));
  }

  public Notice reminder() {
    return new SessionReminder(session(), new Invited(RSVP, Optional.empty()));
  }

  public Notice checkIn() {
    return new CheckInAsked(round(), List.of(say("Whose idea was the new duty roster?"), say("What did you keep?")),
        readers(), FORM, Optional.of(LATER));
  }

  public Notice announcement() {
    return new Announcement(say("Front Range"), say("Lucía"),
        say("<!channel> *Parking* is behind the building, see https://school.example/map."));
  }

  /** Each under a name, in the order of all. */
  public Map<String, Notice> named() {
    var named = new LinkedHashMap<String, Notice>();
    var all = all();
    for (var n = 0; n < all.size(); n++) {
      named.put(NAMES.get(n), all.get(n));
    }
    return named;
  }

  /** One of each, gathered ones included. */
  public List<Notice> all() {
    return Stream
        .of(aboutSessions(), aboutCheckIns(), aboutMembership(), aboutCommitments(), aboutCases(), aboutProtocols(),
            aboutCoaching(),
            List.<Notice>of(new YearEnded(say("Front Range"), 1, 23, YEAR)), aboutDigests(),
            List.<Notice>of(new GatheredNotice(List.of(announcement(), reminder(), checkIn()))))
        .flatMap(List::stream)
        .toList();
  }

  private List<Notice> aboutSessions() {
    return List.of(reminder(),
        new SessionReminder(session(), new Invited(RSVP, Optional.of(new Prose("you will be there")))),
        new SessionReminder(session(), new Turnout(5, 1, 2, 12)),
        new SessionReminder(session(), new Begun(Optional.of(new Prose("you will be there")))),
        new SessionMoved(session(), STARTS.minus(Duration.ofDays(7)), new Invited(RSVP, Optional.empty())),
        new SessionMoved(session(), STARTS.minus(Duration.ofDays(7)), new Turnout(0, 0, 0, 20)),
        new SessionChanged(session(), new Invited(RSVP, Optional.empty())),
        new SessionCancelled(session()));
  }

  private List<Notice> aboutCheckIns() {
    return List.of(checkIn(),
        new CheckInNudge(round(), say("Whose idea was the new duty roster?"), readers(), FORM, Optional.empty()),
        new CheckInAnswered(round(), STARTS.plus(Duration.ofDays(3)), Optional.of(CHANGE)),
        new CheckInAnswered(round(), STARTS.plus(Duration.ofDays(3)), Optional.empty()),
        new CheckInClosed(round(), readers(), FORM), new CheckInDropped(round()));
  }

  private List<Notice> aboutMembership() {
    return List.of(
        new Welcome(say("Front Range"), say("Maria"), RSVP),
        new DoorClosed(say("Front Range"), say("Maria"), new Address("discord", "user/730000000000000001")),
        new CatchUp(say("Front Range"), Optional.of(say("Grace")), 3, Optional.of(session())),
        announcement(),
        new MentorChanged(say("Front Range"), say("Grace"), 5, Optional.of(RSVP)),
        new MentorChanged(say("Front Range"), say("Grace"), 0, Optional.empty()),
        new MentorGone(say("Front Range"), say("Grace")),
        new ProgrammeEnded(say("Front Range"), 41),
        new KeepingEnds(say("Front Range"), LocalDate.parse("2030-06-14"), 41, Optional.empty()),
        new KeepingEnds(say("Front Range"), LocalDate.parse("2030-06-14"), 1, Optional.of(23)),
        new KeepingChanged(say("Front Range"), Optional.of(LocalDate.parse("2031-06-14"))),
        new KeepingChanged(say("Front Range"), Optional.empty()),
        new TakenBack(say("Front Range"), NoticeKind.ANNOUNCEMENT));
  }

  private List<Notice> aboutCommitments() {
    return List.of(
        new CommitmentAsked(say("P-7K3"), Instant.parse("2027-11-02T16:00:00Z"), HAPPENED,
            new Ask.OneOf(new ReplyTo("another-day-token"),
                List.of(new Ask.Choice("next-school-day", new Prose("Not yet: ask me on the next school day")),
                    new Ask.Choice("in-a-week", new Prose("Not yet: ask me in a week")))),
            CLOSING),
        new CommitmentSettled(say("P-7K3"), Optional.of(LocalDate.parse("2027-11-23")), false),
        new CommitmentSettled(say("P-7K3"), Optional.empty(), false));
  }

  private List<Notice> aboutCases() {
    return List.of(
        new CaseStageOpened(caseAt(1, "situation"), new CaseText(say("The gate was locked.\n\nNobody had *asked*."),
            Optional.of(new CaseNotice.Exhibit(say("A plan"), new Prose("https://school.example/plan.png"))),
            List.of(say("What do you know about the gate?"), say("Who waits there?")), Optional.empty(),
            List.of(SAY))),
        new CaseDecisionAsked(caseAt(3, "decision"), caseText("It was Friday.", Optional.empty()),
            List.of(say("Keep it locked"), say("Open it & explain")), DECIDE),
        new CaseRevealed(caseAt(4, "reveal"), caseText("The head opened it.", Optional.empty()), HOW),
        new CaseStageOpened(caseAt(5, "what-if-wrong"), caseText("It could have been.", Optional.of(tally()))),
        new CaseClosed(caseAt(7, "close"), new CaseText(say("Thank you."), Optional.empty(), List.of(),
            Optional.of(new CaseTally(List.of())), List.of(RECORD))),
        new CaseTakenBack(caseAt(3, "decision")),
        new CaseOffered(say("Front Range"), say("Ada"), FORM), new CaseAccepted(say("Front Range"), FORM),
        new CaseSentBack(say("Front Range"), FORM));
  }

  private List<Notice> aboutProtocols() {
    var talk = new ProtocolStep.Hours(4);
    return List.of(
        new ProtocolStepOpened(protocolAt(1, "The dilemma", true), new StepText(ProtocolStep.Speaks.EVERYBODY,
            new ProtocolStep.Days(1, LocalTime.NOON), say("Read what was brought.\n\nNobody *answers* yet."), List.of(),
            Optional.empty()), List.of(TIME)),
        new ProtocolStepOpened(protocolAt(2, "Answers", false), new StepText(ProtocolStep.Speaks.PRESENTER, talk,
            say("Say it."), List.of(say("What do you see now?")), Optional.of(say("Maria"))), List.of()),
        new ProtocolStepOpened(protocolAt(3, "Talk", true), new StepText(ProtocolStep.Speaks.OTHERS, talk,
            say("Talk."), List.of(say("What is it about?"), say("Who knows it?")), Optional.empty()), List.of()),
        new ProtocolNotice.ProtocolClosed(protocolAt(5, "Look back", true)),
        new ProtocolNotice.ProtocolTakenBack(protocolAt(3, "Talk", true)),
        new ProtocolNotice.ProtocolWithdrawn(protocolAt(2, "Answers", false)),
        new ProtocolNotice.ProtocolStepEnds(protocolAt(3, "Talk", true), say("Front Range"), STARTS));
  }

  private ProtocolFacts protocolAt(int step, String called, boolean hasPresenter) {
    return new ProtocolFacts(say("Two ears"), step, 5, say(called),
        Optional.of(say("Ada")).filter(_ -> hasPresenter));
  }

  private List<Notice> aboutCoaching() {
    var about = say("I let the team choose the date, and then…");
    var words = say("What would have happened with *another* date?\nAsk them.");
    return List.of(
        new CoachingNote(say("Front Range"), say("Grace"), Optional.of(about), words, false, Optional.of(FORM)),
        new CoachingNote(say("Front Range"), say("Grace"), Optional.of(about), words, true, Optional.of(FORM)),
        new CoachingNote(say("Front Range"), say("Grace"), Optional.empty(), words, false, Optional.empty()),
        new CoachingReply(say("Front Range"), say("Ada"), Optional.of(say("What would have happened…")), FORM),
        new CoachingReply(say("Front Range"), say("Ada"), Optional.empty(), FORM),
        new TalkProposed(say("Front Range"), say("Grace"), List.of(TIMES.choices().getFirst().label()), TIMES),
        new TalkSettled(say("Front Range"), say("Grace"), Optional.of(STARTS), Came.READER_SAID, Optional.of(FORM)),
        new TalkSettled(say("Front Range"), say("Ada"), Optional.empty(), Came.OTHER_SAID, Optional.empty()),
        new TalkSettled(say("Front Range"), say("Ada"), Optional.empty(), Came.NOBODY_SAID, Optional.empty()),
        new AgreementOffered(say("Front Range"), List.of(say("Grace")), FORM),
        new AgreementOffered(say("Front Range"), List.of(say("Ada"), say("Maria")), FORM),
        new AgreementAsked(say("Front Range"), List.of(say("Grace")), FORM),
        new AgreementProposed(say("Front Range"), say("Ada"), FORM),
        new AgreementReached(say("Front Range"), say("Ada"), FORM));
  }

  private List<Notice> aboutDigests() {
    return List.of(mentorDigest(true, new Shared(true, 4, 3, 5, 2, 1)),
        mentorDigest(true, new Shared(false, 1, 0, 0, 0, 0)), mentorDigest(false, new Shared(true, 1, 1, 1, 1, 3)),
        cohortDigest(true, Optional.of(new Pooled(6, 11, List.of(new Kind("declarative", 4), new Kind("free", 7))))),
        cohortDigest(true, Optional.empty()), cohortDigest(false, Optional.of(new Pooled(3, 3, List.of()))));
  }

  private Notice cohortDigest(boolean takesPlace, Optional<Pooled> pooled) {
    return new CohortDigest(say("Front Range"), 4, say("Understanding Change"), STARTS, takesPlace,
        STARTS.minus(Duration.ofDays(90)), pooled, 2, Optional.of(9), SHARED);
  }

  private Notice mentorDigest(boolean takesPlace, Shared shared) {
    return new MentorDigest(say("Front Range"), 4, say("Understanding Change"), STARTS, takesPlace, shared, SUMMARY);
  }

  /** Nobody decided for one of the ways. */
  public CaseTally tally() {
    return new CaseTally(List.of(new CaseNotice.TallyLine(say("Keep it locked"), 3),
        new CaseNotice.TallyLine(say("Open it & explain"), 0), new CaseNotice.TallyLine(say("Ask"), 1)));
  }

  private CaseText caseText(String words, Optional<CaseTally> decided) {
    return new CaseText(say(words), Optional.empty(), List.of(), decided, List.of(SAY));
  }

  private CaseFacts caseAt(int stage, String kind) {
    return new CaseFacts(say("The side gate"), stage, 7, kind, CaseNotice.Origin.CATALOGUE);
  }

  private RoundFacts round() {
    return new RoundFacts(say(UNNAMED), 4, say("Understanding Change"), "after", Optional.empty(), 2, 3,
        STARTS.plus(Duration.ofDays(9)));
  }
}
