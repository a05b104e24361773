package org.collegium.launcher.running;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.Letter;
import org.collegium.core.text.Prose;

/** A courier that carries nothing more once its platform is another node's, even in the midst of a pass. */
record DutifulCourier(Courier courier, Duty duty) implements Courier {

  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Prose ANOTHER = new Prose("another node carries it");

  @Override
  public String platform() {
    return courier.platform();
  }

  @Override
  public Delivery carry(Parcel parcel) {
    return duty.isLost() ? new Delivery.TryLater(AT_ONCE, ANOTHER) : courier.carry(parcel);
  }

  @Override
  public Tracing trace(Letter letter, Address to, List<String> earlier) {
    return duty.isLost() ? new Tracing.LeftToOthers() : courier.trace(letter, to, earlier);
  }

  @Override
  public Amendment amend(Parcel parcel, String message) {
    return duty.isLost() ? new Amendment.TryLater(AT_ONCE, ANOTHER) : courier.amend(parcel, message);
  }

  @Override
  public Withdrawal withdraw(String file) {
    return duty.isLost() ? new Withdrawal.TryLater(AT_ONCE, ANOTHER) : courier.withdraw(file);
  }

  @Override
  public Optional<Duration> pause() {
    return courier.pause();
  }

  @Override
  public int atOnce() {
    return courier.atOnce();
  }

  @Override
  public Duration callTimeout() {
    return courier.callTimeout();
  }

  @Override
  public Instant leaseFrom(Instant now) {
    return courier.leaseFrom(now);
  }

  @Override
  public Duration restAfterEdit() {
    return courier.restAfterEdit();
  }
}
