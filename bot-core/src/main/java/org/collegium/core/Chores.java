package org.collegium.core;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collegium.core.casestudy.CaseAuthor;
import org.collegium.core.casestudy.OpenDueStages;
import org.collegium.core.casestudy.OwnCaseAuthor;
import org.collegium.core.checkin.CheckInAuthor;
import org.collegium.core.checkin.FollowMovedSessions;
import org.collegium.core.checkin.NoticeClosedRounds;
import org.collegium.core.checkin.NudgeUnanswered;
import org.collegium.core.checkin.OpenDueRounds;
import org.collegium.core.chore.Chore;
import org.collegium.core.coaching.AgreementAuthor;
import org.collegium.core.coaching.CoachingAuthor;
import org.collegium.core.coaching.OfferAgreements;
import org.collegium.core.coaching.TalkAuthor;
import org.collegium.core.commitment.AskAboutCommitments;
import org.collegium.core.commitment.CommitmentAuthor;
import org.collegium.core.membership.EndProgrammes;
import org.collegium.core.membership.IdentityAuthor;
import org.collegium.core.membership.MembershipAuthor;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.CorrectPostedMessages;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.DeliverDueLetters;
import org.collegium.core.outbox.LetterDesk;
import org.collegium.core.portfolio.OfferYears;
import org.collegium.core.portfolio.PortfolioAuthor;
import org.collegium.core.privacy.CarryOutErasures;
import org.collegium.core.privacy.EndKeepings;
import org.collegium.core.privacy.KeepingAuthor;
import org.collegium.core.privacy.PrivacyAuthor;
import org.collegium.core.protocol.EndDueSteps;
import org.collegium.core.protocol.ProtocolAuthor;
import org.collegium.core.protocol.RemindTimekeepers;
import org.collegium.core.session.SessionAuthor;
import org.collegium.core.session.WriteDueReminders;
import org.collegium.core.summary.CohortDigestAuthor;
import org.collegium.core.summary.MentorDigestAuthor;
import org.collegium.core.summary.RemoveCopies;
import org.collegium.core.summary.WriteCohortDigests;
import org.collegium.core.summary.WriteMentorDigests;

/** All that is to be done at certain hours, with a worker of its own for each platform. */
public final class Chores {

  private Chores() {}

  /** Everything due in that house, carried by these couriers. */
  public static List<Chore> of(House house, List<? extends Courier> couriers) {
    return Stream.concat(ofRooms(house).stream(), couriers.stream().map(workers(house)).flatMap(List::stream)).toList();
  }

  /** All that is due but carrying letters. */
  public static List<Chore> ofRooms(House house) {
    return List.of(
        new WriteDueReminders(house.sessions(), house.catalogue()),
        new WriteMentorDigests(house.digests(), house.catalogue()),
        new WriteCohortDigests(house.digests()),
        new OpenDueRounds(house.checkIns(), house.catalogue(), house.ids()),
        new FollowMovedSessions(house.checkIns(), house.catalogue()),
        new NudgeUnanswered(house.checkIns(), house.catalogue()),
        new NoticeClosedRounds(house.checkIns(), house.catalogue()),
        new AskAboutCommitments(house.commitments()),
        new OpenDueStages(house.cases(), house.catalogue()),
        new EndDueSteps(house.protocols(), house.catalogue()),
        new RemindTimekeepers(house.protocols(), house.catalogue()),
        new OfferAgreements(house.coaching(), house.catalogue(), house.ids()),
        new OfferYears(house.portfolios(), house.catalogue()),
        new EndProgrammes(house.memberships(), house.catalogue()),
        new CarryOutErasures(house.erasures(), house.database()::emptyWriteAheadLog), keepings(house));
  }

  /** Takes away what is kept no longer; where that was begun, also before anybody is answered. */
  public static EndKeepings keepings(House house) {
    return new EndKeepings(house.keepings(), house.database()::emptyWriteAheadLog);
  }

  /** Makes the workers of each courier, for houses whose platforms come and go. */
  public static Function<Courier, List<Chore>> workers(House house) {
    var desk = new LetterDesk(authors(house));
    return courier -> List.of(new DeliverDueLetters(house.letters(), courier, desk, house.clock()),
        new CorrectPostedMessages(house.letters(), courier, desk, house.clock()),
        new RemoveCopies(house.summaries(), courier, house.clock()));
  }

  private static Map<NoticeKind, Author> authors(House house) {
    var session = new SessionAuthor(house.sessions(), house.sessionNames());
    var checkIn = new CheckInAuthor(house.checkIns(), house.catalogue());
    var cases = new CaseAuthor(house.cases(), house.catalogue());
    var pairs = house.coaching();
    var membership = new MembershipAuthor(house.memberships(), house.sessionNames());
    var authors = new EnumMap<NoticeKind, Author>(NoticeKind.class);
    for (var kind : NoticeKind.values()) {
      authors.put(kind, switch (kind) {
        case SESSION_REMINDER, SESSION_MOVED, SESSION_CANCELLED -> session;
        case CHECK_IN_ASKED, CHECK_IN_NUDGE -> checkIn;
        case COMMITMENT_ASKED -> new CommitmentAuthor(house.commitments());
        case CASE_STAGE_OPENED, CASE_DECISION_ASKED, CASE_REVEALED, CASE_CLOSED -> cases;
        case PROTOCOL_STEP_OPENED, PROTOCOL_STEP_ENDS, PROTOCOL_CLOSED ->
            new ProtocolAuthor(house.protocols(), house.catalogue());
        case CASE_OFFERED, CASE_ACCEPTED, CASE_SENT_BACK -> new OwnCaseAuthor(house.cases());
        case COACHING_NOTE, COACHING_REPLY -> new CoachingAuthor(pairs);
        case TALK_PROPOSED, TALK_SETTLED -> new TalkAuthor(pairs);
        case AGREEMENT_OFFERED, AGREEMENT_ASKED, AGREEMENT_PROPOSED, AGREEMENT_REACHED -> new AgreementAuthor(pairs);
        case WELCOME, DOOR_CLOSED -> new IdentityAuthor(house.identities());
        case CATCH_UP, ANNOUNCEMENT -> membership;
        case MENTOR_CHANGED, PROGRAMME_ENDED -> new PrivacyAuthor(house.privacy());
        case YEAR_ENDED -> new PortfolioAuthor(house.portfolios(), house.catalogue());
        case KEEPING_ENDS -> new KeepingAuthor(house.keepings());
        case MENTOR_DIGEST -> new MentorDigestAuthor(house.digests(), house.catalogue());
        case COHORT_DIGEST -> new CohortDigestAuthor(house.digests(), house.catalogue());
      });
    }
    return authors;
  }
}
