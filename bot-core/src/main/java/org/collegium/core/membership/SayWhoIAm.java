package org.collegium.core.membership;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;

/** Somebody says that they are, or are not, whom the bot takes them for. */
public final class SayWhoIAm {

  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  private final Ledger<IdentityBooks> ledger;
  private final InstantSource clock;

  public SayWhoIAm(Ledger<IdentityBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** It is them: what is theirs may be shown there from now on. */
  public void confirm(PersonId person, Address address) {
    ledger.write(books -> {
      books.addresses().confirm(person, address);
      return person;
    });
  }

  /** It is somebody else: what is meant for that person does not go there any more. */
  public void disown(PersonId person, Address address) {
    ledger.write(books -> {
      books.addresses().disown(person, address, clock.instant());
      return person;
    });
  }

  /**
   * A new code for that person, in place of an earlier one. Empty for one who has said already who they are: whoever
   * has a code for them could read what they wrote, and take what is meant for them.
   */
  public Optional<Code> invite(PersonId person, Ids ids) {
    var code = JoinCode.next(ids);
    var expiresAt = clock.instant().plus(TWO_WEEKS);
    return ledger.write(books -> {
      if (books.addresses().isKnownAnywhere(person)) {
        return Optional.empty();
      }
      books.codes().add(code, person, expiresAt);
      return Optional.of(new Code(code, expiresAt));
    });
  }

  /** They have a code: from then on they are known there. Empty if the code does not work. */
  public Optional<Person> join(JoinCode code, Address address) {
    return ledger.write(books -> books.codes().take(code, clock.instant())
        .filter(person -> !books.addresses().isKnownAnywhere(person)).map(person -> {
          books.people().link(person, address);
          return books.people().get(person);
        }));
  }

  /** A code, and until when it works. */
  public record Code(JoinCode code, Instant expiresAt) {}
}
