package org.collegium.core.checkin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.RoundId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.programme.Catalogue;

/** A leader puts a round off: they hear of it once more at the hour they chose, in place of the nudge. */
public final class SnoozeCheckIn {

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public SnoozeCheckIn(Ledger<CheckInBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Puts it off, in place of what was chosen before. */
  public Outcome handle(RoundId id, Person by, SnoozeUntil until) {
    return ledger.write(books -> {
      var now = clock.instant();
      var round = new RoundHours(books, catalogue).of(books.rounds().get(id));
      if (!new WhyNot(books, catalogue, now).isAsked(round, by)) {
        return new Refused(Refusal.NOT_ASKED);
      }
      var at = until.hour(by, books.schoolDays(round.cohort(), by, now), now);
      return whyNot(books, round, by, at).<Outcome>map(Refused::new).orElseGet(() -> {
        books.outbox().withdraw(NoticeKind.CHECK_IN_NUDGE, id.value(), new ToPerson(by.id()), now);
        books.outbox().add(later(books, round, by, at));
        return new Snoozed(at);
      });
    });
  }

  private static Optional<Refusal> whyNot(CheckInBooks books, Round round, Person by, Instant at) {
    if (books.reflections().hasAnswered(round.id(), by.id())) {
      return Optional.of(Refusal.ANSWERED_ALREADY);
    }
    return at.isBefore(round.closesAt()) ? Optional.empty() : Optional.of(Refusal.CLOSES_BEFORE);
  }

  /** It was asked for at that hour, so that the week's count does not hold it back. */
  private static Draft later(CheckInBooks books, Round round, Person by, Instant at) {
    return new Draft(key(books, round, by, at), NoticeKind.CHECK_IN_NUDGE, round.id().value(), round.cohort(),
        new ToPerson(by.id()), at, Optional.of(round.closesAt()), Optional.empty(), Urgency.PRESSING);
  }

  private static String key(CheckInBooks books, Round round, Person by, Instant at) {
    var nudge = new NudgeKey(round.id(), by.id());
    var before = books.outbox().keysAbout(NoticeKind.CHECK_IN_NUDGE, round.id().value()).stream()
        .filter(nudge::isSnoozed).count();
    return nudge.snoozed((int) before, at);
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** They hear of it again then. */
  public record Snoozed(Instant until) implements Outcome {}

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why it stays as it is. */
  public enum Refusal {
    NOT_ASKED, ANSWERED_ALREADY, CLOSES_BEFORE
  }
}
