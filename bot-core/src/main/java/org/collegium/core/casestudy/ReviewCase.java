package org.collegium.core.casestudy;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.collegium.core.casestudy.OwnCase.State;
import org.collegium.core.casestudy.OwnCaseOutcome.Opened;
import org.collegium.core.casestudy.OwnCaseOutcome.Refusal;
import org.collegium.core.casestudy.OwnCaseOutcome.Refused;
import org.collegium.core.casestudy.OwnCaseOutcome.Rejected;
import org.collegium.core.casestudy.OwnCaseOutcome.Shown;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.FilledIn;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.OwnCaseId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** Whoever runs a cohort reads the cases that its leaders offered, accepts them, or sends them back with a note. */
public final class ReviewCase {

  private static final String NOTE = "note";
  private static final int LONGEST_NOTE = 1_000;

  private final Ledger<CaseStudyBooks> ledger;
  private final InstantSource clock;

  public ReviewCase(Ledger<CaseStudyBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Those that wait, without a word of them. */
  public OwnCaseOutcome list(CohortId cohort, Person by) {
    return ledger.write(books -> new Shown(page(books, by).offered(cohort)));
  }

  /** Those of the asker in that cohort. */
  public OwnCaseOutcome listOwn(CohortId cohort, Person by) {
    return ledger.write(books -> new Shown(page(books, by).theirs(cohort)));
  }

  /** Whether the asker brought any there. */
  public boolean hasOwn(CohortId cohort, Person by) {
    return ledger.read(books -> books.own().by(by.id()).stream().anyMatch(own -> own.cohort().equals(cohort)));
  }

  /** One of them, as its author or whoever looks at it sees it. */
  public OwnCaseOutcome open(OwnCaseId id, Person by) {
    return ledger.write(books -> seen(books, id, by, (page, own) -> new Shown(page.of(own))));
  }

  /**
   * Accepts it as it was shown.
   *
   * @param shown which sending of it was shown, as the button carried it
   */
  public OwnCaseOutcome accept(OwnCaseId id, Person by, String shown) {
    return ledger.write(books -> looking(books, id, by, (page, own) -> {
      if (!OwnCaseWays.sending(own).equals(shown)) {
        return new Shown(page.of(own, say(by, "answer.own-case.changed")));
      }
      var accepted = own.accepted(clock.instant());
      books.own().keep(accepted);
      new OwnCaseLetters(books, clock.instant()).accepted(accepted);
      return new Shown(page.offered(own.cohort(), say(by, "answer.own-case.done", own.script())));
    }));
  }

  /** The form for what is to be changed. */
  public OwnCaseOutcome openNote(OwnCaseId id, Person by) {
    return ledger.write(books -> looking(books, id, by, (_, own) -> new Opened(form(books, own, by))));
  }

  /** Sends it back with that note; with a problem in it nothing is done. */
  public OwnCaseOutcome sendBack(OwnCaseId id, Person by, Map<String, String> values) {
    return ledger.write(books -> looking(books, id, by, (page, own) -> {
      var filled = new FilledIn(form(books, own, by), Wording.in(by.locale()));
      var problems = filled.problems(values);
      if (!problems.isEmpty()) {
        return new Rejected(filled.holding(values), problems);
      }
      var back = own.sentBack(new OwnCase.Note(by.id(), new Prose(values.getOrDefault(NOTE, "").strip())),
          clock.instant());
      books.own().keep(back);
      new OwnCaseLetters(books, clock.instant()).sentBack(back);
      return new Shown(page.offered(own.cohort(), say(by, "answer.own-case.sent-back")));
    }));
  }

  private static Form form(CaseStudyBooks books, OwnCase own, Person by) {
    return new Form(new OwnCaseWays(books, by).token(Subject.OWN_CASE_NOTE, own.id().value()),
        say(by, "form.own-case.note.title"),
        List.of(say(by, "form.coach.reader", books.people().get(own.author()).name())),
        List.of(new Field(NOTE, say(by, "form.own-case.note"), new Form.Kind.Words(LONGEST_NOTE), "", Need.REQUIRED)),
        say(by, "form.own-case.note.submit"));
  }

  private OwnCaseOutcome looking(CaseStudyBooks books, OwnCaseId id, Person by,
      BiFunction<OwnCasePage, OwnCase, OwnCaseOutcome> work) {
    return seen(books, id, by, (page, own) -> own.author().equals(by.id()) ? new Refused(Refusal.NOT_THERE)
        : own.state() == State.OFFERED ? work.apply(page, own) : new Refused(Refusal.WENT_ON));
  }

  private OwnCaseOutcome seen(CaseStudyBooks books, OwnCaseId id, Person by,
      BiFunction<OwnCasePage, OwnCase, OwnCaseOutcome> work) {
    var page = page(books, by);
    return books.own().find(id).filter(page::mayRead).map(own -> work.apply(page, own))
        .orElseGet(() -> new Refused(Refusal.NOT_THERE));
  }

  private OwnCasePage page(CaseStudyBooks books, Person by) {
    return new OwnCasePage(books, by, clock.instant());
  }

  private static Prose say(Person by, String key, Object... facts) {
    return Wording.in(by.locale()).say(key, facts);
  }
}
