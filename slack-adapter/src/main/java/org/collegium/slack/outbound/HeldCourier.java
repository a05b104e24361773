package org.collegium.slack.outbound;

import java.time.Duration;
import java.util.List;
import org.collegium.core.identity.Address;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.Letter;
import org.collegium.core.text.Prose;

/** Carries nothing: the people of that workspace took the app away. Letters wait, and say why. */
public final class HeldCourier implements Courier {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final String platform;
  private final Prose why;

  /** @param why for a facilitator or an operator */
  public HeldCourier(String platform, Prose why) {
    this.platform = platform;
    this.why = why;
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public Delivery carry(Parcel parcel) {
    return new Delivery.TryLater(AN_HOUR, why);
  }

  @Override
  public Amendment amend(Parcel parcel, String message) {
    return new Amendment.TryLater(AN_HOUR, why);
  }

  @Override
  public Withdrawal withdraw(String file) {
    return new Withdrawal.TryLater(AN_HOUR, why);
  }

  @Override
  public Duration restAfterEdit() {
    return AN_HOUR;
  }

  @Override
  public Tracing trace(Letter letter, Address to, List<String> earlier) {
    return new Tracing.AskLater(why);
  }

  @Override
  public Duration callTimeout() {
    return Duration.ofSeconds(10);
  }
}
