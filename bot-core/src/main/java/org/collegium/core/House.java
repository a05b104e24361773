package org.collegium.core;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.casestudy.CaseStudyBooks;
import org.collegium.core.checkin.CheckInBooks;
import org.collegium.core.coaching.CoachingBooks;
import org.collegium.core.command.PutQuestion;
import org.collegium.core.commitment.CommitmentBooks;
import org.collegium.core.consent.MachineReaders;
import org.collegium.core.discussion.DiscussionBooks;
import org.collegium.core.identity.Ids;
import org.collegium.core.installation.InstallationBooks;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.membership.IdentityBooks;
import org.collegium.core.membership.MembershipBooks;
import org.collegium.core.outbox.OutboxBooks;
import org.collegium.core.portfolio.PortfolioBooks;
import org.collegium.core.privacy.ErasureBooks;
import org.collegium.core.privacy.ExportBooks;
import org.collegium.core.privacy.KeepingBooks;
import org.collegium.core.privacy.PrivacyBooks;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.protocol.ProtocolBooks;
import org.collegium.core.reflection.ReflectionBooks;
import org.collegium.core.session.SessionBooks;
import org.collegium.core.session.SessionNames;
import org.collegium.core.store.Database;
import org.collegium.core.store.Tables;
import org.collegium.core.summary.DigestBooks;
import org.collegium.core.summary.ResponseCounts;
import org.collegium.core.summary.Summariser;
import org.collegium.core.summary.SummaryBooks;

/**
 * The rooms' books, opened over one database, and what all rooms share.
 *
 * @param catalogue holds the programme of every cohort in the database
 * @param feeds where calendar feeds are served, with a slash at its end
 * @param summariser the program that shortens summaries; empty where there is none
 */
