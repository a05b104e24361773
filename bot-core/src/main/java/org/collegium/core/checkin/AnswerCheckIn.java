package org.collegium.core.checkin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Named;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.identity.RoundId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Programme;
import org.collegium.core.reflection.ChangeReflection;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.reflection.WrittenForm;
import org.collegium.core.text.Prose;

/** A leader answers a round: at once, in parts, late, or over again until the next session begins. */
public final class AnswerCheckIn {

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;
  private final Ids ids;
  private final InstantSource clock;

  public AnswerCheckIn(Ledger<CheckInBooks> ledger, Catalogue catalogue, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.ids = ids;
    this.clock = clock;
  }

  /** The form of that round for that leader; refused to anybody else. */
  public Outcome open(RoundId id, Person by, ReplyTo replyTo) {
    return ledger.read(books -> {
      var round = new RoundHours(books, catalogue).of(books.rounds().get(id));
      var now = clock.instant();
      if (!new WhyNot(books, catalogue, now).isAsked(round, by)) {
        return new Refused(whyNot(books, round, by));
      }
      var before = books.reflections().inRound(id, by.id());
      return isTooLate(books, before, now) ? new Refused(Refusal.NEXT_SESSION_HAS_BEGUN)
          : new Opened(form(books, round, by).form(round, before, replyTo, now));
    });
  }

  /** Keeps what was filled in; with a problem in any field nothing is kept. */
  public Outcome take(RoundId id, Person by, Filled filled) {
    return ledger.write(books -> {
      var now = clock.instant();
      var round = new RoundHours(books, catalogue).of(books.rounds().get(id));
      if (!new WhyNot(books, catalogue, now).isAsked(round, by)) {
        return new Refused(whyNot(books, round, by));
      }
      var before = books.reflections().inRound(id, by.id());
      var form = form(books, round, by).form(round, before, filled.replyTo(), now);
      var written = new WrittenForm(form, filled.values(), Wording.in(by.locale()));
      if (!written.problems().isEmpty()) {
        return new Rejected(written.holding(), written.problems());
      }
      return isTooLate(books, before, now) ? new Refused(Refusal.NEXT_SESSION_HAS_BEGUN)
          : keep(books, new Answered(round, by, before), filled, now);
    });
  }

  private Outcome keep(CheckInBooks books, Answered answered, Filled filled, Instant now) {
    var round = answered.round();
    var by = answered.by();
    var chosen = ReflectionForm.chosen(filled.values());
    var present = books.readers().all(by.id(), round.cohort(), chosen.audience(), now);
    var named = chosen.meant(present).orElseGet(present::withoutMachine);
    var kept = new ArrayList<Reflection>();
    var spoken = programme(books, round).in(by.locale());
    for (var prompt : CheckInForm.questions(round)) {
      var earlier = answered.to(prompt);
      ReflectionForm.typed(filled.values(), prompt)
          .map(answer -> new Words(said(spoken, prompt, answer, earlier),
              ReflectionForm.typed(filled.values(), CheckInForm.deeper(prompt))))
          .or(() -> earlier.map(Reflection::words))
          .map(words -> write(books, new Page(round, by, prompt, words, chosen.audience(), named, filled.key(), now),
              earlier))
          .ifPresent(kept::add);
    }
    if (answered.before().isEmpty() && !kept.isEmpty()) {
      books.outbox().restate(round.id(), by.id(), now);
    }
    return kept.isEmpty() ? new Refused(Refusal.NOTHING_WRITTEN)
        : new Kept(kept.getFirst(), kept.size(), !round.isOpen(now));
  }

  /** A label as its author reads it, unless it is the one they tapped before in another language. */
  private static Prose said(Programme spoken, String prompt, Prose typed, Optional<Reflection> earlier) {
    var label = spoken.label(prompt, typed).orElse(typed);
    return earlier.map(kept -> kept.words().answer())
        .filter(before -> spoken.label(prompt, before).orElse(before).equals(label)).orElse(label);
  }

  /** What was answered before and is left empty now stays, for those whom the form names now. */
  private Reflection write(CheckInBooks books, Page page, Optional<Reflection> earlier) {
    if (earlier.isPresent()) {
      var changed = earlier.get().words().equals(page.words()) ? earlier.get()
          : earlier.get().saying(page.words(), page.now());
      var shown = changed.readBy(page.audience(), page.named().people());
      books.reflections().change(shown, page.now());
      books.machines().name(shown.id(), page.named().machine());
      return shown;
    }
    var round = page.round();
    var reflection = new Reflection(new ReflectionId(ids.next()), books.reflections().freeReference(ids),
        round.cohort(), page.by().id(),
        round.number(), Optional.of(new Reflection.Asked(round.id(), page.prompt())), page.words(), page.audience(),
        page.named().people(), page.now(), Optional.empty(), !round.isOpen(page.now()),
        new RequestKey(page.key().value() + ":" + page.prompt()));
    if (books.reflections().add(reflection)) {
      books.machines().name(reflection.id(), page.named().machine());
    }
    return reflection;
  }

  /** A first answer is never too late; one that was given stands once the next session has begun. */
  private static boolean isTooLate(CheckInBooks books, List<Reflection> before, Instant now) {
    return before.stream().anyMatch(kept -> !ChangeReflection.isEditable(books.sessions(), kept, now));
  }

  private CheckInForm form(CheckInBooks books, Round round, Person by) {
    return new CheckInForm(books, programme(books, round), by);
  }

  private Programme programme(CheckInBooks books, Round round) {
    return catalogue.get(books.cohorts().get(round.cohort()).programme());
  }

  private static Refusal whyNot(CheckInBooks books, Round round, Person by) {
    return books.memberships().of(round.cohort(), by.id()).flatMap(Membership::leftAt)
        .filter(left -> books.sessions().areAllOver(round.cohort(), left)).isPresent()
            ? Refusal.PROGRAMME_IS_OVER : Refusal.NOT_ASKED;
  }

  /** What came back with a form. */
  public record Filled(ReplyTo replyTo, Map<String, String> values, RequestKey key) {}

  /** What its author had answered before. */
  private record Answered(Round round, Person by, List<Reflection> before) {

    Optional<Reflection> to(String prompt) {
      return before.stream().filter(kept -> kept.asked().filter(asked -> asked.prompt().equals(prompt)).isPresent())
          .findFirst();
    }
  }

  private record Page(Round round, Person by, String prompt, Words words, Audience audience, Named named,
      RequestKey key, Instant now) {}

  /** What became of it. */
  public sealed interface Outcome {}

  /** The form. */
  public record Opened(Form form) implements Outcome {}

  /** Not kept: the form with what was typed, and what is wrong. */
  public record Rejected(Form form, Map<String, Prose> problems) implements Outcome {}

  /** Kept. */
  public record Kept(Reflection first, int answers, boolean late) implements Outcome {}

  /** Not kept. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    NOT_ASKED, PROGRAMME_IS_OVER, NOTHING_WRITTEN, NEXT_SESSION_HAS_BEGUN
  }
}
