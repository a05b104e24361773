package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.twins.discord.DiscordTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the bot is let into a server, and people are made known in it. */
@Timeout(60)
class DiscordInviteTest {

  private static final String FACILITATOR = "Pat Ellison";
  private static final Pattern CODE = Pattern.compile("/cohort join ([a-zA-Z0-9]+-[a-zA-Z0-9]+)");

  @TempDir
  Path folder;

  private DiscordTwin discord;
  private Typing typing;

  @BeforeEach
  void begin() {
    discord = DiscordTwin.open();
    typing = new Typing(folder).with("DISCORD_BOT_TOKEN", discord.botToken())
        .with("DISCORD_API_URL", discord.restUrl().toString())
        .with("DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
  }

  @AfterEach
  void end() {
    typing.stop();
    discord.close();
  }

  @Test
  void theLinkAsksForJustThesePermissionsAndSaysWhatEachIsFor() {
    var said = typing.type("discord", "invite");

    var bits = Stream.of(10, 11, 16, 35, 38, 44).mapToLong(bit -> 1L << bit).sum();
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("https://discord.com/oauth2/authorize?client_id=" + discord.applicationId()
        + "&scope=bot+applications.commands&permissions=" + bits + "\n", "View Channel ", "Send Messages ",
        "Send Messages in Threads ", "Create Public Threads ", "Read Message History ", "Create Events ");
    assertThat(discord.calls("GET /applications/@me")).hasSize(1);
    assertThat(said.out() + said.err()).doesNotContain(discord.botToken());
  }

  @Test
  void whereDiscordIsNotReachedTheTokenSaysWhichApplicationItIs() {
    var said = typing.with("DISCORD_API_URL", "http://127.0.0.1:1/").type("discord", "invite");

    assertThat(said.out()).contains("client_id=" + discord.applicationId() + "&");
  }

  @Test
  void whereNothingSaysWhichApplicationItIsThereIsNoLink() {
    var said = typing.with("DISCORD_BOT_TOKEN", "of.no.body").type("discord", "invite");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err().lines()).singleElement().asString().contains("./collegium doctor");
  }

  @Test
  void withoutATokenThereIsNoLink() {
    var said = new Typing(folder).type("discord", "invite");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("DISCORD_BOT_TOKEN is not set", "docs/discord.md");
  }

  @Test
  void theFirstFacilitatorGetsTheirCodeFromTheOperatorAndMakesThoseOfOthersInDiscord() throws Exception {
    typing = Typing.withTheSampleCohort(folder).with("DISCORD_BOT_TOKEN", discord.botToken())
        .with("DISCORD_API_URL", discord.restUrl().toString())
        .with("DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
    var guild = discord.guild("District 1");
    var channel = guild.channel("front-range");
    var facilitator = guild.member("pat");
    var ada = guild.member("ada");
    typing.type("cohort", "place", FRONT_RANGE, "--discord", channel);
    var code = code(typing.type("cohort", "invite", FRONT_RANGE, FACILITATOR).out());
    typing.start("run");
    until(() -> !discord.commands().isEmpty());

    assertThat(facilitator.types("cohort join", Map.of("code", code), channel).body()).asString().contains("Welcome");
    facilitator.says("", "cohort invite ada.okafor@district1.example");
    until(() -> discord.messagesTo(facilitator).size() > 1);
    var forAda = code(discord.messagesTo(facilitator).getLast().json().toString());
    assertThat(ada.types("cohort join", Map.of("code", forAda), channel).body()).asString()
        .contains("Welcome, Ada Okafor");
    assertThat(typing.type("cohort", "invite", FRONT_RANGE, "Ada Okafor").err())
        .contains("Ada Okafor has said already who they are");
  }

  @Test
  void aCodeIsMadeForMembersOnly() {
    typing = Typing.withTheSampleCohort(folder);

    var said = typing.type("cohort", "invite", FRONT_RANGE, "Linus");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("There is no member 'Linus' in 'Front Range'");
  }

  private static String code(String words) {
    var found = CODE.matcher(words);
    assertThat(found.find()).as(words).isTrue();
    return found.group(1);
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (var tries = 0; !condition.getAsBoolean(); tries++) {
      assertThat(tries).as("tenths of a second waited").isLessThan(300);
      Thread.sleep(Duration.ofMillis(100));
    }
  }
}
