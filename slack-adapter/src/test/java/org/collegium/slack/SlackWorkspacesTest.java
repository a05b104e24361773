package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.TestHouse;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.installation.Installation.Revoked;
import org.collegium.core.outbox.Letter;
import org.collegium.core.text.Prose;
import org.collegium.twins.slack.Call;
import org.collegium.twins.slack.Message;
import org.collegium.twins.slack.SlackPerson;
import org.collegium.twins.slack.SlackTeam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two districts in two workspaces: what befalls one does not touch the other, and neither sees the other. */
class SlackWorkspacesTest {

  private static final String BEFORE = "2027-01-18T15:59:00Z";
  private static final String REMINDED = "2027-01-18T16:10:00Z";
  private static final String AN_HOUR_LATER = "2027-01-18T17:15:00Z";

  private TwoWorkspaces two;

  @BeforeEach
  void begin(@TempDir Path folder) {
    two = TwoWorkspaces.at(folder, "2027-01-04T16:00:00Z").furnished();
    two.house().session(1, "2027-01-19", 1);
    two.house().session(two.house().named("Elsewhere"), 1, "2027-01-19", 1);
  }

  @AfterEach
  void end() {
    two.close();
  }

  @Test
  void everybodyIsRemindedInTheirOwnWorkspaceAndEveryCohortInItsOwnChannel() {
    two.advanceTo("2027-01-12T17:00:00Z");

    assertThat(reminders(two.front(), two.ada())).isNotEmpty();
    assertThat(reminders(two.lake(), two.linus())).isNotEmpty();
    for (var channel : two.channels().entrySet()) {
      assertThat(channel.getKey().messagesIn(channel.getValue())).extracting(Message::fallback)
          .anyMatch(words -> words.contains("Session 1"));
    }
    assertThat(two.twin().calls("chat.postMessage")).extracting(Call::error).containsOnly("");
  }

  @Test
  void whatIsTakenAwayOrInstalledByWayOfAnotherNodeHoldsHereToo() {
    try (var here = two.anotherNode()) {
      here.start(_ -> true);
      two.lake().uninstall();
      two.until(1, 1);
      assertThat(here.problems().values()).allMatch(Optional::isEmpty);
      here.follow();
      assertThat(here.problems().values()).filteredOn(Optional::isPresent).hasSize(1);

      two.twin().forgetCalls();
      assertThat(two.visitor().installs(two.link(), TwoWorkspaces.LAKE).status()).isEqualTo(200);
      here.follow();
      assertThat(here.problems().values()).allMatch(Optional::isEmpty);
      var couriers = here.couriers();
      here.follow();
      assertThat(here.couriers()).isEqualTo(couriers);
    }
  }

  @Test
  void whoHasTheIdOfAnotherInAnotherWorkspaceIsNotThatPerson() {
    two.advanceTo("2027-01-14T17:00:00Z");
    var asked = newest(two.front(), two.ada(), "open.0");
    two.ada().presses(asked, "open.0");
    await().until(() -> two.ada().modal().isPresent());
    two.ada().submits(SlackCycleTest.filledIn(two.ada().modal().orElseThrow()));
    assertThat(two.ada().id()).isEqualTo(two.linus().id());

    assertThat(said(two.grace(), "/summary", "")).contains("I let the *team* choose");
    for (var line : List.of("me", "next", "members", "privacy", "privacy reads")) {
      assertThat(said(two.linus(), "/cohort", line)).as(line).doesNotContain("Front Range", "Grace", "team");
    }
    assertThat(said(two.linus(), "/reflect", "list")).doesNotContain("team");
    assertThat(said(two.linus(), "/summary", "cohort:\"Front Range\"")).doesNotContain("team", "Ada");
  }

  @Test
  void aButtonOfOnesNamesakeDoesNothing() {
    two.advanceTo("2027-01-12T17:00:00Z");
    var ofAda = newest(two.front(), two.ada(), "I will be there");
    var ofLinus = newest(two.lake(), two.linus(), "I will be there");
    two.ada().presses(ofAda, "choose.0");
    await().untilAsserted(() -> assertThat(two.ada().ephemerals()).asString().contains("Noted"));

    assertThat(ofLinus.json().toString()).doesNotContain("Front Range");
    assertThat(said(two.linus(), "/cohort", "next")).doesNotContain("you will be there");
    assertThat(said(two.ada(), "/cohort", "next")).contains("you will be there");
  }

