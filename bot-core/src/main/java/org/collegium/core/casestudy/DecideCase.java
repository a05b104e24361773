package org.collegium.core.casestudy;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.collegium.core.casestudy.Chair.Place;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.identity.CaseDecisionId;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.CaseStage;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.reflection.WrittenForm;
import org.collegium.core.text.Prose;

/**
 * A member decides in a case, alone and unseen, and thinks it over until what was done is told. Whoever decides later
 * does it without seeing how the others did, and once. To who has decided it shows how all did.
 */
public final class DecideCase {

  private final Ledger<CaseStudyBooks> ledger;
  private final Catalogue catalogue;
  private final Ids ids;
  private final InstantSource clock;

  public DecideCase(Ledger<CaseStudyBooks> ledger, Catalogue catalogue, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.ids = ids;
    this.clock = clock;
  }

  /** The form, or how all decided, as they may. */
  public Outcome open(CaseStudyId id, Person by, ReplyTo replyTo) {
    return seated(id, by, (chair, place) -> switch (place) {
      case DECIDES, DECIDES_LATE -> new Opened(form(chair, place).form(before(chair), replyTo));
      case SEES -> shown(chair);
      case WAITS -> new Refused(Refusal.WAITS_WITH_ALL);
      case TOO_EARLY -> new Refused(Refusal.TOO_EARLY);
      case OUTSIDE -> new Refused(Refusal.NOT_YOURS);
    });
  }

  /** Keeps what was filled in; with a problem in any field nothing is kept. */
  public Outcome take(CaseStudyId id, Person by, ReplyTo replyTo, Map<String, String> values) {
    return seated(id, by, (chair, place) -> switch (place) {
      case DECIDES, DECIDES_LATE -> take(chair, form(chair, place), replyTo, values);
      case SEES -> new Refused(Refusal.STANDS);
      case WAITS -> new Refused(Refusal.WAITS_WITH_ALL);
      case TOO_EARLY -> new Refused(Refusal.TOO_EARLY);
      case OUTSIDE -> new Refused(Refusal.NOT_YOURS);
    });
  }

  private Outcome seated(CaseStudyId id, Person by, BiFunction<Chair, Place, Outcome> work) {
    return ledger.write(books -> books.cases().find(id)
        .flatMap(study -> CasePlan.of(study, books, catalogue, by.locale())
            .map(plan -> new Chair(books, study, plan.script(), by, clock.instant())))
        .map(chair -> work.apply(chair, chair.place())).orElseGet(() -> new Refused(Refusal.NOT_YOURS)));
  }

  private static DecisionForm form(Chair chair, Place place) {
    return new DecisionForm(chair, place == Place.DECIDES_LATE);
  }

  private Outcome take(Chair chair, DecisionForm form, ReplyTo replyTo, Map<String, String> values) {
    var before = before(chair);
    var written = new WrittenForm(form.form(before, replyTo), values, Wording.in(chair.by().locale()));
    if (!written.problems().isEmpty()) {
      return new Rejected(written.holding(), written.problems());
    }
    var audience = ReflectionForm.chosen(values).audience();
    var view = DecisionForm.view(values);
    var readers = form.named(audience);
    var decision = before.map(earlier -> earlier.changedTo(view, audience, readers, chair.now()))
        .orElseGet(() -> new CaseDecision(new CaseDecisionId(ids.next()), chair.study().id(), chair.by().id(), view,
            audience, readers, chair.now(), Optional.empty(), form.late()));
    chair.books().decisions().keep(decision);
    return form.late() ? shown(chair) : new Kept(label(chair, view.way()));
  }

  private static Optional<CaseDecision> before(Chair chair) {
    return chair.books().decisions().of(chair.study().id(), chair.by().id());
  }

  private static Outcome shown(Chair chair) {
    return new Shown(new HowAllDecided(chair).show());
  }

  static Prose label(Chair chair, String way) {
    return chair.script().way(way).map(CaseStage.Way::label).orElseGet(() -> new Prose(way));
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** The form. */
  public record Opened(Form form) implements Outcome {}

  /** Not kept: the form with what was typed, and what is wrong. */
  public record Rejected(Form form, Map<String, Prose> problems) implements Outcome {}

  /** Kept, and can be changed. */
  public record Kept(Prose way) implements Outcome {}

  /** How all decided. */
  public record Shown(Sight sight) implements Outcome {}

  /** Neither kept nor shown. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    NOT_YOURS, TOO_EARLY, WAITS_WITH_ALL, STANDS
  }
}
