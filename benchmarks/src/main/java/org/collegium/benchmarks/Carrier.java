package org.collegium.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.collegium.core.identity.Address;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.Letter;

/** A courier that carries as it is told, and counts. */
final class Carrier implements Courier {

  private final String platform;
  private final Consumer<Parcel> road;
  private final List<Parcel> carried = new ArrayList<>();

  /** @param road what carrying one costs */
  Carrier(Consumer<Parcel> road) {
    this(Furnished.PLATFORM, road);
  }

  Carrier(String platform, Consumer<Parcel> road) {
    this.platform = platform;
    this.road = road;
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public Delivery carry(Parcel parcel) {
    road.accept(parcel);
    carried.add(parcel);
    return new Delivery.Delivered("message " + carried.size());
  }

  @Override
  public Tracing trace(Letter letter, Address to, List<String> earlier) {
    return new Tracing.Absent();
  }

  @Override
  public Amendment amend(Parcel parcel, String message) {
    return new Amendment.Amended();
  }

  @Override
  public Withdrawal withdraw(String file) {
    return new Withdrawal.Gone();
  }

  @Override
  public Duration restAfterEdit() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Duration callTimeout() {
    return Duration.ofSeconds(10);
  }

  /** Everything carried so far; from now on it counts from nothing. */
  List<Parcel> empty() {
    var all = List.copyOf(carried);
    carried.clear();
    return all;
  }
}
