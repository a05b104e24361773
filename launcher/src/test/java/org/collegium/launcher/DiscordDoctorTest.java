package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.collegium.core.cohort.Email;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.discord.DiscordAddress;
import org.collegium.twins.discord.DiscordGuild;
import org.collegium.twins.discord.DiscordTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The doctor says what is wrong with Discord and how to mend it, and posts nothing. */
@Timeout(90)
class DiscordDoctorTest {

  @TempDir
  Path folder;

  private DiscordTwin discord;
  private DiscordGuild guild;
  private String channel;
  private Typing typing;

  @BeforeEach
  void begin() {
    discord = DiscordTwin.open();
    guild = discord.guild("District 1");
    channel = guild.channel("front-range");
    typing = Typing.withTheSampleCohort(folder).with("DISCORD_BOT_TOKEN", discord.botToken())
        .with("DISCORD_API_URL", discord.restUrl().toString())
        .with("DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
    typing.type("cohort", "place", FRONT_RANGE, "--discord", channel);
  }

  @AfterEach
  void end() {
    typing.stop();
    discord.close();
  }

  @Test
  void beforeTheFirstStartNothingFailsAndNothingIsPosted() {
    var said = typing.type("doctor");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("ok   Discord token: Let in as collegium",
        "ok   Discord gateway: A session can be opened",
        "ok   Discord servers: The bot is in District 1",
        "ok   Discord channel of Front Range: The bot may all it needs in #front-range of District 1",
        "warn Discord commands: None is registered yet\n     → The bot registers them when it starts",
        "warn Discord members: Not linked, so that their letters wait (29): Ada Okafor, ",
        "./collegium cohort invite COHORT MEMBER",
        "ok   Discord direct messages: ").doesNotContain("Discord server District 1");
    assertThat(discord.calls()).allMatch(call -> call.method().equals("GET"));
    assertThat(discord.gateway().connections()).isZero();
  }

  @Test
  void besideARunningBotTheCommandsAreSeenToBeRegistered() throws Exception {
    var running = typing.start("run");
    until(() -> !discord.commands().isEmpty());

    var said = typing.type("doctor");

    assertThat(said.out()).contains("ok   Discord commands: All are registered as this version has them");
    assertThat(running.code()).isNotDone();
    typing.stop();
    assertThat(running.code().get(30, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void missingPermissionsAreToldByTheNamesThatDiscordShows() {
    guild.deny(channel, "SEND_MESSAGES");
    guild.deny(channel, "CREATE_PUBLIC_THREADS");

    var said = typing.type("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains(
        "fail Discord channel of Front Range: Missing in #front-range of District 1: Send Messages, "
            + "Create Public Threads\n     → In the channel's settings, 'Permissions', allow the bot's role these.");
  }

  @Test
  void aServerThatTakesNoEventsIsSaidAndNoFailure() {
    guild.revoke("CREATE_EVENTS");

    var said = typing.type("doctor");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("warn Discord server District 1: Sessions do not stand in its calendar. "
        + "Missing: Create Events\n     → In the server's settings, 'Roles'", "./collegium discord invite");
  }

  @Test
  void aCohortThatMeetsInAPrivateChannelHasNoEventsAndTheDoctorSaysWhy() {
    assertThat(typing.type("doctor").out()).doesNotContain("Discord events");
    guild.allow(channel, "VIEW_CHANNEL");
    guild.hide(channel);

    var said = typing.type("doctor");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("ok   Discord events of Front Range: Its sessions stand in no calendar, since not "
        + "everybody in District 1 sees #front-range");
  }

  @Test
  void aChannelTheBotMayNotViewLacksThatAlone() {
    guild.deny(channel, "VIEW_CHANNEL");

    assertThat(typing.type("doctor").out())
        .contains("fail Discord channel of Front Range: Missing in #front-range of District 1: View Channel\n");
  }

  @Test
  void aChannelThatWasDeletedIsMissed() {
    guild.delete(channel);

    var said = typing.type("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("fail Discord channel of Front Range: " + channel + " is not to be found",
        "./collegium cohort place names another");
  }

  @Test
  void aForumIsNoPlaceForACohort() {
    typing.type("cohort", "place", FRONT_RANGE, "--discord", guild.forum("cases"));

    assertThat(typing.type("doctor").out())
        .contains("fail Discord channel of Front Range: #cases of District 1 is no text channel");
  }

  @Test
  void aBotThatIsInNoServerIsToldHowToGetIntoOne() {
    guild.kickBot();

    var said = typing.type("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("fail Discord servers: The bot is in none\n     → ./collegium discord invite");
  }

  @Test
  void aTokenThatDiscordDoesNotKnowIsTold() {
    var said = typing.with("DISCORD_BOT_TOKEN", "of.no.body").type("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("fail Discord token: Discord does not accept it (HTTP 401)", "Reset it",
        "set DISCORD_BOT_TOKEN anew").doesNotContain("Discord gateway", "of.no.body");
  }

  @Test
  void discordThatIsNotThereIsTold() {
    var said = typing.with("DISCORD_API_URL", "http://127.0.0.1:1/").type("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("fail Discord: It is not to be reached", "Is DISCORD_API_URL set");
  }

  @Test
  void thoseWhoTakeNoDirectMessagesAreNamed() {
    try (var open = typing.open()) {
      var ada = DiscordAddress.user(guild.member("ada").id());
      assertThat(new LinkIdentity(open.house().memberships()).handle(new Email("ada.okafor@district1.example"), ada))
          .isPresent();
      open.house().identities().write(books -> {
        books.addresses().silence(ada, typing.clock().instant());
        return ada;
      });
    }

    var said = typing.type("doctor");

    assertThat(said.out()).contains(
        "warn Discord direct messages: Closed to the bot, or they have left (1): Ada Okafor\n",
        "or give the bot any command");
    assertThat(said.out().lines().filter(line -> line.contains("Discord members"))).singleElement().asString()
        .doesNotContain("Ada Okafor");
  }

  @Test
  void commandsForOneServerAreLookedForThere() {
    var said = typing.with("DISCORD_COMMAND_GUILDS", guild.id() + ",999999999999999999").type("doctor");

    assertThat(said.out()).contains("warn Discord commands in District 1: None is registered yet",
        "fail Discord commands: The bot is not in the server 999999999999999999 of DISCORD_COMMAND_GUILDS");
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (var tries = 0; !condition.getAsBoolean(); tries++) {
      assertThat(tries).as("tenths of a second waited").isLessThan(300);
      Thread.sleep(Duration.ofMillis(100));
    }
  }
}
