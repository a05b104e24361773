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
      var at = until.hour(by, books.closures().schoolDays(round.cohort()), now);
      return whyNot(books, round, by, at).<Outcome>map(Refused::new).orElseGet(() -> {
        putOff(books, round, by, new Span(now, at));
        return new Snoozed(at);
      });
    });
  }

  private Optional<Refusal> whyNot(CheckInBooks books, Round round, Person by, Instant at) {
    if (books.memberships().of(round.cohort(), by.id())
        .filter(member -> member.holdsAt(clock.instant()) && member.isAsked()).isEmpty()) {
      return Optional.of(Refusal.NOT_ASKED);
    }
    if (books.reflections().hasAnswered(round.id(), by.id())) {
      return Optional.of(Refusal.ANSWERED_ALREADY);
    }
    return at.isBefore(round.closesAt()) ? Optional.empty() : Optional.of(Refusal.CLOSES_BEFORE);
  }

  /** It was asked for at that hour, so that the week's count does not hold it back. */
  private static void putOff(CheckInBooks books, Round round, Person by, Span span) {
    var to = new ToPerson(by.id());
    books.outbox().withdraw(NoticeKind.CHECK_IN_NUDGE, round.id().value(), to, span.now());
    books.outbox()
        .add(new Draft(key(books, round, by, span.at()), NoticeKind.CHECK_IN_NUDGE, round.id().value(), round.cohort(),
            to,
            span.at(), Optional.of(round.closesAt()), Optional.empty(), Urgency.PRESSING));
  }

  private static String key(CheckInBooks books, Round round, Person by, Instant at) {
    var nudge = new NudgeKey(round.id(), by.id());
    var before = books.outbox().keysAbout(NoticeKind.CHECK_IN_NUDGE, round.id().value()).stream()
        .filter(nudge::isSnoozed).count();
    return nudge.snoozed((int) before, at);
  }

  private record Span(Instant now, Instant at) {}

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
