package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.collegium.core.cohort.Email;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.discord.DiscordAddress;
import org.collegium.twins.discord.DiscordGuild;
import org.collegium.twins.discord.DiscordPerson;
import org.collegium.twins.discord.DiscordTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Discord as an operator sets it up and runs it. */
@Timeout(60)
class DiscordAtTheDoorTest {

  private static final Email ADA = new Email("ada.okafor@district1.example");

  @TempDir
  Path folder;

  private DiscordTwin discord;
  private DiscordGuild guild;
  private Typing typing;

  @BeforeEach
  void begin() {
    discord = DiscordTwin.open();
    guild = discord.guild("District 1");
    typing = Typing.withTheSampleCohort(folder).with("DISCORD_BOT_TOKEN", discord.botToken())
        .with("DISCORD_API_URL", discord.restUrl().toString())
        .with("DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
  }

  @AfterEach
  void end() {
    typing.stop();
    discord.close();
  }

  @Test
  void whatIsHalfSetIsRefusedInOneSentenceThatNamesWhatIsMissing() {
    var said = new Typing(folder).with("DISCORD_SHARDS", "2").with("DISCORD_GATEWAY_URL", "wss://gateway.discord.gg")
        .type("run");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err().lines()).singleElement().asString().contains("Discord is half set",
        "DISCORD_SHARDS and DISCORD_GATEWAY_URL are", "DISCORD_BOT_TOKEN (or DISCORD_BOT_TOKEN_FILE) is not",
        "docs/discord.md");
  }

  @Test
  void allThatIsMistypedIsToldAtOnceInASentenceEach() {
    var said = new Typing(folder).with("DISCORD_BOT_TOKEN", "0123456789abcdef").with("DISCORD_SHARDS", "many")
        .with("DISCORD_COMMAND_GUILDS", "1000000000000000000, District 1").with("DISCORD_API_URL", "discord.com")
        .with("DISCORD_GATEWAY_URL", "https://gateway.discord.gg").type("run");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err().lines()).satisfiesExactly(
        token -> assertThat(token).contains("DISCORD_BOT_TOKEN in the environment is no bot's token", "Reset Token"),
        shards -> assertThat(shards).contains("DISCORD_SHARDS in the environment is 'many'"),
        guilds -> assertThat(guilds).contains("has 'District 1'", "Copy Server ID"),
        api -> assertThat(api).contains("DISCORD_API_URL", "'discord.com'", "https://discord.com/api/v10/"),
        gateway -> assertThat(gateway).contains("DISCORD_GATEWAY_URL", "wss://gateway.discord.gg/"));
    assertThat(said.out() + said.err()).doesNotContain("0123456789abcdef");
  }

  @Test
  void aTokenMayStandInAFileAndIsShownNowhere() throws Exception {
    typing.file("token", discord.botToken() + "\n");
    typing.without("DISCORD_BOT_TOKEN").with("DISCORD_BOT_TOKEN_FILE", "token");

    var said = typing.type("settings");
    try (var log = new HeardLog()) {
      var running = typing.start("run");
      discord.gateway().awaitReady();
      typing.stop();
      running.code().get(30, TimeUnit.SECONDS);

      assertThat(said.out()).contains("DISCORD_BOT_TOKEN", "•••");
      assertThat(said.out() + said.err() + running.out() + running.err() + log.words())
          .doesNotContain(discord.botToken());
    }
  }

  @Test
  void theBotAnswersStrangersAndMembersAndStopsWhenTold() throws Exception {
    var channel = guild.channel("front-range");
    var ada = linked(ADA, guild.member("ada"));
    var mallory = guild.member("mallory");

    var running = typing.start("run");
    until(() -> !discord.commands().isEmpty());

    assertThat(mallory.types("cohort next", Map.of(), channel).body()).asString().contains("I do not know you yet");
    assertThat(ada.types("cohort next", Map.of(), channel).body()).asString().contains("Session 1")
        .doesNotContain("I do not know you yet");
    typing.stop();
    assertThat(running.code().get(30, TimeUnit.SECONDS)).isZero();
    assertThat(running.out().toString()).contains("Collegium runs for Discord");
    assertThat(running.err().toString()).isEmpty();
    until(() -> discord.gateway().connections() == 0);
  }

  @ParameterizedTest
  @CsvSource({
      "4004, Discord does not accept the bot's token",
      "4011, Set DISCORD_SHARDS to a higher number",
      "4014, Privileged Gateway Intents"})
  void whereDiscordTurnsTheBotAwayForGoodItEndsWithOneSentence(int code, String sentence) throws Exception {
    discord.gateway().refuseIdentify(code, 1);

    var running = typing.start("run");

    assertThat(running.code().get(30, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(running.err().toString().lines()).singleElement().asString().contains(sentence);
  }

  @Test
  void aConnectionThatDiscordEndsForGoodEndsTheBot() throws Exception {
    var running = typing.start("run");
    discord.gateway().awaitReady();

    discord.gateway().close(4004);

    assertThat(running.code().get(30, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(running.err().toString().lines()).singleElement().asString().contains("set DISCORD_BOT_TOKEN anew");
  }

  @Test
  void aTokenThatDiscordDoesNotKnowEndsTheBotWithOneSentence() throws Exception {
    var running = typing.with("DISCORD_BOT_TOKEN", "of.no.body").start("run");

    assertThat(running.code().get(30, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(running.err().toString().lines()).singleElement().asString()
        .contains("Discord does not accept the bot's token", "Reset it").doesNotContain("of.no.body");
  }

  @Test
  void whereDiscordIsDownAtTheStartItIsWaitedFor() throws Exception {
    discord.moods().status("GET /users/@me", 503, 5);
    discord.gateway().refuse(2);

    try (var log = new HeardLog()) {
      var running = typing.start("run");
      until(() -> discord.gateway().connections() == 1);
      discord.gateway().awaitReady();

      assertThat(running.out().toString()).contains("Collegium runs for Discord");
      assertThat(running.code()).isNotDone();
      assertThat(discord.gateway().attempts()).hasSize(3);
      assertThat(log.lines()).anyMatch(line -> line.contains("Discord is not connected")).hasSizeLessThan(10)
          .filteredOn(line -> line.contains("handshake")).hasSizeLessThan(2);
    }
  }

  private DiscordPerson linked(Email email, DiscordPerson person) {
    try (var open = typing.open()) {
      assertThat(new LinkIdentity(open.house().memberships()).handle(email, DiscordAddress.user(person.id())))
          .isPresent();
    }
    return person;
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (var tries = 0; !condition.getAsBoolean(); tries++) {
      assertThat(tries).as("tenths of a second waited").isLessThan(300);
      Thread.sleep(Duration.ofMillis(100));
    }
  }
}