  @Test
  void addressesAreAskedForOnlyWhereTheirOwnersCohortMeets() {
    two.house().onRoster(two.house().named("Front Range"), "Maria");
    two.house().onRoster(two.house().named("Elsewhere"), "Nils");
    two.twin().forgetCalls();

    two.ada().joinsTeam();
    two.linus().joinsTeam();

    await().atMost(Duration.ofSeconds(20))
        .until(() -> !two.soughtIn(two.lake()).isEmpty() && two.soughtIn(two.front()).size() > 1);
    assertThat(two.soughtIn(two.front())).contains(TestHouse.email("Maria").value())
        .doesNotContain(TestHouse.email("Nils").value(), TestHouse.email("Linus").value());
    assertThat(two.soughtIn(two.lake())).containsOnly(TestHouse.email("Nils").value());
  }

  @Test
  void aWorkspaceThatAsksToWaitForAnHourHoldsUpNoOther() {
    two.advanceTo(BEFORE);
    two.lake().moods().rateLimit("chat.postMessage", Duration.ofHours(1), 100);

    two.advanceTo(REMINDED);
    assertThat(lastReminders(two.front(), two.ada())).hasSize(1);
    assertThat(lastReminders(two.lake(), two.linus())).isEmpty();

    two.lake().moods().clear();
    two.advanceTo(AN_HOUR_LATER);
    assertThat(lastReminders(two.front(), two.ada())).hasSize(1);
    assertThat(lastReminders(two.lake(), two.linus())).hasSize(1);
  }

  @Test
  void lettersOfAWorkspaceThatTookTheAppAwayWaitAndGoOnWhenItIsInstalledThereAgain() {
    two.advanceTo(BEFORE);
    var token = two.lake().botToken();
    two.lake().uninstall();
    two.until(1, 1);
    assertThat(two.desk().find(lake())).containsInstanceOf(Revoked.class);
    two.twin().forgetCalls();

    two.advanceTo(REMINDED);
    assertThat(lastReminders(two.front(), two.ada())).hasSize(1);
    assertThat(lastReminders(two.lake(), two.linus())).isEmpty();
    assertThat(waiting("Elsewhere")).isNotEmpty().allSatisfy(
        why -> assertThat(why).contains("the app was taken away", "./collegium workspace invite"));
    assertThat(waiting("Front Range")).isEmpty();
    assertThat(two.twin().calls()).noneMatch(call -> call.token().equals(token));

    assertThat(two.visitor().installs(two.link(), TwoWorkspaces.LAKE).status()).isEqualTo(200);
    two.advanceTo("2027-01-18T16:12:00Z");
    assertThat(lastReminders(two.lake(), two.linus())).hasSize(1);
    assertThat(waiting("Elsewhere")).isEmpty();
    two.advanceTo(AN_HOUR_LATER);
    assertThat(lastReminders(two.lake(), two.linus())).hasSize(1);
    assertThat(two.lake().botToken()).isNotEqualTo(token);
  }

  @Test
  void revokedTokensEndAnInstallationToo() {
    two.lake().revokeTokens();

    two.until(1, 1);
    assertThat(two.desk().find(lake())).containsInstanceOf(Revoked.class);
  }

