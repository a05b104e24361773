package org.collegium.core.membership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;

/** Welcomes those whom a platform found, asks whether it is them, and calls those whose door is closed. */
public final class IdentityAuthor implements Author {

  /** What comes back from one who is the person meant. */
  public static final String YES = "yes";
  /** What comes back from one who is not. */
  public static final String NO = "no";

  private final Ledger<IdentityBooks> ledger;

  public IdentityAuthor(Ledger<IdentityBooks> ledger) {
    this.ledger = ledger;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return letter.draft().kind() == NoticeKind.DOOR_CLOSED
        ? ledger.read(books -> closed(books, letter, now)) : ledger.write(books -> welcome(books, letter));
  }

  /** A call must not stand in a channel that names somebody who has taken away all that is theirs. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return letter.draft().kind() == NoticeKind.DOOR_CLOSED
        && ledger.<Boolean>read(books -> books.people().isErased(new PersonId(letter.draft().about())))
            ? ledger.read(books -> new Content.Say(new MembershipNotice.TakenBack(
                books.cohorts().get(letter.draft().cohort()).name(), NoticeKind.DOOR_CLOSED)))
            : write(letter, now);
  }

  private static Content closed(IdentityBooks books, Letter letter, Instant now) {
    var person = books.people().get(new PersonId(letter.draft().about()));
    var cohort = books.cohorts().get(letter.draft().cohort());
    var isIn = books.memberships().of(cohort.id(), person.id()).filter(member -> member.holdsAt(now)).isPresent();
    var who = letter.draft().to() instanceof ToPlace there
        ? books.addresses().silentOn(there.platform(), person.id()) : Optional.<Address>empty();
    return who.filter(_ -> isIn)
        .<Content>map(address -> new Content.Say(
            new MembershipNotice.DoorClosed(cohort.name(), person.name(), address)))
        .orElseGet(() -> new Content.Nothing(new Prose("they can be reached, or have left the cohort")));
  }

  private static Content welcome(IdentityBooks books, Letter letter) {
    var person = books.people().get(new PersonId(letter.draft().about()));
    if (books.addresses().supposed(person.id()).isEmpty()) {
      return new Content.Nothing(new Prose("they have said who they are"));
    }
    var cohort = books.cohorts().get(letter.draft().cohort());
    return new Content.Say(new MembershipNotice.Welcome(cohort.name(), person.name(), isItYou(books, person)));
  }

  /** The question for that person, the same one each time. */
  public static Ask isItYou(IdentityBooks books, Person person) {
    var wording = Wording.in(person.locale());
    return new Ask.OneOf(books.tokens().tokenFor(new Meaning(Subject.IDENTITY, person.id().value(), person.id())),
        List.of(new Choice(YES, wording.say("identity.yes")), new Choice(NO, wording.say("identity.no"))));
  }
}
