package org.collegium.core.protocol;

import java.time.Instant;
import java.util.function.Function;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ProtocolId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.ProtocolNotice;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.text.Prose;

/** Writes the letters about protocols: of each step as long as it is open, and that one ends soon. */
public final class ProtocolAuthor implements Author {

  private static final Prose TAKEN_BACK = new Prose("the step was taken back");
  private static final Prose NO_SCRIPT = new Prose("the catalogue does not have this protocol any more");
  private static final Prose ANOTHER_HOUR = new Prose("the step ends at another hour");
  private static final Prose ANOTHER_PERSON = new Prose("this person does not keep the time any more");

  private final Ledger<ProtocolBooks> ledger;
  private final Catalogue catalogue;

  public ProtocolAuthor(Ledger<ProtocolBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return letter.draft().kind() == NoticeKind.PROTOCOL_STEP_ENDS ? reminder(letter, now)
        : content(letter, _ -> new Content.Nothing(TAKEN_BACK));
  }

  /** What came too early says so, and no longer what it told. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    var step = StepKey.read(letter.draft().key()).step();
    return letter.draft().kind() == NoticeKind.PROTOCOL_STEP_ENDS ? reminder(letter, now)
        : content(letter, words -> new Content.Say(words.takenBack(step)));
  }

  private Content content(Letter letter, Function<StepWords, Content> takenBack) {
    return ledger.write(books -> {
      var protocol = books.protocols().get(new ProtocolId(letter.draft().about()));
      var key = StepKey.read(letter.draft().key());
      return ProtocolPlan.of(protocol, books, catalogue)
          .map(plan -> new StepWords(books, protocol, plan.script()))
          .map(words -> key.isOpenIn(protocol) ? new Content.Say(words.of(key.step())) : takenBack.apply(words))
          .orElseGet(() -> new Content.Nothing(NO_SCRIPT));
    });
  }

  private Content reminder(Letter letter, Instant now) {
    return ledger.read(books -> {
      var protocol = books.protocols().get(new ProtocolId(letter.draft().about()));
      if (!(letter.draft().to() instanceof ToPerson(PersonId person)) || !keepsTime(books, protocol, person, now)) {
        return new Content.Nothing(ANOTHER_PERSON);
      }
      return ProtocolPlan.of(protocol, books, catalogue, books.people().get(person).locale())
          .flatMap(plan -> plan.ends(protocol)
              .filter(end -> StepKey.latest(protocol).reminding(person, end).equals(letter.draft().key()))
              .<Content>map(end -> new Content.Say(new ProtocolNotice.ProtocolStepEnds(
                  new StepWords(books, protocol, plan.script()).about(protocol.current()),
                  books.cohorts().get(protocol.cohort()).name(), end))))
          .orElseGet(() -> new Content.Nothing(ANOTHER_HOUR));
    });
  }

  private static boolean keepsTime(ProtocolBooks books, Protocol protocol, PersonId person, Instant now) {
    return protocol.timekeeper().filter(person::equals)
        .flatMap(keeper -> books.memberships().of(protocol.cohort(), keeper))
        .filter((Membership member) -> member.holdsAt(now)).isPresent();
  }
}
