package org.collegium.launcher.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.identity.Address;
import org.collegium.discord.DiscordAddress;
import org.collegium.slack.SlackAddress;
import org.collegium.twins.discord.DiscordGuild;
import org.collegium.twins.discord.DiscordMessage;
import org.collegium.twins.discord.DiscordPerson;
import org.collegium.twins.discord.DiscordTwin;
import org.collegium.twins.slack.Message;
import org.collegium.twins.slack.SlackPerson;
import org.collegium.twins.slack.SlackTwin;

/** A Slack workspace and a Discord server on this machine, with a cohort's channel and very many members each. */
final class Towns implements AutoCloseable {

  private static final String ZONE = "America/Denver";
  private static final String CHANNEL = "cohort";
  /** Discord's number for a frame. */
  private static final int CONTAINER = 17;

  final SlackTwin slack = SlackTwin.open();
  final DiscordTwin discord = DiscordTwin.open();
  private final DiscordGuild guild = discord.guild("Front Range");
  private final List<SlackPerson> inSlack;
  private final List<DiscordPerson> inDiscord;
  private final String slackChannel;
  private final String discordChannel = guild.channel(CHANNEL);

  Towns(int members) {
    this.inSlack = IntStream.rangeClosed(1, members)
        .mapToObj(number -> slack.person("Leader " + number, "leader." + number + "@school.example", ZONE)).toList();
    this.inDiscord = IntStream.rangeClosed(1, members).mapToObj(number -> guild.member("Member " + number)).toList();
    this.slackChannel = slack.channel(CHANNEL);
  }

  /** Where the bot finds both. */
  Map<String, String> settings() {
    return Map.of("SLACK_API_URL", slack.apiUrl().toString(), "SLACK_APP_TOKEN", slack.appToken(),
        "SLACK_BOT_TOKEN", slack.botToken(), "DISCORD_API_URL", discord.restUrl().toString(),
        "DISCORD_GATEWAY_URL", discord.gatewayUrl().toString(), "DISCORD_BOT_TOKEN", discord.botToken());
  }

  /** Everybody's address on that platform. */
  List<Address> people(String platform) {
    return platform.equals(SlackAddress.PLATFORM) ? inSlack.stream().map(each -> SlackAddress.of(each.id())).toList()
        : inDiscord.stream().map(each -> DiscordAddress.user(each.id())).toList();
  }

  Address channel(String platform) {
    return platform.equals(SlackAddress.PLATFORM) ? SlackAddress.of(slackChannel)
        : DiscordAddress.channel(discordChannel);
  }

  /** How many messages both have taken since calls were last forgotten. */
  int taken() {
    return taken(SlackAddress.PLATFORM) + taken(DiscordAddress.PLATFORM);
  }

  /** How many messages that platform has taken since. */
  int taken(String platform) {
    return platform.equals(SlackAddress.PLATFORM) ? slack.taken("chat.postMessage")
        : discord.calls("POST /channels/{channel_id}/messages").size();
  }

  /** What somebody in Slack is answered who asks for their next session; empty when nobody answers. */
  String asksInSlack(int member) {
    var said = inSlack.get(member).types("/cohort", "next", "");
    return said.acknowledged() ? String.valueOf(said.body()) : "";
  }

  void forgetCalls() {
    slack.forgetCalls();
    discord.forgetCalls();
  }

  /** The marks of all messages of letters in Slack, one a message, as people see them now. */
  List<Long> postedInSlack() {
    var found = new ArrayList<Long>();
    Stream.concat(inSlack.stream().flatMap(person -> slack.messagesTo(person).stream()),
        slack.messagesIn(slackChannel).stream()).map(Message::metadata)
        .filter(metadata -> metadata.path("event_type").asText().equals("collegium_letter"))
        .forEach(metadata -> found.add(metadata.path("event_payload").path("id").asLong()));
    return found;
  }

  /** The marks of all messages of letters in Discord, in threads too. */
  List<Long> postedInDiscord() {
    var threads = guild.threads(discordChannel).stream().map(thread -> thread.path("id").asText());
    var inServer = Stream.concat(Stream.of(discordChannel), threads).flatMap(id -> discord.messagesIn(id).stream());
    return Stream.concat(inServer, inDiscord.stream().flatMap(person -> discord.messagesTo(person).stream()))
        .flatMap(Towns::mark).toList();
  }

  private static Stream<Long> mark(DiscordMessage message) {
    var components = new ArrayList<JsonNode>();
    message.json().path("components").forEach(components::add);
    return components.stream().filter(component -> component.path("type").asInt() == CONTAINER)
        .map(component -> component.path("id").asLong());
  }

  @Override
  public void close() {
    slack.close();
    discord.close();
  }
}
