package org.collegium.core.coaching;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.coaching.AgreementOutcome.Opened;
import org.collegium.core.coaching.AgreementOutcome.Refusal;
import org.collegium.core.coaching.AgreementOutcome.Refused;
import org.collegium.core.coaching.AgreementOutcome.Shown;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.AgreementId;
import org.collegium.core.identity.AgreementVersionId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/**
 * One of a pair proposes what the two agree on, or changes what the other proposed and proposes it back. Whoever
 * leaves the other's words as they are agrees to them.
 */
public final class ProposeAgreement {

  private final Ledger<CoachingBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public ProposeAgreement(Ledger<CoachingBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** The form, over the newest version if there is one. */
  public AgreementOutcome open(AgreementId id, Person by) {
    return ledger.write(books -> standing(books, id, by, sheet -> {
      sheet.newest().ifPresent(new AgreementPage(books, by, clock.instant())::read);
      return new Opened(new AgreementForm(books, by).of(sheet));
    }));
  }

  /**
   * Keeps what was filled in, and tells the other; with a problem in it nothing is kept.
   *
   * @param over the version that the form was opened over; empty if there was none
   */
  public AgreementOutcome take(AgreementId id, Optional<AgreementVersionId> over, Filled filled) {
    return ledger.write(books -> standing(books, id, filled.by(), sheet -> {
      var form = new AgreementForm(books, filled.by());
      return form.problems(form.of(sheet), filled.values())
          .orElseGet(() -> new Proposal(books, sheet, filled, clock.instant()).of(over));
    }));
  }

  /** The agreement of that version, if it is still there. */
  public Optional<AgreementId> of(AgreementVersionId id) {
    return ledger.read(books -> books.agreements().version(id).map(AgreementVersion::agreement));
  }

  private AgreementOutcome standing(CoachingBooks books, AgreementId id, Person by,
      Function<AgreementSheet, AgreementOutcome> work) {
    var found = books.agreements().find(id).filter(agreement -> agreement.pair().has(by.id()));
    if (found.isEmpty()) {
      return new Refused(Refusal.NOT_YOURS);
    }
    return found.get().pair().stands(books.memberships(), clock.instant())
        ? work.apply(AgreementSheet.of(books.agreements(), found.get())) : new Refused(Refusal.APART);
  }

  /**
   * A form that was filled in.
   *
   * @param key of the request that brings it
   */
  public record Filled(Person by, RequestKey key, Map<String, String> values) {}

  private final class Proposal {

    private final CoachingBooks books;
    private final AgreementSheet sheet;
    private final Filled filled;
    private final Instant now;
    private final AgreementPage page;

    private Proposal(CoachingBooks books, AgreementSheet sheet, Filled filled, Instant now) {
      this.books = books;
      this.sheet = sheet;
      this.filled = filled;
      this.now = now;
      this.page = new AgreementPage(books, filled.by(), now);
    }

    AgreementOutcome of(Optional<AgreementVersionId> over) {
      var words = AgreementForm.words(filled.values());
      var newest = sheet.newest();
      if (newest.filter(version -> version.says(words)).isPresent()) {
        return sheet.proposedTo(filled.by().id()).isPresent()
            ? new Agreeing(books, filled.by(), now).to(sheet)
            : new Shown(page.of(sheet, wording().say("answer.agreement.same")));
      }
      var version = new AgreementVersion(new AgreementVersionId(ids.next()), sheet.agreement().id(),
          filled.by().id(), Optional.of(words), now, Optional.empty(), Optional.empty(), filled.key());
      if (books.agreements().add(version)) {
        new AgreementLetters(books, now).proposed(sheet, version);
      }
      var after = AgreementSheet.of(books.agreements(), sheet.agreement());
      // Nothing is agreed to by proposing, so what came meanwhile does not stand in the way; but it is shown.
      return sheet.proposedTo(filled.by().id()).filter(met -> !over.equals(Optional.of(met.id())))
          .map(met -> new Shown(page.of(after, say("answer.agreement.meanwhile"), met)))
          .orElseGet(() -> new Shown(page.of(after, say("answer.agreement.sent"))));
    }

    private Prose say(String key) {
      return wording().say(key, books.people().get(sheet.other(filled.by().id())).name());
    }

    private Wording wording() {
      return Wording.in(filled.by().locale());
    }
  }
}
