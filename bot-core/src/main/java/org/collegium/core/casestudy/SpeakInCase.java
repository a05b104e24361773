package org.collegium.core.casestudy;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.discussion.Discussion;
import org.collegium.core.discussion.KeepTurn;
import org.collegium.core.discussion.MessageKey;
import org.collegium.core.discussion.Turn;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.reflection.WrittenForm;
import org.collegium.core.text.Prose;

/**
 * A member says something about a case by a form, where the bot cannot read along or they would rather not write before
 * all. It is kept like what is said in the thread, and posted nowhere: no message holds what others wrote. In each part
 * of a case there is one such turn of theirs, which they change, or take back by emptying it.
 */
public final class SpeakInCase {

  private static final String WORDS = "words";
  private static final int LONGEST = 2_000;

  private final Ledger<CaseStudyBooks> ledger;
  private final Catalogue catalogue;
  private final Ids ids;
  private final InstantSource clock;

  public SpeakInCase(Ledger<CaseStudyBooks> ledger, Catalogue catalogue, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.ids = ids;
    this.clock = clock;
  }

  /** The form. */
  public Outcome open(CaseStudyId id, Person by, ReplyTo replyTo) {
    return seated(id, by, chair -> new Opened(form(chair, replyTo)));
  }

  /** Keeps what was written into it. */
  public Outcome take(CaseStudyId id, Person by, ReplyTo replyTo, Map<String, String> values) {
    return seated(id, by, chair -> {
      var written = new WrittenForm(form(chair, replyTo), values, Wording.in(by.locale()));
      return written.problems().isEmpty() ? keep(chair, values.getOrDefault(WORDS, "").strip())
          : new Rejected(written.holding(), written.problems());
    });
  }

  private Outcome seated(CaseStudyId id, Person by, Function<Chair, Outcome> work) {
    return ledger.write(books -> books.cases().find(id)
        .flatMap(study -> CasePlan.of(study, books, catalogue, by.locale())
            .map(plan -> new Chair(books, study, plan.script(), by, clock.instant())))
        .filter(chair -> chair.place() != Chair.Place.OUTSIDE)
        .map(chair -> chair.study().isRunning() ? work.apply(chair) : new Refused(Refusal.ENDED))
        .orElseGet(() -> new Refused(Refusal.NOT_YOURS)));
  }

  private static Form form(Chair chair, ReplyTo replyTo) {
    var wording = Wording.in(chair.by().locale());
    var before = before(chair);
    var readers = chair.books().memberships().in(chair.study().cohort(), chair.now()).stream()
        .filter(Membership::attendsSessions).filter(member -> !member.person().equals(chair.by().id()))
        .map(member -> chair.books().people().get(member.person()).name()).toList();
    return new Form(replyTo, wording.say("form.turn.title"),
        List.of(wording.say("form.turn.which", chair.script().title(), chair.study().current()),
            wording.say("form.turn.readers", wording.list(readers)), wording.say("form.turn.kept")),
        List.of(new Field(WORDS, wording.say("form.turn.words"), new Form.Kind.Words(LONGEST),
            before.map(turn -> turn.words().raw()).orElse(""),
            before.isPresent() ? Need.OPTIONAL : Need.REQUIRED)),
        wording.say("form.turn.submit"));
  }

  private Outcome keep(Chair chair, String words) {
    var before = before(chair);
    if (words.isEmpty()) {
      chair.books().discussion().turns().remove(key(chair));
      return new TakenBack();
    }
    var keep = new KeepTurn(chair.books().discussion(), ids, chair.now());
    if (before.isPresent()) {
      keep.change(before.get(), new Prose(words));
      return new Kept(before.get().reference());
    }
    return keep.handle(new Discussion(chair.study().id(), chair.study().cohort(), chair.study().current(), List.of()),
        chair.by(), new KeepTurn.Said(key(chair), new Prose(words), chair.now()))
        .<Outcome>map(turn -> new Kept(turn.reference())).orElseGet(() -> new Refused(Refusal.NOT_YOURS));
  }

  private static Optional<Turn> before(Chair chair) {
    return chair.books().discussion().turns().of(key(chair));
  }

  private static MessageKey key(Chair chair) {
    return MessageKey.ofForm(chair.study().id(), chair.study().current(), chair.by().id());
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** The form. */
  public record Opened(Form form) implements Outcome {}

  /** Not kept: the form with what was typed, and what is wrong. */
  public record Rejected(Form form, Map<String, Prose> problems) implements Outcome {}

  /** Kept under that reference. */
  public record Kept(String reference) implements Outcome {}

  /** What they had said is gone. */
  public record TakenBack() implements Outcome {}

  /** Neither opened nor kept. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    NOT_YOURS, ENDED
  }
}
