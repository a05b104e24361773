package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.collegium.twins.slack.SlackTeam;
import org.collegium.twins.slack.SlackTwin;
import org.collegium.twins.slack.SlackVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several Slack workspaces as an operator sets them up, invites them, sees them examined, and runs the bot. */
@Timeout(120)
class WorkspacesAtTheDoorTest {

  private static final URI ADDRESS = URI.create("https://collegium.example.org/");
  private static final Pattern LINK = Pattern.compile("https://\\S+");
  private static final String FRONT = "T0FRONT00";
  private static final String LAKE = "T0LAKE000";

  @TempDir
  Path folder;

  private SlackTwin slack;
  private SlackTeam front;
  private SlackTeam lake;
  private SlackVisitor visitor;
  private URI here;
  private Typing typing;

  @BeforeEach
  void begin() throws IOException {
    slack = SlackTwin.open();
    front = slack.install(FRONT);
    front.rename("Front Range Schools");
    lake = slack.install(LAKE);
    lake.rename("Lake Schools");
    var port = freePort();
    here = URI.create("http://127.0.0.1:" + port + "/");
    visitor = slack.visitor(ADDRESS, here);
    typing = Typing.withTheSampleCohort(folder);
    set(typing).with("COLLEGIUM_HTTP_PORT", Integer.toString(port));
    slack.deliverOverHttp(here.resolve("slack/events"));
  }

  private Typing set(Typing some) {
    return some.with("SLACK_CLIENT_ID", slack.clientId()).with("SLACK_CLIENT_SECRET", slack.clientSecret())
        .with("SLACK_SIGNING_SECRET", slack.signingSecret()).with("SLACK_API_URL", slack.apiUrl().toString())
        .with("COLLEGIUM_HTTP_ADDRESS", ADDRESS.toString());
  }

  @AfterEach
  void end() {
    typing.stop();
    visitor.close();
    slack.close();
  }

  @Test
  void twoWorkspacesInstallTheBotAreServedAndAreStillThereAfterARestart() throws Exception {
    var running = start();
    until(() -> running.out().toString().contains("no workspace has installed it yet"));
    assertThat(install(FRONT).body()).contains("Collegium is installed (Slack, Front Range Schools)");
    assertThat(install(LAKE).status()).isEqualTo(200);

    var leader = front.person("Somebody", "ada.okafor@district1.example", "America/Denver");
    var namesake = lake.personWithId(leader.id(), "Mallory", "mallory@elsewhere.example", "America/Denver");
    var placed = typing.type("cohort", "place", FRONT_RANGE, "--slack", FRONT + "/" + front.channel("cohort", leader));
    assertThat(placed.out()).contains("on Slack, Front Range Schools");
    leader.joinsTeam();
    until(() -> leader.types("/cohort", "next", "").body().toString().contains("are you"));
    assertThat(namesake.types("/cohort", "next", "").body()).asString().contains("I do not know you yet")
        .doesNotContain("Ada");
    until(() -> front.messagesTo(leader).stream().anyMatch(message -> message.text().contains("Ada")));
    assertThat(lake.messagesTo(namesake)).isEmpty();
    assertThat(slack.calls("users.lookupByEmail")).noneMatch(call -> call.token().equals(lake.botToken()));

    restart(running);
    assertThat(typing.type("workspace", "list").out()).contains(FRONT, LAKE, "Slack, Lake Schools", FRONT_RANGE);
    assertThat(leader.types("/cohort", "next", "").body()).asString().contains("are you");
    assertThat(page("readyz")).contains("Slack reached: yes", "slack:T0FRONT00 reached: yes",
        "slack:T0LAKE000 reached: yes").doesNotContain("Schools");
    assertThat(page("metrics")).contains("chore=\"deliver letters by slack:T0LAKE000\"");
    assertThat(page("slack/install")).contains("You need an invitation");
    assertNoFileHolds(front.botToken(), lake.botToken(), slack.clientSecret(), slack.signingSecret());
  }

  @Test
  void aWorkspaceThatTakesTheAppAwayIsToldEverywhereAndComesBackByANewLink() throws Exception {
    start();
    install(FRONT);
    install(LAKE);
    lake.uninstall();

    until(() -> page("readyz").contains("slack:T0LAKE000 reached: no"));
    assertThat(page("readyz")).contains("Slack reached: yes", "slack:T0FRONT00 reached: yes");
    assertThat(visitor.opens(here.resolve("readyz")).status()).isEqualTo(200);
    var examined = typing.type("doctor").out();
    assertThat(examined).contains("fail Slack, Lake Schools: The app was taken away from this workspace on 20",
        "./collegium workspace invite", "ok   Slack, Front Range Schools, token: Let in to Front Range Schools",
        "ok   Slack installs: In the app's settings at Slack, the redirect URL is to be "
            + "https://collegium.example.org/slack/oauth_redirect")
        .doesNotContain(front.botToken());
    assertThat(typing.type("workspace", "list", "--format", "json").out()).contains("taken away");

    assertThat(install(LAKE).status()).isEqualTo(200);
    until(() -> page("readyz").contains("slack:T0LAKE000 reached: yes"));
    assertThat(typing.type("doctor").out()).contains("ok   Slack, Lake Schools, token: Let in to Lake Schools");
  }

