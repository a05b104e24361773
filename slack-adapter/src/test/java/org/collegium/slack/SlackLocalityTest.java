package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.collegium.core.TestHouse;
import org.collegium.core.membership.LinkIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks and languages as Slack tells them, and people's own say over them. */
class SlackLocalityTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private SlackHouse slack;

  @BeforeEach
  void begin(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-11T16:00:00Z");
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void slackIsAskedOnceAboutEverybodyWhoIsKnown() {
    await().atMost(PATIENCE).until(() -> slack.house().bot().unsaid("slack").isEmpty());

    assertThat(slack.twin().calls("users.info")).hasSize(5)
        .allSatisfy(call -> assertThat(call.arguments().toString()).contains("include_locale"));
    assertThat(slack.person("Ada").types("/cohort", "clock", "").body()).asString()
        .contains("America/Denver", "as your chat says");
  }

  @Test
  void whoeverSlackCouldNotBeAskedAboutIsAskedAboutAgain() {
    await().atMost(PATIENCE).until(() -> slack.house().bot().unsaid("slack").isEmpty());
    slack.house().onRoster(slack.house().named("Front Range"), "Maria");
    var maria = slack.joins("Maria", "maria@home.example");
    new LinkIdentity(slack.house().house().memberships()).handle(TestHouse.email("Maria"),
        SlackAddress.of(maria.id()));
    slack.twin().moods().rateLimit("users.info", Duration.ofSeconds(30), 1);

    maria.joinsTeam();
    await().atMost(PATIENCE).until(() -> slack.twin().calls("users.info").getLast().error().equals("ratelimited"));
    maria.joinsTeam();

    await().atMost(PATIENCE).until(() -> slack.house().bot().unsaid("slack").isEmpty());
  }

  @Test
  void whoTravelsIsReadTheTimeOfWhereTheyAreUntilTheySayOtherwise() {
    slack.person("Ada").movesTo("Europe/Paris");
    await().until(() -> zone("Ada").equals(PARIS));
    assertThat(zone("Linus")).isEqualTo(TestHouse.DENVER);

    slack.person("Ada").types("/cohort", "clock America/Denver", "");
    slack.person("Ada").movesTo("Asia/Tokyo");
    slack.person("Linus").movesTo("Asia/Tokyo");
    await().until(() -> zone("Linus").equals(ZoneId.of("Asia/Tokyo")));
    assertThat(zone("Ada")).isEqualTo(TestHouse.DENVER);

    slack.person("Ada").types("/cohort", "clock auto", "");
    assertThat(zone("Ada")).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void daysAreWrittenAsInTheLanguageChosenInSlack() {
    slack.house().session(1, "2027-01-19", 1);

    slack.person("Ada").speaks("en-GB");

    await().until(() -> slack.house().person("Ada").locale().equals(Locale.UK));
    assertThat(slack.person("Ada").types("/cohort", "sessions", "").body()).asString().contains("19 Jan");
    slack.person("Ada").speaks("ja-JP");
    assertThat(slack.person("Ada").types("/cohort", "sessions", "").body()).asString().contains("19 Jan");
  }

  @Test
  void whoeverHasMariasMistypedAddressDoesNotTurnHerClock() {
    slack.house().onRoster(slack.house().named("Front Range"), "Maria");
    var stranger = slack.joins("Maria", TestHouse.email("Maria").value());
    await().atMost(PATIENCE).until(() -> slack.house().bot().sought("slack").isEmpty());

    stranger.movesTo("Asia/Tokyo");
    assertThat(zone("Maria")).isEqualTo(TestHouse.DENVER);

    slack.advanceTo("2027-01-12T17:00:00Z");
    stranger.presses(slack.newestTo("Maria", message -> message.fallback().contains("Is that you?")), "choose.0");
    assertThat(zone("Maria")).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void theHomeSaysByWhoseWordTheClockStands() {
    slack.person("Ada").movesTo("Europe/Paris");
    await().until(() -> zone("Ada").equals(PARIS));

    slack.person("Ada").opensHome();

    await().untilAsserted(() -> assertThat(slack.person("Ada").home().map(Object::toString).orElse(""))
        .contains("Your clock: ", "(Europe/Paris), as your chat says."));
  }

  private ZoneId zone(String name) {
    return slack.house().person(name).zone();
  }
}
