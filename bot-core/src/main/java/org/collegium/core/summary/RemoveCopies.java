package org.collegium.core.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.chore.Chore;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.Courier.Withdrawal;
import org.collegium.core.summary.SummaryCopies.Lying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files of summaries out of the chats of one platform: after their hour, or as soon as something in them is not
 * its mentor's to read any more. A file that is gone already does no harm, so what was interrupted is done again.
 */
public final class RemoveCopies implements Chore {

  private static final Logger LOG = LoggerFactory.getLogger(RemoveCopies.class);

  /** An upload ends in seconds; a platform's answer to its last call is waited for half a minute. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

  private final Ledger<SummaryBooks> ledger;
  private final Courier courier;
  private final InstantSource clock;

  /** A worker for that courier's platform. */
  public RemoveCopies(Ledger<SummaryBooks> ledger, Courier courier, InstantSource clock) {
    this.ledger = ledger;
    this.courier = courier;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "take summaries away by " + courier.platform();
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> {
      var stands = new CopyStands(books, clock.instant());
      return books.copies().lyingOn(courier.platform()).stream().map(lying -> due(lying, stands))
          .min(Instant::compareTo);
    });
  }

  private static Instant due(Lying lying, CopyStands stands) {
    var due = stands.of(lying.copy()) ? lying.copy().goesAt() : lying.copy().madeAt();
    return lying.notBefore().filter(due::isBefore).orElse(due);
  }

  @Override
  public void runDue(Instant now) {
    var due = ledger.read(books -> {
      var stands = new CopyStands(books, now);
      return books.copies().lyingOn(courier.platform()).stream().filter(lying -> !due(lying, stands).isAfter(now))
          .toList();
    });
    due.forEach(this::takeAway);
  }

  /** Until then a file that is not there may still be on its way. */
  private static Instant settled(Lying lying) {
    return lying.copy().madeAt().plus(ON_ITS_WAY);
  }

  private void takeAway(Lying lying) {
    var withdrawal = courier.withdraw(lying.file());
    ledger.write(books -> {
      switch (withdrawal) {
        case Withdrawal.Gone _ when clock.instant().isBefore(settled(lying)) ->
            books.copies().putOff(lying.copy().id(), settled(lying));
        case Withdrawal.Gone _ -> books.copies().remove(lying.copy().id());
        case Withdrawal.TryLater later -> {
          LOG.warn("The file of a summary still lies on {}: {}", courier.platform(), later.why().raw());
          books.copies().putOff(lying.copy().id(), clock.instant().plus(later.after()));
        }
      }
      return lying;
    });
  }
}
