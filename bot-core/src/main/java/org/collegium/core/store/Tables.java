package org.collegium.core.store;

import java.util.Optional;
import org.collegium.core.attention.Closures;
import org.collegium.core.attention.Habits;
import org.collegium.core.casestudy.CaseDecisions;
import org.collegium.core.casestudy.CaseStudies;
import org.collegium.core.casestudy.OwnCases;
import org.collegium.core.checkin.ChosenPrompts;
import org.collegium.core.checkin.Pauses;
import org.collegium.core.checkin.Rounds;
import org.collegium.core.coaching.CoachingAgreements;
import org.collegium.core.coaching.CoachingNotes;
import org.collegium.core.coaching.CoachingTalks;
import org.collegium.core.coaching.CoachingThreads;
import org.collegium.core.cohort.Addresses;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.FormDrafts;
import org.collegium.core.command.PendingCommands;
import org.collegium.core.command.Requests;
import org.collegium.core.command.Tokens;
import org.collegium.core.commitment.Commitments;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.consent.MachineReaders;
import org.collegium.core.discussion.Discussions;
import org.collegium.core.discussion.Turns;
import org.collegium.core.identity.Ids;
import org.collegium.core.installation.Installations;
import org.collegium.core.installation.Invitations;
import org.collegium.core.membership.Announcements;
import org.collegium.core.membership.JoinCodes;
import org.collegium.core.outbox.Corrections;
import org.collegium.core.outbox.Letters;
import org.collegium.core.outbox.UndecidedLetters;
import org.collegium.core.privacy.Erasures;
import org.collegium.core.privacy.Holdings;
import org.collegium.core.privacy.Keepings;
import org.collegium.core.privacy.Traces;
import org.collegium.core.protocol.Dilemmas;
import org.collegium.core.protocol.Protocols;
import org.collegium.core.reflection.Depths;
import org.collegium.core.reflection.Reflections;
import org.collegium.core.session.Attendances;
import org.collegium.core.session.Rsvps;
import org.collegium.core.session.Sessions;
import org.collegium.core.session.TickLists;
import org.collegium.core.summary.CohortDigests;
import org.collegium.core.summary.ResponseCounts;
import org.collegium.core.summary.SummaryCopies;
import org.jdbi.v3.core.Handle;

/** Every table, open in one transaction. A room takes out those it names in its books. */
public final class Tables {

  private final Engine engine;
  private final Handle handle;
  private final Ids ids;
  private final PersonKeys keys;

  Tables(Engine engine, Handle handle, Ids ids, PersonKeys keys) {
    this.engine = engine;
    this.handle = handle;
    this.ids = ids;
    this.keys = keys;
  }

  /** What is asked next. */
  public ChosenPrompts chosenPrompts() {
    return new ChosenPromptTable(handle);
  }

  /** Everybody, and their addresses. */
  public People people() {
    return new PersonTable(handle, ids);
  }

  /** Where people are to be found. */
  public Addresses addresses() {
    return new AddressTable(handle, ids);
  }

  /** Where people installed the bot themselves. */
  public Installations installations() {
    return new InstallationTable(handle, keys.master());
  }

  /** Who may install it. */
  public Invitations invitations() {
    return new InvitationTable(handle);
  }

  /** Codes to join with. */
  public JoinCodes joinCodes() {
    return new JoinCodeTable(handle);
  }

  /** The cohorts and their places. */
  public Cohorts cohorts() {
    return new CohortTable(handle);
  }

  /** Who belongs where, and who is away. */
  public Memberships memberships() {
    return new MembershipTable(handle);
  }

  /** When schools are closed. */
  public Closures closures() {
    return new ClosureTable(handle);
  }

  /** Until when check-ins are paused. */
  public Pauses pauses() {
    return new PauseTable(handle);
  }

  /**
   * Which programs shorten what.
   *
   * @param present the one with which this bot is set up
   */
  public MachineReaders machineReaders(Optional<MachineReader> present) {
    return new MachineReaderColumns(handle, present);
  }

  /** How people want to be reached. */
  public Habits habits() {
    return new HabitTable(handle);
  }

  /** What tokens mean. */
  public Tokens tokens() {
    return new TokenTable(handle, ids);
  }

