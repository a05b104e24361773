package org.collegium.discord.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.collegium.core.cohort.Place;
import org.collegium.discord.DiscordAddress;
import org.collegium.discord.DiscordHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions stand in the server's calendar, a day each, and move and end with the cohort's. */
class KeepEventsTest {

  private static final String CREATE = "POST /guilds/{guild_id}/scheduled-events";

  private static final String LIST = "GET /guilds/{guild_id}/scheduled-events";
  private static final String EDIT = "PATCH /channels/{channel_id}/messages/{message_id}";
  private static final Duration SOON = Duration.ofSeconds(20);

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-01-04T16:00:00Z");
  }

  @AfterEach
  void end() {
    assertThat(discord.twin().unknownRoutes()).isEmpty();
    discord.close();
  }

  @Test
  void everyDayOfASessionIsAnEventWithItsHoursAndPlace() {
    discord.house().session(1, "2027-01-19", 2);

    await().atMost(SOON).untilAsserted(() -> assertThat(open()).hasSize(2));
    assertThat(open()).extracting(event -> event.path("name").asText()).allMatch(name -> name.startsWith("Session 1: "))
        .anyMatch(name -> name.endsWith(", day 1 of 2")).anyMatch(name -> name.endsWith(", day 2 of 2"));
    assertThat(open()).allSatisfy(event -> {
      assertThat(event.path("entity_type").asInt()).isEqualTo(3);
      assertThat(event.path("entity_metadata").path("location").asText()).isNotBlank();
      assertThat(event.path("description").asText()).contains("Front Range", "tells me nothing");
    });
  }

  @Test
  void aSessionThatMovesTakesItsEventAlongAndOneThatIsOffEndsIt() {
    discord.house().session(1, "2027-01-19", 1);
    await().atMost(SOON).until(() -> open().size() == 1);
    var before = open().getFirst();

    discord.house().confirms("Pat", "/cohort session move 1 2027-01-26");
    await().atMost(SOON).untilAsserted(() -> assertThat(open()).singleElement().satisfies(event -> {
      assertThat(event.path("id")).isEqualTo(before.path("id"));
      assertThat(event.path("scheduled_start_time").asText()).startsWith("2027-01-26");
    }));
    discord.house().confirms("Pat", "/cohort session cancel 1");

    await().atMost(SOON).untilAsserted(() -> assertThat(open()).isEmpty());
    assertThat(discord.twin().calls(CREATE)).hasSize(1);
  }

  @Test
  void anEventWhoseMakingWasNotAnsweredIsNotMadeTwice() {
    discord.twin().moods().acceptThenStatus(CREATE, 502, 1);
    discord.house().session(1, "2027-01-19", 1);
    await().atMost(SOON).until(() -> discord.twin().calls(CREATE).size() == 1);

    discord.advanceTo("2027-01-04T16:05:00Z");
    discord.house().session(2, "2027-02-19", 1);

    await().atMost(SOON).untilAsserted(() -> assertThat(open()).hasSize(2));
    assertThat(discord.twin().calls(CREATE)).hasSize(2);
  }

  @Test
  void aServerWhereTheBotMayMakeNoEventsHasNoneAndAnotherCohortsSessionsStayInItsOwn() {
    var other = discord.twin().guild("Elsewhere");
    var theirs = other.channel("elsewhere");
    var elsewhere = discord.house().named("Elsewhere");
    discord.guild().revoke("CREATE_EVENTS");
    discord.house().house().memberships().write(books -> {
      books.cohorts().place(new Place(elsewhere.id(), DiscordAddress.channel(theirs)));
      return elsewhere;
    });
    discord.house().session(1, "2027-01-19", 1);
    discord.house().session(elsewhere, 1, "2027-01-20", 1);

    await().atMost(SOON).untilAsserted(() -> assertThat(other.scheduledEvents()).hasSize(1));
    assertThat(other.scheduledEvents().toString()).contains("2027-01-20").doesNotContain("Front Range");
    assertThat(discord.guild().scheduledEvents()).isEmpty();
  }

  @Test
  void whoIsInterestedIsShownBesideTheAnswersAndTakenForNone() {
    discord.house().session(1, "2027-01-19", 1);
    discord.advanceTo("2027-01-12T17:00:00Z");
    await().atMost(SOON).until(() -> open().size() == 1);

    discord.person("Linus").isInterestedIn(open().getFirst().path("id").asText());

    await().atMost(SOON).untilAsserted(() -> {
      discord.advanceTo(discord.house().now().plusSeconds(10).toString());
      assertThat(discord.twin().messagesIn(discord.channel()).getFirst().json().toString())
          .contains("calendar: 1. That is no answer", "Coming: 0");
    });
    assertThat(discord.twin().messagesTo(discord.person("Ada")).toString()).doesNotContain("That is no answer");
  }

  @Test
  void whatAPrivateChannelHidesIsAmongTheEventsOfTheServerNoLonger() {
    discord.house().session(1, "2027-01-19", 1);
    await().atMost(SOON).until(() -> open().size() == 1);

    discord.guild().allow(discord.channel(), "VIEW_CHANNEL");
    discord.guild().hide(discord.channel());
    discord.advanceTo("2027-01-04T16:02:00Z");
    await().atMost(SOON).until(() -> open().isEmpty());

    discord.guild().show(discord.channel());
    discord.advanceTo("2027-01-04T16:04:00Z");
    await().atMost(SOON).until(() -> open().size() == 1);
  }

  @Test
  void linusSeesAmongTheEventsOfTheServerNothingOfACohortInAPrivateChannel() {
    var elsewhere = discord.house().named("Elsewhere");
    var theirs = discord.guild().channel("elsewhere");
    discord.house().house().memberships().write(books -> {
      books.cohorts().place(new Place(elsewhere.id(), DiscordAddress.channel(theirs)));
      return elsewhere;
    });
    discord.guild().allow(discord.channel(), "VIEW_CHANNEL");
    discord.guild().hide(discord.channel());
    discord.house().session(1, "2027-01-19", 1);
    discord.house().session(elsewhere, 1, "2027-01-20", 1);

    await().atMost(SOON).until(() -> open().size() == 1);
    discord.house().session(elsewhere, 2, "2027-02-20", 1);
    await().atMost(SOON).until(() -> open().size() == 2);
    assertThat(discord.guild().scheduledEvents().toString()).contains("Elsewhere").doesNotContain("Front Range");
    assertThat(discord.twin().calls(CREATE)).hasSize(2);
  }

  @Test
  void interestInOneDayOfSeveralIsToldInTheChannelOnceAndToNobodyElse() {
    discord.house().session(1, "2027-01-19", 2);
    discord.advanceTo("2027-01-12T17:00:00Z");
    await().atMost(SOON).until(() -> open().size() == 2);
    var before = discord.twin().calls(EDIT).size();
    discord.person("Linus").isInterestedIn(open().getFirst().path("id").asText());
    await().atMost(SOON).untilAsserted(() -> {
      discord.advanceTo(discord.house().now().plusSeconds(10).toString());
      assertThat(discord.twin().messagesIn(discord.channel()).getFirst().json().toString())
          .contains("calendar: 1. That is no answer");
    });

    looksAgain();
    looksAgain();

    assertThat(discord.twin().calls(EDIT)).hasSize(before + 1);
  }

  private void looksAgain() {
    var looks = discord.twin().calls(LIST).size();
    discord.advanceTo(discord.house().now().plus(Duration.ofMinutes(31)).toString());
    await().atMost(SOON).until(() -> discord.twin().calls(LIST).size() > looks);
    discord.advanceTo(discord.house().now().plus(Duration.ofMinutes(1)).toString());
  }

  private List<JsonNode> open() {
    return discord.guild().scheduledEvents().stream().filter(event -> event.path("status").asInt() <= 2).toList();
  }
}
