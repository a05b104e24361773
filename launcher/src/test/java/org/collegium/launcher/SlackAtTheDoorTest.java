package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.collegium.twins.slack.SlackTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Slack as an operator sets it up, sees it examined and runs it. */
@Timeout(60)
class SlackAtTheDoorTest {

  @TempDir
  Path folder;

  private SlackTwin slack;
  private Typing typing;

  @BeforeEach
  void begin() {
    slack = SlackTwin.open();
    typing = Typing.withTheSampleCohort(folder).with("SLACK_BOT_TOKEN", slack.botToken())
        .with("SLACK_APP_TOKEN", slack.appToken()).with("SLACK_API_URL", slack.apiUrl().toString());
  }

  @AfterEach
  void end() {
    typing.stop();
    slack.close();
  }

  @Test
  void whatIsHalfSetIsRefusedInOneSentenceThatNamesAllThatIsMissing() {
    var said = new Typing(folder).with("SLACK_SIGNING_SECRET", "0123").type("run");

    assertThat(said.code()).isNotZero();
    assertThat(said.err()).contains("Slack is half set", "SLACK_BOT_TOKEN", "docs/slack.md");
  }

  @Test
  void tokensThatWereMixedUpAreToldApart() {
    var said =
        typing.with("SLACK_BOT_TOKEN", slack.appToken()).with("SLACK_APP_TOKEN", slack.botToken()).type("doctor");

    assertThat(said.out()).contains("SLACK_BOT_TOKEN in the environment does not begin with xoxb-",
        "SLACK_APP_TOKEN in the environment does not begin with xapp-").doesNotContain(slack.botToken());
  }

  @Test
  void aTokenMayStandInAFileAndIsShownNowhere() {
    typing.file("token", slack.botToken() + "\n");

    var said = typing.without("SLACK_BOT_TOKEN").with("SLACK_BOT_TOKEN_FILE", "token").type("settings");

    assertThat(said.out()).contains("SLACK_BOT_TOKEN", "•••").doesNotContain(slack.botToken(), slack.appToken());
  }

  @Test
  void theDoctorSeesThatAllIsWellAndWhoIsNotFound() {
    var channel = slack.channel("front-range");
    typing.type("cohort", "place", FRONT_RANGE, "--slack", channel);

    var said = typing.type("doctor");

    assertThat(said.out()).contains("ok   Slack token: Let in to", "ok   Slack entrance: A connection can be opened",
        "ok   Slack channel of Front Range: The bot is in #front-range", "warn Slack members: Not in the workspace");
  }

  @Test
  void theDoctorSeesWhatKeepsTheBotOut() {
    var channel = slack.channelWithoutBot("front-range");
    typing.type("cohort", "place", FRONT_RANGE, "--slack", channel);
    slack.grant("chat:write", "commands", "channels:read", "reactions:write");

    var said = typing.type("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("fail Slack scopes: Missing: ", "im:history",
        "warn Slack scopes: More than is needed: "
            + "reactions:write",
        "fail Slack channel of Front Range: The bot is not in #front-range", "/invite @Collegium");
  }

  @Test
  void aTokenThatSlackDoesNotKnowIsTold() {
    var said = typing.with("SLACK_BOT_TOKEN", "xoxb-of-nobody").type("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("fail Slack token: Slack does not accept it: invalid_auth",
        "Install the app again");
  }

  @Test
  void theBotRunsInSlackAnswersStrangersFindsMembersAndStopsWhenTold() throws Exception {
    var leader = slack.person("Somebody", "ada.okafor@district1.example", "America/Denver");
    var stranger = slack.person("Mallory", "mallory@elsewhere.example", "America/Denver");

    var running = typing.start("run");
    until(() -> slack.sockets().open() == 1);

    assertThat(stranger.types("/cohort", "next", "").body()).asString().contains("I do not know you yet");
    until(() -> leader.types("/cohort", "next", "").body().toString().contains("are you"));
    typing.stop();
    assertThat(running.code().get(30, TimeUnit.SECONDS)).isZero();
    assertThat(running.out().toString()).contains("Collegium runs for Slack");
    assertThat(slack.sockets().open()).isZero();
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (var tries = 0; !condition.getAsBoolean(); tries++) {
      assertThat(tries).as("tenths of a second waited").isLessThan(200);
      Thread.sleep(Duration.ofMillis(100));
    }
  }
}