  /** Commands that wait. */
  public PendingCommands pendingCommands() {
    return new PendingCommandTable(handle, keys);
  }

  /** Forms that are not sent yet. */
  public FormDrafts formDrafts() {
    return new FormDraftTable(handle, keys);
  }

  /** Requests that were done. */
  public Requests requests() {
    return new RequestTable(handle);
  }

  /** The outbox, as rooms that write and as those who carry see it. */
  public Letters letters() {
    return new LetterTable(engine, handle, ids);
  }

  /** Letters that wait for a person. */
  public UndecidedLetters undecidedLetters() {
    return new UndecidedLetterTable(handle, new LetterTable(engine, handle, ids));
  }

  /** Messages to be edited. */
  public Corrections corrections() {
    return new CorrectionTable(handle);
  }

  /** The calendars. */
  public Sessions sessions() {
    return new SessionTable(handle);
  }

  /** Who comes. */
  public Rsvps rsvps() {
    return new RsvpTable(handle);
  }

  /** Who was there. */
  public Attendances attendances() {
    return new AttendanceTable(handle);
  }

  /** Attendance lists as they were opened. */
  public TickLists tickLists() {
    return new TickListTable(handle);
  }

  /** What cohorts were told. */
  public Announcements announcements() {
    return new AnnouncementTable(handle, keys);
  }

  /** What people wrote. */
  public Reflections reflections() {
    return new ReflectionTable(handle, keys);
  }

  /** What they find in it themselves. */
  public Depths depths() {
    return new DepthTable(handle, keys);
  }

  /** The rounds of questions. */
  public Rounds rounds() {
    return new RoundTable(handle);
  }

  /** The cases that were opened. */
  public CaseStudies caseStudies() {
    return new CaseStudyTable(handle);
  }

  /** What people decided in them. */
  public CaseDecisions caseDecisions() {
    return new CaseDecisionTable(handle, keys);
  }

  /** What cohorts talk about. */
  public Discussions discussions() {
    return new DiscussionTable(handle);
  }

  /** What was said there. */
  public Turns turns() {
    return new TurnTable(handle, keys);
  }

  /** The dilemmas that people bring. */
  public Dilemmas dilemmas() {
    return new DilemmaTable(handle, keys);
  }

  /** The protocols that were opened. */
  public Protocols protocols() {
    return new ProtocolTable(handle);
  }

  /** Cases that leaders bring. */
  public OwnCases ownCases() {
    return new OwnCaseTable(handle, keys);
  }

  /** What people mean to do. */
  public Commitments commitments() {
    return new CommitmentTable(handle, keys);
  }

  /** About what mentors and leaders write to each other. */
  public CoachingThreads coachingThreads() {
    return new CoachingThreadTable(handle);
  }

  /** What they write. */
  public CoachingNotes coachingNotes() {
    return new CoachingNoteTable(handle, keys);
  }

  /** What mentors and leaders agree on. */
  public CoachingAgreements agreements() {
    return new AgreementTable(handle, keys);
  }

  /** When they propose to talk. */
  public CoachingTalks coachingTalks() {
    return new CoachingTalkTable(handle);
  }

  /** Who read whose words. */
  public AccessLedger access() {
    return new AccessTable(handle, ids);
  }

  /** Summaries that mentors took along. */
  public SummaryCopies summaryCopies() {
    return new SummaryCopyTable(handle);
  }

  /** How much is kept of somebody. */
  public Holdings holdings() {
    return new HoldingTable(handle);
  }

  /** What is kept of somebody, row by row. */
  public Traces traces() {
    return new TraceTable(handle);
  }

  /** Who takes away what is theirs. */
  public Erasures erasures() {
    return new ErasureTable(handle, keys);
  }

  /** Until when words are kept. */
  public Keepings keepings() {
    return new KeepingTable(handle, keys);
  }

  /** What was told to cohorts of what was shared with them. */
  public CohortDigests cohortDigests() {
    return new CohortDigestTable(handle);
  }

  /** Numbers for those who may see no more. */
  public ResponseCounts responseCounts() {
    return new ResponseCountTable(handle);
  }
}
