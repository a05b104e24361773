package org.collegium.core.casestudy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.casestudy.OwnCase.State;
import org.collegium.core.casestudy.OwnCaseOutcome.Opened;
import org.collegium.core.casestudy.OwnCaseOutcome.Refusal;
import org.collegium.core.casestudy.OwnCaseOutcome.Refused;
import org.collegium.core.casestudy.OwnCaseOutcome.Shown;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.OwnCaseId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;

/** A leader brings a case of their own, changes it as long as it is not accepted, and takes it back. */
public final class OfferCase {

  private final Ledger<CaseStudyBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public OfferCase(Ledger<CaseStudyBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** The form for another one. */
  public OwnCaseOutcome begin(CohortId cohort, Person by) {
    return ledger.write(books -> leading(books, cohort, by,
        form -> new Opened(form.of(token(books, Subject.OWN_CASES, cohort.value(), by), Optional.empty()))));
  }

  /** The form with one of theirs in it. */
  public OwnCaseOutcome open(OwnCaseId id, Person by) {
    return ledger.write(books -> changing(books, id, by,
        own -> form(books, own, by, form -> new Opened(filled(books, form, own, by)))));
  }

  /** Keeps a new one and tells who looks at it; with a problem in it nothing is kept. */
  public OwnCaseOutcome take(CohortId cohort, Person by, Map<String, String> values) {
    return ledger.write(books -> leading(books, cohort, by, form -> form
        .problems(form.of(token(books, Subject.OWN_CASES, cohort.value(), by), Optional.empty()), values)
        .orElseGet(() -> keep(books, form, new OwnCase(new OwnCaseId(ids.next()), books.own().freeScript(ids), cohort,
            by.id(), OwnCaseWords.of(values), State.OFFERED, form.readers(), form.now(), Optional.empty(),
            Optional.empty())))));
  }

  /** The same of one that was sent before. */
  public OwnCaseOutcome takeAgain(OwnCaseId id, Person by, Map<String, String> values) {
    return ledger.write(books -> changing(books, id, by, own -> form(books, own, by,
        form -> form.problems(filled(books, form, own, by), values).orElseGet(() -> keep(books, form,
            own.offeredAgain(OwnCaseWords.of(values), form.readers(), form.now()))))));
  }

  /** Takes it away, with all that was said about it. */
  public OwnCaseOutcome withdraw(OwnCaseId id, Person by) {
    return ledger.write(books -> theirs(books, id, by, own -> {
      if (OwnCasePage.wasOpened(books, own)) {
        return new Refused(Refusal.STAYS);
      }
      books.outbox().restate(own.id(), clock.instant());
      books.own().remove(own.id());
      return new Shown(new OwnCasePage(books, by, clock.instant()).theirs(own.cohort(),
          Wording.in(by.locale()).say("answer.own-case.withdrawn")));
    }));
  }

  private OwnCaseOutcome keep(CaseStudyBooks books, OwnCaseForm form, OwnCase own) {
    books.own().keep(own);
    new OwnCaseLetters(books, form.now()).offered(own);
    return new Shown(new OwnCasePage(books, form.by(), form.now()).of(own,
        Wording.in(form.by().locale()).say("answer.own-case.sent")));
  }

  private static Form filled(CaseStudyBooks books, OwnCaseForm form, OwnCase own,
      Person by) {
    return form.of(token(books, Subject.OWN_CASE_EDIT, own.id().value(), by), Optional.of(own));
  }

  private OwnCaseOutcome changing(CaseStudyBooks books, OwnCaseId id, Person by,
      Function<OwnCase, OwnCaseOutcome> work) {
    return theirs(books, id, by,
        own -> own.state() == State.ACCEPTED ? new Refused(Refusal.STAYS) : work.apply(own));
  }

  private static OwnCaseOutcome theirs(CaseStudyBooks books, OwnCaseId id, Person by,
      Function<OwnCase, OwnCaseOutcome> work) {
    return books.own().find(id).filter(own -> own.author().equals(by.id())).map(work)
        .orElseGet(() -> new Refused(Refusal.NOT_THERE));
  }

  private OwnCaseOutcome form(CaseStudyBooks books, OwnCase own, Person by,
      Function<OwnCaseForm, OwnCaseOutcome> work) {
    return leading(books, own.cohort(), by, work);
  }

  private OwnCaseOutcome leading(CaseStudyBooks books, CohortId cohort, Person by,
      Function<OwnCaseForm, OwnCaseOutcome> work) {
    var form = new OwnCaseForm(books, by, cohort, clock.instant());
    if (!leads(books, cohort, by, form.now())) {
      return new Refused(Refusal.NOT_A_LEADER);
    }
    return form.readers().isEmpty() ? new Refused(Refusal.NOBODY_READS) : work.apply(form);
  }

  private static boolean leads(CaseStudyBooks books, CohortId cohort, Person by, Instant now) {
    return books.memberships().of(cohort, by.id()).filter((Membership member) -> member.isAskedAt(now)).isPresent();
  }

  private static ReplyTo token(CaseStudyBooks books, Subject subject, long about,
      Person by) {
    return books.tokens().tokenFor(new Meaning(subject, about, by.id()));
  }
}
