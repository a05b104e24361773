package org.collegium.core.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.LetterId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.text.Prose;

/** Somebody says what became of a letter of which no platform can tell, or that none took. */
public final class DecideLetter {

  private static final Prose ARRIVED = new Prose("somebody said that it arrived, or told its reader");
  private static final Prose AGAIN = new Prose("somebody said that it is to be sent again");

  private final Ledger<OutboxBooks> ledger;
  private final InstantSource clock;

  public DecideLetter(Ledger<OutboxBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Done twice, it is done once: what was decided is not open any more. */
  public Outcome handle(Request request) {
    return ledger.write(books -> books.undecided().find(request.letter())
        .map(letter -> decide(books, letter, request))
        .orElse(new Refused(Refusal.NOT_OPEN)));
  }

  private Outcome decide(OutboxBooks books, Letter letter, Request request) {
    var now = clock.instant();
    var cohort = letter.draft().cohort();
    if (request.by().filter(person -> !facilitates(books, cohort, person, now)).isPresent()) {
      return new Refused(Refusal.NOT_YOURS);
    }
    if (request.decision() == Decision.AGAIN && letter.draft().usefulUntil().filter(now::isAfter).isPresent()) {
      return new Refused(Refusal.IS_OVER);
    }
    return switch (request.decision()) {
      case ARRIVED -> {
        books.undecided().arrived(letter.id(), now, ARRIVED);
        yield new Decided(letter, Decision.ARRIVED);
      }
      case AGAIN -> {
        books.undecided().again(letter.id(), now, AGAIN);
        yield new Decided(letter, Decision.AGAIN);
      }
    };
  }

  private static boolean facilitates(OutboxBooks books, CohortId cohort, PersonId person, Instant now) {
    return books.memberships().of(cohort, person)
        .filter(member -> member.holdsAt(now) && member.role() == Role.FACILITATOR).isPresent();
  }

  /**
   * What is said of which letter.
   *
   * @param by who says so; empty where it is whoever runs the bot
   */
  public record Request(LetterId letter, Optional<PersonId> by, Decision decision) {}

  /** What becomes of it. */
  public enum Decision {
    /** It is never sent again. */
    ARRIVED,
    /** It is sent again. */
    AGAIN
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** It is decided. */
  public record Decided(Letter letter, Decision decision) implements Outcome {}

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why it stays as it is. */
  public enum Refusal {
    NOT_YOURS, NOT_OPEN, IS_OVER
  }
}