  @Test
  void aChannelNamesItsWorkspaceWhereThereAreSeveral() throws Exception {
    var early = typing.type("cohort", "place", FRONT_RANGE, "--slack", "C0123ABCDEF");
    assertThat(early.code()).isEqualTo(1);
    assertThat(early.err()).contains("No workspace has installed the bot yet");
    start();
    install(FRONT);
    assertThat(typing.type("cohort", "place", FRONT_RANGE, "--slack", "C0123ABCDEF").out())
        .contains("meets in C0123ABCDEF on Slack, Front Range Schools");
    install(LAKE);

    var unclear = typing.type("cohort", "place", FRONT_RANGE, "--slack", "C0123ABCDEF");
    assertThat(unclear.code()).isEqualTo(1);
    assertThat(unclear.err().lines()).singleElement().asString().contains("In which workspace is C0123ABCDEF?",
        FRONT + " (Slack, Front Range Schools)", LAKE + " (Slack, Lake Schools)");
    assertThat(typing.type("cohort", "place", FRONT_RANGE, "--slack", "T0NOBODY0/C0123ABCDEF").err())
        .contains("The workspace T0NOBODY0 has not installed the bot.");
    assertThat(typing.type("cohort", "place", FRONT_RANGE, "--slack", LAKE + "/C0123ABCDEF").out())
        .contains("on Slack, Lake Schools");
    assertThat(typing.type("cohort", "show", FRONT_RANGE).out())
        .contains("meets in   C0123ABCDEF on Slack, Lake Schools\n");
  }

  @Test
  void aCohortOfEarlierSettingsIsToldByTheDoctor() {
    typing = Typing.withTheSampleCohort(folder.resolve("other"));
    typing.type("cohort", "place", FRONT_RANGE, "--slack", "C0123ABCDEF");

    assertThat(set(typing).type("doctor").out()).contains("warn Slack installs: No workspace has installed the bot",
        "warn Slack channel of Front Range: It is of a workspace whose token was set here before");
  }

  @Test
  void whatIsHalfSetIsRefusedInOneSentenceThatNamesAllThatIsMissing() {
    var said = new Typing(folder).with("SLACK_CLIENT_ID", "1.2").type("run");

    assertThat(said.code()).isNotZero();
    assertThat(said.err().lines()).singleElement().asString().contains("half set", "SLACK_CLIENT_SECRET",
        "SLACK_SIGNING_SECRET", "COLLEGIUM_HTTP_ADDRESS", "https://", "docs/slack-workspaces.md");
  }

  @Test
  void aBotTokenBesideAClientIdIsRefusedAndNothingIsShown() {
    var said = typing.with("SLACK_BOT_TOKEN", slack.botToken()).with("SLACK_APP_TOKEN", slack.appToken()).type("run");

    assertThat(said.code()).isNotZero();
    assertThat(said.err()).contains("Slack is set in two ways", "SLACK_APP_TOKEN and SLACK_BOT_TOKEN connect")
        .doesNotContain(slack.botToken(), slack.clientSecret());
  }

  @Test
  void secretsMayStandInFilesAndAreShownNowhere() {
    typing.file("secret", slack.clientSecret() + "\n");

    var said = typing.without("SLACK_CLIENT_SECRET").with("SLACK_CLIENT_SECRET_FILE", "secret").type("settings");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "•••")
        .doesNotContain(slack.clientSecret(), slack.signingSecret());
  }

  @Test
  void nobodyIsInvitedWhereNobodyCanInstall() {
    var said = new Typing(folder).type("workspace", "invite");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("SLACK_CLIENT_ID is not set", "docs/slack-workspaces.md");
    assertThat(new Typing(folder).type("workspace", "list").out()).contains("No workspace has installed the bot yet");
  }

  private Typing.Running start() throws InterruptedException {
    var running = typing.start("run");
    until(() -> running.code().isDone() || page("readyz").contains("Slack reached: yes"));
    assertThat(running.code()).isNotDone();
    return running;
  }

  private void restart(Typing.Running running) throws Exception {
    typing.stop();
    assertThat(running.code().get(30, TimeUnit.SECONDS)).isZero();
    typing.again();
    start();
  }

  private SlackVisitor.Seen install(String team) {
    var invited = typing.type("workspace", "invite").out();
    var link = LINK.matcher(invited);
    assertThat(link.find()).isTrue();
    return visitor.installs(URI.create(link.group()), team);
  }

  private String page(String path) {
    try {
      return visitor.opens(here.resolve(path)).body();
    } catch (UncheckedIOException _) {
      return "";
    }
  }

  private void assertNoFileHolds(String... secrets) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString())
            .doesNotContain(secrets);
      }
    }
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (var tries = 0; !condition.getAsBoolean(); tries++) {
      assertThat(tries).as("tenths of a second waited").isLessThan(300);
      Thread.sleep(Duration.ofMillis(100));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
