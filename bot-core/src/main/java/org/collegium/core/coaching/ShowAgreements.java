package org.collegium.core.coaching;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.collegium.core.coaching.AgreementOutcome.Refusal;
import org.collegium.core.coaching.AgreementOutcome.Refused;
import org.collegium.core.coaching.AgreementOutcome.Shown;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.CoachingAnswer.AgreementsListed;
import org.collegium.core.identity.AgreementId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;

/** Shows one of a pair what the two agree on, or a mentor how it stands with each of their leaders. */
public final class ShowAgreements {

  private final Ledger<CoachingBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public ShowAgreements(Ledger<CoachingBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** A leader's own, or a mentor's with each leader, in that cohort. */
  public AgreementOutcome handle(CohortId cohort, Person by) {
    return ledger.write(books -> {
      var now = clock.instant();
      var member = books.memberships().of(cohort, by.id()).filter(found -> found.holdsAt(now));
      return member.map(found -> switch (found.role()) {
        case LEADER -> ofLeader(books, found, by, now);
        case MENTOR -> ofMentor(books, cohort, by, now);
        case FACILITATOR, CONVENER, OBSERVER -> new Refused(Refusal.NOT_YOURS);
      }).orElseGet(() -> new Refused(Refusal.NOT_YOURS));
    });
  }

  /** A mentor's with that leader. */
  public AgreementOutcome handle(CohortId cohort, Person mentor, PersonId leader) {
    return ledger.write(books -> {
      var now = clock.instant();
      var pair = new Pair(cohort, mentor.id(), leader);
      return pair.stands(books.memberships(), now) ? shown(books, pair, mentor, now)
          : new Refused(Refusal.NOT_YOUR_LEADER);
    });
  }

  /** That one. */
  public AgreementOutcome open(AgreementId id, Person by) {
    return ledger.write(books -> {
      var now = clock.instant();
      var pair = books.agreements().find(id).map(Agreement::pair).filter(found -> found.has(by.id()));
      if (pair.isEmpty()) {
        return new Refused(Refusal.NOT_YOURS);
      }
      return pair.get().stands(books.memberships(), now) ? shown(books, pair.get(), by, now)
          : new Refused(Refusal.APART);
    });
  }

  private AgreementOutcome ofLeader(CoachingBooks books, Membership leader, Person by, Instant now) {
    return leader.mentor().map(mentor -> new Pair(leader.cohort(), mentor, by.id()))
        .filter(pair -> pair.stands(books.memberships(), now))
        .map(pair -> shown(books, pair, by, now)).orElseGet(() -> new Refused(Refusal.NO_MENTOR));
  }

  private AgreementOutcome ofMentor(CoachingBooks books, CohortId cohort, Person by, Instant now) {
    var pairs = books.memberships().mentoredBy(by.id(), cohort, now).stream()
        .map(member -> new Pair(cohort, by.id(), member.person()))
        .filter(pair -> pair.stands(books.memberships(), now)).toList();
    return switch (pairs.size()) {
      case 0 -> new Refused(Refusal.NO_LEADERS);
      case 1 -> shown(books, pairs.getFirst(), by, now);
      default -> listed(books, cohort, pairs, by);
    };
  }

  private AgreementOutcome shown(CoachingBooks books, Pair pair, Person by, Instant now) {
    return new Shown(new AgreementPage(books, by, now).of(sheet(books, pair)));
  }

  private AgreementSheet sheet(CoachingBooks books, Pair pair) {
    return AgreementSheet.of(books.agreements(), books.agreements().of(pair).orElseGet(() -> {
      var begun = Agreement.between(new AgreementId(ids.next()), pair);
      books.agreements().keep(begun);
      return begun;
    }));
  }

  private AgreementOutcome listed(CoachingBooks books, CohortId cohort, List<Pair> pairs, Person by) {
    var wording = Wording.in(by.locale());
    var brief = new AgreementInBrief(books.agreements(), books.people(), books.tokens(), by);
    var lines = pairs.stream().map(pair -> brief.line(sheet(books, pair))).toList();
    return new Shown(new AgreementsListed(wording.say("answer.agreement.list", books.cohorts().get(cohort).name()),
        lines));
  }
}
