package org.collegium.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.collegium.twins.discord.DiscordGuild;
import org.collegium.twins.discord.DiscordPerson;
import org.collegium.twins.discord.DiscordTwin;
import org.collegium.twins.discord.Patience;

/** A Discord server on this machine with very many members, one of whom asks one app, a process of its own. */
final class DiscordServer extends AskedApp {

  /** What the app finds in its environment: its token, and where Discord's REST API and its gateway are. */
  static final String TOKEN = "DISCORD_BOT_TOKEN";
  static final String API = "DISCORD_API_URL";
  static final String GATEWAY = "DISCORD_GATEWAY_URL";

  static final String COMMAND = "cohort";
  static final String SUBCOMMAND = "next";
  static final int MEMBERS = 5000;
  private static final String CHANNEL = "cohort";

  private final DiscordTwin twin = DiscordTwin.open();
  private final DiscordGuild guild = twin.guild("Front Range");
  private final DiscordPerson member = settled(guild);
  private final Started app;
  private String channel = guild.channel(CHANNEL);

  /** Starts the app, and waits until it has registered its commands. */
  DiscordServer(Opening opening) throws IOException {
    twin.keepCalls(false);
    try {
      this.app = started(twin, opening.program(member.id()));
    } catch (IOException e) {
      twin.close();
      throw e;
    }
  }

  private static DiscordPerson settled(DiscordGuild guild) {
    IntStream.range(1, MEMBERS).forEach(number -> guild.member("Member " + number));
    return guild.member("Ada");
  }

  /** Starts an app that finds that Discord, and waits until it has registered its commands. */
  static Started started(DiscordTwin twin, ProcessBuilder program) throws IOException {
    var environment = program.environment();
    environment.keySet().removeIf(DiscordServer::leadsAstray);
    environment.put(TOKEN, twin.botToken());
    environment.put(API, twin.restUrl().toString());
    environment.put(GATEWAY, twin.gatewayUrl().toString());
    return Started.program(program, () -> !twin.commands().isEmpty());
  }

  /** Where the environment names a platform, ours goes there too, and some go through a proxy. */
  private static boolean leadsAstray(String name) {
    return name.startsWith("DISCORD_") || name.startsWith("SLACK_")
        || name.toLowerCase(Locale.ROOT).endsWith("_proxy");
  }

  /** Goes on in another channel; this one is deleted, and all answers in it, which Discord keeps. */
  void moveOn() {
    guild.delete(channel);
    channel = guild.channel(CHANNEL);
  }

  @Override
  Answer asked() {
    var reaction = member.types(COMMAND + " " + SUBCOMMAND, Map.of(), channel);
    return new Answer(reaction.answered(), reaction.body().toString(), reaction.after());
  }

  @Override
  Duration patience() {
    return Patience.ofDiscord().answer();
  }

  /** How much memory the app holds; empty where the system does not tell it. */
  OptionalLong residentMegabytes() throws IOException {
    return app.residentMegabytes();
  }

  @Override
  public void close() {
    app.close();
    twin.close();
  }

  /** Makes the app ready for a server in which the person of that id asks. */
  interface Opening {
    ProcessBuilder program(String member) throws IOException;
  }
}