  @Test
  void anUninstallationThatIsToldLateDoesNotEndTheNewInstallation() {
    two.lake().uninstall();
    two.until(1, 1);
    two.visitor().installs(two.link(), TwoWorkspaces.LAKE);
    two.until(2, 0);
    two.twin().forgetCalls();

    two.lake().saysLateThatItUninstalled();

    await().until(() -> !two.twin().calls("auth.test").isEmpty());
    await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(5))
        .until(() -> two.desk().find(lake()).filter(Installed.class::isInstance).isPresent());
    assertThat(said(two.linus(), "/cohort", "next")).contains("Session 1");
  }

  @Test
  void aTokenThatACallFindsRevokedHoldsItsOwnWorkspaceOnlyAndIsTold() {
    two.advanceTo(BEFORE);
    two.lake().moods().fail("chat.postMessage", "token_revoked", 100);

    two.advanceTo("2027-01-18T16:01:00Z");

    assertThat(two.workspaces().problems().get(lake()))
        .hasValueSatisfying(why -> assertThat(why).contains("token_revoked", "./collegium workspace invite"));
    assertThat(two.workspaces().problems().get(Workspace.installed(TwoWorkspaces.FRONT).platform())).isEmpty();
    assertThat(lastReminders(two.front(), two.ada())).hasSize(1);
    two.lake().moods().clear();
    two.advanceTo(REMINDED);
    assertThat(lastReminders(two.lake(), two.linus())).hasSize(1);
    assertThat(two.workspaces().problems().get(lake())).isEmpty();
  }

  @Test
  void whoAsksWhereTheBotIsNotInstalledGetsAKindWordAndNothingIsTouched() {
    two.advanceTo("2027-01-14T17:00:00Z");
    var stranger = two.twin().install("T0STRANGE").personWithId(two.ada().id(), "Mallory", "m@elsewhere.example",
        "America/Denver");
    var reminder = newest(two.lake(), two.linus(), "I will be there");
    two.lake().uninstall();
    two.until(1, 1);
    two.twin().forgetCalls();
    var before = two.house().types("Ada", "/cohort next");

    assertThat(said(stranger, "/cohort", "next")).contains("not connected to this workspace");
    assertThat(said(stranger, "/reflect", "something of mine")).contains("not connected to this workspace");
    assertThat(two.linus().presses(reminder, "choose.0").acknowledged()).isTrue();
    await().untilAsserted(() -> assertThat(two.linus().ephemerals()).asString().contains("not connected"));
    assertThat(stranger.says("", "cohort next").acknowledged()).isTrue();
    assertThat(stranger.opensHome().acknowledged()).isTrue();

    assertThat(two.twin().calls()).isEmpty();
    assertThat(two.house().types("Ada", "/cohort next")).isEqualTo(before);
  }

  @Test
  void whatSlackDidNotSignIsTurnedAwayWhicheverWorkspaceItNames() throws Exception {
    assertThat(two.twin().isVerified(two.events())).isTrue();
    for (var team : List.of(TwoWorkspaces.FRONT, "T0NOWHERE")) {
      var form = "command=%2Fcohort&text=next&team_id=" + team + "&user_id=" + two.ada().id() + "&trigger_id=1";
      try (var client = HttpClient.newHttpClient()) {
        var forged = client.send(HttpRequest.newBuilder(two.events())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", Long.toString(Instant.now().getEpochSecond()))
            .header("X-Slack-Signature", "v0=" + "0".repeat(64)).POST(BodyPublishers.ofString(form)).build(),
            BodyHandlers.ofString());
        assertThat(forged.statusCode()).as(team).isEqualTo(401);
        assertThat(forged.body()).doesNotContain("Session");
      }
    }
  }

  @Test
  void aFormThatIsSentWhereTheAppWasTakenAwayKeepsItsWordsAndIsNotKept() {
    two.linus().types("/reflect", "", "");
    await().until(() -> two.linus().modal().isPresent());
    two.lake().uninstall();
    two.until(1, 1);

    var answer = two.linus().submits(SlackCycleTest.filledIn(two.linus().modal().orElseThrow()));

    assertThat(answer.body().path("response_action").asText()).isEqualTo("errors");
    assertThat(answer.body().toString()).contains("not connected");
    assertThat(two.linus().modal()).isPresent();
  }

  @Test
  void installationsOutliveARestart() {
    two.lake().uninstall();
    two.until(1, 1);

    two.restart();

    two.until(1, 1);
    assertThat(said(two.ada(), "/cohort", "next")).contains("Session 1");
    assertThat(said(two.linus(), "/cohort", "next")).contains("not connected");
    assertThat(two.workspaces().couriers()).hasSize(2);
  }

  @Test
  void whatIsKeptOfSomebodyNamesTheirWorkspace() {
    two.lake().rename("Lake District <Schools>");
    two.visitor().installs(two.link(), TwoWorkspaces.LAKE);

    assertThat(said(two.linus(), "/cohort", "privacy")).contains("Slack, Lake District &lt;Schools&gt;");
  }

  private static String lake() {
    return Workspace.installed(TwoWorkspaces.LAKE).platform();
  }

  private static String said(SlackPerson person, String command, String text) {
    var reaction = person.types(command, text, "");
    assertThat(reaction.acknowledged()).isTrue();
    return Optional.of(reaction.body()).map(JsonNode::toString).orElse("");
  }

  private static Message newest(SlackTeam team, SlackPerson person, String button) {
    return team.messagesTo(person).reversed().stream().filter(message -> message.json().toString().contains(button))
        .findFirst().orElseThrow();
  }

  private static List<Message> reminders(SlackTeam team, SlackPerson person) {
    return team.messagesTo(person).stream().filter(message -> message.fallback().contains("Session 1")).toList();
  }

  /** Those of the last day before the session. */
  private static List<Message> lastReminders(SlackTeam team, SlackPerson person) {
    var before = Instant.parse(BEFORE).getEpochSecond();
    return reminders(team, person).stream().filter(message -> Double.parseDouble(message.ts()) > before).toList();
  }

  private List<String> waiting(String cohort) {
    return two.house().house().letters().read(books -> books.letters()
        .needingAttention(two.house().named(cohort).id(), two.house().now(), 100)).stream()
        .map(Letter::why).flatMap(Optional::stream).map(Prose::raw)
        .filter(why -> why.contains("taken away") || why.contains("Slack")).toList();
  }
}
