package org.collegium.twins.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * Snowflakes that never come twice within one twin, and times as Discord writes them.
 *
 * @see <a href="https://docs.discord.com/developers/reference#snowflakes">Snowflakes</a>
 */
final class Ids {

  private static final long EPOCH = 1_420_070_400_000L;
  private static final int TIME = 22;
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx");

  private final InstantSource clock;
  private long last;

  Ids(InstantSource clock) {
    this.clock = clock;
  }

  synchronized String next() {
    last = Math.max(last + 1, now());
    return Long.toString(last);
  }

  /** The next with a millisecond of its own, so that guilds spread evenly over shards. */
  synchronized String nextGuild() {
    last = ((Math.max(last, now()) >> TIME) + 1) << TIME;
    return Long.toString(last);
  }

  private long now() {
    return (clock.millis() - EPOCH) << TIME;
  }

  static String random() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  static long shard(String guildId, int count) {
    return guildId.isEmpty() ? 0 : (Long.parseLong(guildId) >> TIME) % count;
  }

  Instant instant() {
    return clock.instant();
  }

  String timestamp() {
    return timestamp(clock.instant());
  }

  static String timestamp(Instant instant) {
    return FORM.format(instant.atOffset(ZoneOffset.UTC));
  }
}
