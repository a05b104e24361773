package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collegium.core.installation.Installation;
import org.collegium.core.text.Prose;
import org.collegium.twins.slack.SlackVisitor.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Installing, as somebody with a browser goes through it, and as somebody would who has no business there. */
class InstallPagesTest {

  private static final String UNINVITED = "You need an invitation";
  private static final String STALE = "Please begin again";

  private TwoWorkspaces two;

  @BeforeEach
  void begin(@TempDir Path folder) {
    two = TwoWorkspaces.at(folder, "2027-01-04T16:00:00Z");
  }

  @AfterEach
  void end() {
    two.close();
  }

  @Test
  void whoIsInvitedInstallsItAndIsToldWhatToDoNext() {
    two.front().rename("Front Range <b>& Hills</b>");

    var done = two.visitor().installs(two.link(), TwoWorkspaces.FRONT);

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.body()).contains("<html lang=\"en\">", "/invite @Collegium", "--slack T0FRONT00/C0123ABCDEF",
        "because whoever runs Collegium invited you", "Slack, Front Range &lt;b&gt;&amp; Hills&lt;/b&gt;")
        .doesNotContain("<b>", "Slack did not grant", two.front().botToken(), "<script");
    assertThat(two.desk().all()).singleElement().extracting(Installation::name)
        .isEqualTo(new Prose("Slack, Front Range <b>& Hills</b>"));
    assertThat(two.workspaces().couriers()).singleElement()
        .satisfies(courier -> assertThat(courier.platform()).isEqualTo("slack:T0FRONT00"));
  }

  @Test
  void slackIsAskedForTheScopesOfTheManifestAndNoOthersAndTheBrowserKeepsASecret() {
    var sent = two.visitor().opens(two.link());

    assertThat(sent.status()).isEqualTo(302);
    var asked = query(sent.sentTo());
    assertThat(asked.get("scope")).isNotNull();
    assertThat(List.of(asked.getOrDefault("scope", "").split("%2C", -1))).extracting(scope -> scope.replace("%3A", ":"))
        .containsExactlyInAnyOrderElementsOf(SlackCheckUp.SCOPES);
    assertThat(asked).containsEntry("client_id", two.twin().clientId())
        .containsEntry("redirect_uri", "https%3A%2F%2Fcollegium.example.org%2Fslack%2Foauth_redirect");
    assertThat(sent.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
        .startsWith("__Host-").contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600")
        .doesNotContain(asked.getOrDefault("state", "?")));
    assertGuarded(sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack/install", "slack/install?invitation=", "slack/install?invitation=guessed",
      "slack/install?invitation=%25zz", "slack/install?other=1"})
  void whoIsNotInvitedIsToldSoKindly(String page) {
    var seen = two.visitor().opens(TwoWorkspaces.ADDRESS.resolve(page));

    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.body()).contains(UNINVITED, "Ask them for a new link");
    assertThat(seen.headers().firstValue("Set-Cookie")).isEmpty();
    assertGuarded(seen);
  }

  @Test
  void aLinkIsGoodForAWeekAndForOneWorkspace() {
    var used = two.link();
    var late = two.link();
    assertThat(two.visitor().opens(used).status()).isEqualTo(302);
    two.visitor().installs(used, TwoWorkspaces.FRONT);

    assertThat(two.visitor().opens(used).body()).contains(UNINVITED);
    two.house().advance(Duration.ofDays(7));
    assertThat(two.visitor().opens(late).body()).contains(UNINVITED);
    assertThat(two.desk().all()).hasSize(1);
  }

  @Test
  void whoComesBackWithTheStateOfAnotherBrowserInstallsNothing() {
    var back = two.visitor().agrees(two.visitor().opens(two.link()), TwoWorkspaces.FRONT).sentTo();
    two.visitor().forgetCookies();

    assertNothingComesOf(back);
  }

  @Test
  void aStateIsGoodForTenMinutes() {
    var back = two.visitor().agrees(two.visitor().opens(two.link()), TwoWorkspaces.FRONT).sentTo();
    two.house().advance(Duration.ofMinutes(10));

    assertNothingComesOf(back);
  }

  @Test
  void aStateIsGoodOnce() {
    var sent = two.visitor().opens(two.link());
    var cookie = sent.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    var back = two.visitor().agrees(sent, TwoWorkspaces.FRONT).sentTo();
    assertThat(two.visitor().opens(back).status()).isEqualTo(200);
    two.visitor().brings(cookie);
    two.twin().forgetCalls();

    var again = two.visitor().opens(back);

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.body()).contains(STALE);
    assertThat(two.twin().calls()).isEmpty();
  }

  @Test
  void aStateThatNobodyBeganInstallsNothing() {
    two.visitor().opens(two.link());

    assertNothingComesOf(TwoWorkspaces.ADDRESS.resolve("slack/oauth_redirect?code=c&state=made-up"));
    assertNothingComesOf(TwoWorkspaces.ADDRESS.resolve("slack/oauth_redirect?code=c"));
    assertNothingComesOf(TwoWorkspaces.ADDRESS.resolve("slack/oauth_redirect"));
  }

  @Test
  void whoComesBackAfterARestartOrToAnotherNodeGoesOn() {
    var back = two.visitor().agrees(two.visitor().opens(two.link()), TwoWorkspaces.FRONT).sentTo();
    two.restart();

    assertThat(two.visitor().opens(back).status()).isEqualTo(200);
  }

  @Test
  void whoCancelsMayThinkBetterOfIt() {
    var link = two.link();
    two.twin().declineNextInstallation();

    var cancelled = two.visitor().installs(link, TwoWorkspaces.FRONT);

    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(cancelled.body()).contains("You cancelled, and that is fine");
    assertThat(two.desk().all()).isEmpty();
    assertThat(two.visitor().installs(link, TwoWorkspaces.FRONT).body()).contains("/invite @Collegium");
  }

  @Test
  void ofTwoWhoUseOneLinkTheSecondIsTurnedAwayAndTheirTokenGivenBack() {
    var link = two.link();
    try (var other = two.anotherVisitor()) {
      var late = other.agrees(other.opens(link), TwoWorkspaces.LAKE).sentTo();
      two.visitor().installs(link, TwoWorkspaces.FRONT);

      var turnedAway = other.opens(late);

      assertThat(turnedAway.status()).isEqualTo(403);
      assertThat(turnedAway.body()).contains(UNINVITED);
    }
    assertThat(two.desk().all()).extracting(Installation::platform).containsExactly("slack:T0FRONT00");
    assertThat(two.twin().calls("auth.revoke")).singleElement()
        .satisfies(call -> assertThat(call.error()).isEmpty());
  }

  @Test
  void aLinkUsedTwiceInOneWorkspaceDoesNotCostItsToken() {
    var link = two.link();
    try (var other = two.anotherVisitor()) {
      var late = other.agrees(other.opens(link), TwoWorkspaces.FRONT).sentTo();
      two.visitor().installs(link, TwoWorkspaces.FRONT);

      assertThat(other.opens(late).body()).contains(UNINVITED);
    }
    assertThat(two.twin().calls("auth.revoke")).isEmpty();
    two.until(1, 0);
  }

  @Test
  void whenSlackDoesNotGiveTheTokenTheLinkStaysGood() {
    var link = two.link();
    two.twin().moods().fail("oauth.v2.access", "invalid_code", 1);
    two.twin().moods().status("oauth.v2.access", 503, 1);

    for (var round = 0; round < 2; round++) {
      var failed = two.visitor().installs(link, TwoWorkspaces.FRONT);
      assertThat(failed.status()).isEqualTo(502);
      assertThat(failed.body()).contains("your link stays good").doesNotContain("invalid_code");
    }
    assertThat(two.desk().all()).isEmpty();
    assertThat(two.visitor().installs(link, TwoWorkspaces.FRONT).status()).isEqualTo(200);
  }

  @Test
  void scopesThatAreMissingAreNamedAndTheInstallationIsKept() {
    var link = two.link();
    two.twin().nextInstallationSays(Map.of("scope", "chat:write,commands"));

    var done = two.visitor().installs(link, TwoWorkspaces.FRONT);

    assertThat(done.body()).contains("Slack did not grant everything. Missing: ", "users:read.email", "im:history")
        .contains("/invite @Collegium");
    assertThat(two.desk().all()).hasSize(1);
  }

  @Test
  void whatThisVersionCannotWorkWithIsNotKeptAndTheTokenIsGivenBack() {
    two.twin().nextInstallationSays(Map.of("is_enterprise_install", true));
    assertThat(two.visitor().installs(two.link(), TwoWorkspaces.FRONT).body()).contains("One workspace at a time");
    two.twin().nextInstallationSays(Map.of("refresh_token", "xoxe-1-made-up", "expires_in", 43_200));
    assertThat(two.visitor().installs(two.link(), TwoWorkspaces.FRONT).body()).contains("Token rotation");

    assertThat(two.desk().all()).isEmpty();
    assertThat(two.twin().calls("auth.revoke")).hasSize(2);
  }

  @Test
  void thePagesAreOnlyRead() {
    for (var method : List.of("POST", "PUT", "DELETE", "HEAD")) {
      for (var page : List.of(InstallSettings.INSTALL, InstallSettings.BACK)) {
        var seen = two.visitor().sends(method, TwoWorkspaces.ADDRESS.resolve(page));
        assertThat(seen.status()).as(method + " " + page).isEqualTo(405);
        assertThat(seen.headers().firstValue("Allow")).contains("GET");
      }
    }
    assertThat(two.visitor().opens(TwoWorkspaces.ADDRESS.resolve("slack/install/elsewhere")).status()).isEqualTo(404);
    assertThat(two.visitor().opens(TwoWorkspaces.ADDRESS.resolve("slack/oauth_redirects")).status()).isEqualTo(404);
  }

  private void assertNothingComesOf(URI back) {
    two.twin().forgetCalls();
    var seen = two.visitor().opens(back);
    assertThat(seen.status()).isEqualTo(400);
    assertThat(seen.body()).contains(STALE, "Nothing was installed");
    assertGuarded(seen);
    assertThat(two.twin().calls()).isEmpty();
    assertThat(two.desk().all()).isEmpty();
  }

  private static void assertGuarded(Seen seen) {
    assertThat(seen.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; frame-ancestors 'none'");
    assertThat(seen.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(seen.headers().firstValue("Cache-Control")).contains("no-store");
  }

  private static Map<String, String> query(URI page) {
    return Arrays.stream(page.getRawQuery().split("&", -1)).map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
