package org.collegium.discord.events;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.identity.SessionId;
import org.collegium.core.session.CalendarEntry;
import org.collegium.core.text.Prose;
import org.collegium.discord.DiscordAddress;

/** Days of sessions of Front Range. */
final class Days {

  private Days() {}

  /** A day of its first session, in that channel. */
  static CalendarEntry day(int day, String channel) {
    var starts = Instant.parse("2027-01-19T15:30:00Z").plusSeconds(86_400L * day);
    return new CalendarEntry(new SessionId(1), DiscordAddress.channel(channel), "00000000000" + day, Locale.US,
        new Prose("Front Range"), 1, new Prose("Trust"), day, 2, starts, starts.plusSeconds(3_600), ZoneOffset.UTC,
        Optional.empty());
  }
}
