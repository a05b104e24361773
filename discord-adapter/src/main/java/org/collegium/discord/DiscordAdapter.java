package org.collegium.discord;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.collegium.core.Household;
import org.collegium.core.outbox.Courier;
import org.collegium.discord.connection.Gateway;
import org.collegium.discord.events.KeepEvents;
import org.collegium.discord.events.KnownInterest;
import org.collegium.discord.inbound.Inbound;
import org.collegium.discord.outbound.DiscordCourier;
import org.collegium.discord.web.DiscordHttp;
import org.collegium.discord.web.RefusalBudget;

/** Discord: people in the bot's servers can ask it, and its letters are carried. */
public final class DiscordAdapter implements AutoCloseable {

  private final Gateway gateway;
  private final Inbound inbound;
  private final DiscordCourier courier;
  private final KeepEvents events;
  private final AtomicBoolean started = new AtomicBoolean();

  /**
   * An adapter for that house; nothing is sent or taken before it is started.
   *
   * @param end takes the sentence with which Discord turned the bot away for good, so that somebody must mend something
   */
  public DiscordAdapter(DiscordSettings settings, Household household, Consumer<String> end) {
    var budget = new RefusalBudget(household.clock());
    this.gateway = new Gateway(settings, DiscordHttp.counting(budget), household.clock(), end);
    this.inbound = new Inbound(settings, household);
    var interest = new KnownInterest();
    this.courier = new DiscordCourier(gateway, budget, household.clock(), interest);
    this.events = new KeepEvents(gateway, household.bot(), household.clock(), interest);
    gateway.tell(inbound);
    gateway.tell(events);
  }

  /** Begins to listen, once. It does not wait for Discord. */
  public void start() {
    if (started.compareAndSet(false, true)) {
      gateway.start();
      events.start();
    }
  }

  /** Answers people only while that holds: another program with a connection of its own may have to answer instead. */
  public void answerWhile(BooleanSupplier condition) {
    inbound.answerWhile(condition);
  }

  /** Carries letters to Discord. */
  public Courier courier() {
    return courier;
  }

  /** What keeps us apart, in words for an operator; empty while all is well. */
  public Optional<String> problem() {
    return gateway.problem().or(courier::closed);
  }

  /** Takes nothing more, and lets what is under way come to its end. */
  @Override
  public void close() {
    try (gateway) {
      events.close();
      gateway.quiet();
      inbound.close();
    }
  }
}
