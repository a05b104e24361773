package org.collegium.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.collegium.core.chore.Chore;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.outbox.Corrections.Correction;
import org.collegium.core.outbox.Courier.Amendment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Edits a few messages of one platform whose facts have changed since they were posted. Nothing is ever posted by it,
 * and an edit does no harm twice: what was interrupted is edited again.
 */
public final class CorrectPostedMessages implements Chore {

  private static final int A_FEW = 20;
  private static final Duration AFTER_A_FAULT = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(CorrectPostedMessages.class);

  private final Ledger<OutboxBooks> ledger;
  private final InstantSource clock;
  private final Courier courier;
  private final LetterDesk desk;

  /**
   * A worker for that courier's platform, beside the one that carries its letters.
   *
   * @param clock looked at before and after each call
   */
  public CorrectPostedMessages(Ledger<OutboxBooks> ledger, Courier courier, LetterDesk desk, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.courier = courier;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "correct messages by " + courier.platform();
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> books.corrections().nextDue(courier.platform(), courier.restAfterEdit()));
  }

  @Override
  public void runDue(Instant now) {
    var restedSince = now.minus(courier.restAfterEdit());
    ledger.read(books -> books.corrections().due(courier.platform(), now, restedSince, A_FEW)).forEach(this::correct);
  }

  private void correct(Correction correction) {
    var now = clock.instant();
    var leaseEnds = courier.leaseFrom(now);
    var letters = ledger.write(books -> books.corrections().claim(correction, now, leaseEnds)
        ? books.letters().inMessageOf(correction.vessel()) : List.<Letter>of());
    if (!letters.isEmpty()) {
      correct(correction, letters, now);
    }
  }

  private void correct(Correction correction, List<Letter> letters, Instant now) {
    switch (desk.rewrite(letters, now)) {
      case LetterDesk.Says says -> edit(correction, new Edition(letters.getFirst(), says));
      case LetterDesk.Stands _ -> ledger.write(books -> settle(books.corrections(), correction, clock.instant()));
      case LetterDesk.Unwritten unwritten -> {
        LOG.error("The message of letter {} could not be written anew", correction.vessel().value(),
            unwritten.fault());
        ledger.write(books -> putOff(books.corrections(), correction, clock.instant().plus(AFTER_A_FAULT)));
      }
    }
  }

  private void edit(Correction correction, Edition edition) {
    var vessel = edition.vessel();
    var parcel = ledger.read(
        books -> new AddressBook(books).parcel(vessel, courier.platform(), edition.says().notice()));
    if (parcel.isEmpty()) {
      ledger.write(books -> settle(books.corrections(), correction, clock.instant()));
      return;
    }
    var message = vessel.message().orElseThrow(() -> new IllegalStateException(
        "Letter " + vessel.id().value() + " was delivered without a reference"));
    var amendment = courier.amend(parcel.get(), message);
    ledger.write(books -> {
      if (amendment instanceof Amendment.Unreachable) {
        books.addresses().silence(parcel.get().to(), clock.instant());
      }
      return settle(books.corrections(), correction, amendment, clock.instant());
    });
  }

  private static boolean settle(Corrections corrections, Correction correction, Amendment amendment, Instant now) {
    return switch (amendment) {
      case Amendment.Amended _,Amendment.Unreachable _ -> settle(corrections, correction, now);
      case Amendment.TryLater later -> putOff(corrections, correction, now.plus(later.after()));
      case Amendment.Never never -> {
        LOG.info("The message of letter {} is left as it is: {}", correction.vessel().value(), never.why().raw());
        corrections.giveUp(correction, now);
        yield true;
      }
    };
  }

  private static boolean settle(Corrections corrections, Correction correction, Instant now) {
    corrections.settle(correction, now);
    return true;
  }

  private static boolean putOff(Corrections corrections, Correction correction, Instant due) {
    corrections.putOff(correction, due);
    return true;
  }

  /** A message and what it says now. */
  private record Edition(Letter vessel, LetterDesk.Says says) {}
}
