package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.twins.discord.DiscordMessage;

/** The reminders of session 1 that the day before it brings: one to each, and one into the channel. */
final class Reminders {

  static final String START = "2027-01-11T16:00:00Z";
  static final String BEFORE = "2027-01-18T15:59:00Z";
  static final String DUE = "2027-01-18T16:00:30Z";
  static final String LATER = "2027-01-18T20:00:00Z";

  private static final String DAY = "2027-01-18T";

  private Reminders() {}

  static List<DiscordMessage> to(DiscordHouse discord, String name) {
    return discord.twin().messagesTo(discord.person(name)).stream().filter(Reminders::isOfTheDay).toList();
  }

  static List<DiscordMessage> inTheChannel(DiscordHouse discord) {
    return discord.twin().messagesIn(discord.channel()).stream().filter(Reminders::isOfTheDay).toList();
  }

  static void assertEverybodyHasOne(DiscordHouse discord) {
    assertThat(Stream.of("Ada", "Grace", "Pat")).allSatisfy(name -> assertThat(to(discord, name)).hasSize(1));
    assertThat(inTheChannel(discord)).hasSize(1);
    assertThat(discord.twin().messagesTo(discord.person("Linus"))).isEmpty();
  }

  private static boolean isOfTheDay(DiscordMessage message) {
    return message.json().path("timestamp").asText().startsWith(DAY)
        && message.json().toString().contains("Session 1: Being Seen");
  }
}