public record House(Database database, Catalogue catalogue, Ids ids, InstantSource clock, URI feeds,
    Optional<Summariser> summariser) {

  /** The same with that program. */
  public House with(Optional<Summariser> another) {
    return new House(database, catalogue, ids, clock, feeds, another);
  }

  /** The books of calendars. */
  public Ledger<SessionBooks> sessions() {
    return database.ledger(tables -> new SessionBooks(tables.sessions(), tables.rsvps(), tables.attendances(),
        tables.tickLists(), tables.people(), tables.cohorts(), tables.memberships(), tables.habits(),
        tables.closures(), tables.tokens(), tables.letters()));
  }

  /** What sessions are called for their readers. */
  public SessionNames sessionNames() {
    return new SessionNames(catalogue);
  }

  /** The books of belonging. */
  public Ledger<MembershipBooks> memberships() {
    return database.ledger(House::memberships);
  }

  private static MembershipBooks memberships(Tables tables) {
    return new MembershipBooks(tables.people(), tables.cohorts(), tables.memberships(), tables.habits(),
        tables.sessions(), tables.announcements(), tables.letters());
  }

  /** The books of who is who on a platform. */
  public Ledger<IdentityBooks> identities() {
    return database.ledger(tables -> new IdentityBooks(tables.people(), tables.addresses(), tables.joinCodes(),
        tables.cohorts(), tables.memberships(), tables.tokens(), tables.letters()));
  }

  /** The books of rounds. */
  public Ledger<CheckInBooks> checkIns() {
    return database.ledger(
        tables -> new CheckInBooks(tables.rounds(), tables.chosenPrompts(), tables.reflections(), tables.sessions(),
            tables.rsvps(), tables.attendances(), tables.people(), tables.cohorts(), tables.memberships(),
            tables.habits(), tables.closures(), tables.pauses(), tables.tokens(), tables.letters(), machines(tables)));
  }

  /** The books of cases. */
  public Ledger<CaseStudyBooks> cases() {
    return database.ledger(tables -> new CaseStudyBooks(tables.caseStudies(), tables.caseDecisions(),
        tables.ownCases(), tables.sessions(), tables.people(), tables.cohorts(), tables.memberships(),
        tables.closures(), tables.tokens(),
        tables.access(), tables.letters(), discussions(tables)));
  }

  /** The books of what is said about cases. */
  public Ledger<DiscussionBooks> discussions() {
    return database.ledger(House::discussions);
  }

  private static DiscussionBooks discussions(Tables tables) {
    return new DiscussionBooks(tables.turns(), tables.discussions(), tables.people(), tables.cohorts(),
        tables.memberships());
  }

  /** The books of protocols. */
  public Ledger<ProtocolBooks> protocols() {
    return database.ledger(tables -> new ProtocolBooks(tables.protocols(), tables.dilemmas(), tables.sessions(),
        tables.people(),
        tables.cohorts(), tables.memberships(), tables.closures(), tables.tokens(), tables.access(), tables.letters()));
  }

  /** The books of what people mean to do. */
  public Ledger<CommitmentBooks> commitments() {
    return database.ledger(tables -> new CommitmentBooks(tables.commitments(), tables.sessions(), tables.people(),
        tables.cohorts(), tables.memberships(), tables.closures(), tables.tokens(), tables.letters()));
  }

  /** The books of mentors and leaders who write to each other. */
  public Ledger<CoachingBooks> coaching() {
    return database.ledger(tables -> new CoachingBooks(tables.coachingThreads(), tables.coachingNotes(),
        tables.coachingTalks(), tables.agreements(), tables.reflections(), tables.sessions(), tables.people(),
        tables.cohorts(), tables.memberships(), tables.tokens(), tables.access(), tables.letters()));
  }

  /** The books of what people write. */
  public Ledger<ReflectionBooks> reflections() {
    return database
        .ledger(tables -> new ReflectionBooks(tables.reflections(), tables.depths(), tables.people(), tables.cohorts(),
            tables.memberships(), tables.sessions(), tables.tokens(), tables.access(), machines(tables)));
  }

  /** The books of summaries. */
  public Ledger<SummaryBooks> summaries() {
    return database.ledger(this::summaries);
  }

  private SummaryBooks summaries(Tables tables) {
    return new SummaryBooks(tables.reflections(), tables.rounds(), tables.sessions(),
        tables.people(), tables.cohorts(), tables.memberships(), tables.letters(), tables.access(),
        tables.commitments(), tables.agreements(), tables.tokens(), tables.summaryCopies(), machines(tables));
  }

  /** The books of digests. */
  public Ledger<DigestBooks> digests() {
    return database.ledger(tables -> new DigestBooks(summaries(tables), tables.cohortDigests(),
        tables.responseCounts(), tables.habits(), tables.closures(), tables.pauses()));
  }

  /** The books of what somebody wrote over the years. */
  public Ledger<PortfolioBooks> portfolios() {
    return database.ledger(tables -> new PortfolioBooks(tables.reflections(), tables.depths(), tables.caseStudies(),
        tables.caseDecisions(), tables.turns(), tables.commitments(), tables.sessions(), tables.attendances(),
        tables.people(),
        tables.cohorts(),
        tables.memberships(), tables.tokens(), tables.letters()));
  }

  /** Numbers, and no way to any word. */
  public Ledger<ResponseCounts> counts() {
    return database.ledger(tables -> tables.responseCounts());
  }

  /** The books of a person's own side. */
  public Ledger<PrivacyBooks> privacy() {
    return database.ledger(tables -> new PrivacyBooks(tables.reflections(), tables.people(), tables.cohorts(),
        tables.memberships(), tables.tokens(), tables.access(), tables.holdings(),
        tables.installations(), tables.erasures(), tables.keepings(), tables.commitments(), machines(tables)));
  }

  /** The books of taking along what is one's own. */
  public Ledger<ExportBooks> takeout() {
    return database
        .ledger(tables -> new ExportBooks(tables.reflections(), tables.depths(), tables.people(), tables.cohorts(),
            tables.memberships(), tables.habits(), tables.pauses(), tables.access(), tables.installations(),
            tables.traces(),
            tables.formDrafts(), tables.pendingCommands(), tables.announcements(), tables.caseStudies(),
            tables.caseDecisions(), tables.ownCases(), tables.turns(), tables.dilemmas(), tables.commitments(),
            tables.coachingThreads(),
            tables.coachingNotes(),
            tables.coachingTalks(), tables.agreements(), machines(tables)));
  }

  /** The books of taking away what is somebody's own. */
  public Ledger<ErasureBooks> erasures() {
    return database.ledger(tables -> new ErasureBooks(tables.erasures(), tables.reflections(), memberships(tables)));
  }

  /** The books of how long words are kept. */
  public Ledger<KeepingBooks> keepings() {
    return database.ledger(tables -> new KeepingBooks(tables.keepings(), tables.cohorts(), tables.memberships(),
        tables.sessions(), tables.letters()));
  }

  /** The books of letters. */
  public Ledger<OutboxBooks> letters() {
    return database
        .ledger(tables -> new OutboxBooks(tables.letters(), tables.undecidedLetters(), tables.corrections(),
            tables.people(), tables.addresses(),
            tables.cohorts(), tables.memberships(), tables.habits(), tables.closures()));
  }

  /** The books of installing. */
  public Ledger<InstallationBooks> installations() {
    return database.ledger(
        tables -> new InstallationBooks(tables.installations(), tables.invitations(), tables.letters()));
  }

  private MachineReaders machines(Tables tables) {
    return tables.machineReaders(summariser.map(Summariser::reader));
  }

  /** Questions, for those who put them outside a transaction of their own. */
  PutQuestion questions() {
    return new PutQuestion(database.ledger(Tables::tokens));
  }

  /** The books of asking. */
  Ledger<BotBooks> bot() {
    return database.ledger(tables -> new BotBooks(tables.people(), tables.addresses(), tables.cohorts(),
        tables.memberships(), tables.sessions(), tables.tokens(), tables.pendingCommands(), tables.requests(),
        tables.formDrafts()));
  }
}
