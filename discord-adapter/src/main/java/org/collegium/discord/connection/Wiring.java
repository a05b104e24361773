package org.collegium.discord.connection;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDABuilder;

/**
 * What all connections have in common.
 *
 * @param builders makes a builder anew for each login
 * @param shards how many connections there are
 * @param clockwork runs what is to be done after a while
 * @param end takes the sentence with which Discord ended a connection for good
 */
record Wiring(Supplier<JDABuilder> builders, int shards, ScheduledExecutorService clockwork, Consumer<String> end) {

  JDABuilder builder() {
    return builders.get();
  }
}
