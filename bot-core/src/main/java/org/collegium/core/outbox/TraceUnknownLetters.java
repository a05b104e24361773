package org.collegium.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.outbox.Courier.Tracing;
import org.collegium.core.outbox.Letters.Outcome;
import org.collegium.core.text.Prose;

/** Looks for letters of one platform whose fate nobody knows, once no call that could still land is under way. */
final class TraceUnknownLetters {

  /** On top of the call's own time-out: a call that timed out here may still land there. */
  private static final Duration A_MINUTE = Duration.ofSeconds(60);

  private final Ledger<OutboxBooks> ledger;
  private final Courier courier;

  TraceUnknownLetters(Ledger<OutboxBooks> ledger, Courier courier) {
    this.ledger = ledger;
    this.courier = courier;
  }

  Optional<Instant> nextDue(OutboxBooks books) {
    return books.letters().unknownSince(courier.platform()).map(since -> since.plus(patience()));
  }

  /** A platform that asks to wait while it is asked is left alone; the others are looked for when it may be asked. */
  void runDue(Instant now) {
    for (var letter : ledger.read(books -> books.letters().untraced(courier.platform(), now.minus(patience())))) {
      if (courier.pause().isPresent()) {
        return;
      }
      var to = ledger.read(books -> new AddressBook(books).address(letter, courier.platform()));
      var earlier = ledger.read(books -> new AddressBook(books).posted(letter));
      var found =
          to.map(address -> courier.trace(letter, address, earlier)).orElse(new Tracing.CannotSay(LetterDesk.NOWHERE));
      ledger.write(books -> settle(books.letters(), letter, found, now));
    }
  }

  private Duration patience() {
    return courier.callTimeout().plus(A_MINUTE);
  }

  /** Another node may have looked for it meanwhile, and sent it since; what was posted was posted all the same. */
  private static boolean settle(Letters letters, Letter letter, Tracing tracing, Instant now) {
    var isOurs = tracing instanceof Tracing.Found
        ? letters.find(letter.id()).map(found -> found.isOfTheTryOf(letter)).orElse(false) : letters.stands(letter);
    if (isOurs) {
      keep(letters, letter, tracing, now);
    }
    return isOurs;
  }

  private static void keep(Letters letters, Letter letter, Tracing tracing, Instant now) {
    switch (tracing) {
      case Tracing.Found found ->
          letters.settle(letter.id(), Letter.State.DELIVERED, now, Outcome.posted(found.message()));
      case Tracing.Absent _ -> letters.release(letter.id(), now, new Prose("was not posted"));
      case Tracing.AskLater later ->
          letters.settle(letter.id(), Letter.State.UNKNOWN, now, Outcome.because(later.why()));
      case Tracing.CannotSay why -> letters.leaveUntraced(letter.id(), now, why.why());
      case Tracing.LeftToOthers _ -> {
        // They say what becomes of it.
      }
    }
  }
}
