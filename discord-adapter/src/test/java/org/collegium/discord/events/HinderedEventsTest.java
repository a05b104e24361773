package org.collegium.discord.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.collegium.core.cohort.Place;
import org.collegium.core.session.Session;
import org.collegium.discord.DiscordAddress;
import org.collegium.discord.DiscordHouse;
import org.collegium.twins.discord.DiscordGuild;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps one event from being as it should be keeps no other from it, and makes few calls. */
class HinderedEventsTest {

  private static final String CREATE = "POST /guilds/{guild_id}/scheduled-events";
  private static final String CHANGE = "PATCH /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}";
  private static final String LIST = "GET /guilds/{guild_id}/scheduled-events";
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
  void aSessionThatMovesToAnHourThatIsPastEndsItsEventAndOtherServersAreKept() {
    var other = discord.twin().guild("Elsewhere");
    var elsewhere = discord.house().named("Elsewhere");
    discord.house().house().memberships().write(books -> {
      books.cohorts().place(new Place(elsewhere.id(), DiscordAddress.channel(other.channel("elsewhere"))));
      return elsewhere;
    });
    var session = discord.house().session(1, "2027-01-19", 1);
    await().atMost(SOON).until(() -> openIn(discord.guild()).size() == 1);

    keep(session.movedTo(LocalDate.parse("2027-01-04"), discord.house().now()));
    discord.house().session(elsewhere, 1, "2027-01-20", 1);

    await().atMost(SOON).until(() -> openIn(discord.guild()).isEmpty() && openIn(other).size() == 1);
    keep(session.movedTo(LocalDate.parse("2027-02-16"), discord.house().now()));
    await().atMost(SOON).until(() -> openIn(discord.guild()).size() == 1);
    assertThat(discord.twin().calls(CREATE)).hasSize(3);
  }

  @Test
  void aSessionThatMovesWhileItIsUnderWayGetsAnotherEventForItsOtherDay() {
    var session = discord.house().session(1, "2027-01-19", 1);
    await().atMost(SOON).until(() -> openIn(discord.guild()).size() == 1);
    var before = openIn(discord.guild()).getFirst().path("id").asText();
    discord.advanceTo("2027-01-19T16:00:00Z");
    discord.guild().setStatus(before, 2);

    keep(session.movedTo(LocalDate.parse("2027-01-26"), discord.house().now()));

    await().atMost(SOON).untilAsserted(() -> assertThat(openIn(discord.guild())).singleElement().satisfies(event -> {
      assertThat(event.path("id").asText()).isNotEqualTo(before);
      assertThat(event.path("scheduled_start_time").asText()).startsWith("2027-01-26");
    }));
  }

  @Test
  void oneEventThatIsRefusedKeepsNoOtherFromBeingMade() {
    discord.twin().moods().fail(CREATE, 400, 50035, "Invalid Form Body", 1);
    discord.house().session(1, "2027-01-19", 1);
    discord.house().session(2, "2027-02-16", 1);

    await().atMost(SOON).until(() -> openIn(discord.guild()).size() == 1);
    assertThat(openIn(discord.guild()).getFirst().path("scheduled_start_time").asText()).startsWith("2027-02-16");

    discord.advanceTo("2027-01-04T16:20:00Z");
    discord.house().session(3, "2027-03-16", 1);
    await().atMost(SOON).until(() -> openIn(discord.guild()).size() == 2);
    assertThat(discord.twin().calls(CREATE)).as("what was refused is left for half an hour").hasSize(3);

    discord.advanceTo("2027-01-04T16:51:00Z");
    await().atMost(SOON).until(() -> openIn(discord.guild()).size() == 3);
  }

  /** It asks the machine's clock whether a day is ahead. */
  @Test
  void aDayThatJdaItselfDoesNotTakeKeepsNoOtherFromBeingMade(@TempDir Path other) {
    discord.close();
    var today = LocalDate.now(ZoneOffset.UTC);
    discord = DiscordHouse.at(other, today.minusDays(60) + "T16:00:00Z");
    discord.house().session(1, today.minusDays(30).toString(), 1);
    discord.house().session(2, today.plusDays(30).toString(), 1);

    await().atMost(SOON).until(() -> openIn(discord.guild()).size() == 1);
    assertThat(openIn(discord.guild()).getFirst().path("scheduled_start_time").asText())
        .startsWith(today.plusDays(30).toString());
  }

  @Test
  void aServerThatIsFullIsAskedAFewTimesAndWhatIsOffEndsAllTheSame() {
    discord.house().session(1, "2027-01-19", 1);
    await().atMost(SOON).until(() -> openIn(discord.guild()).size() == 1);
    discord.twin().forgetCalls();
    discord.twin().moods().fail(CREATE, 400, 30038, "Maximum number of uncompleted guild scheduled events reached", 50);

    discord.house().session(2, "2027-02-16", 8);
    discord.house().confirms("Pat", "/cohort session cancel 1");

    await().atMost(SOON)
        .until(() -> openIn(discord.guild()).isEmpty() && discord.twin().calls(CREATE).size() >= 3);
    discord.twin().moods().clear();
    discord.advanceTo("2027-01-04T16:31:00Z");
    await().atMost(SOON).until(() -> openIn(discord.guild()).size() == 8);
    assertThat(discord.twin().calls(CREATE)).as("three a look, of which there were one or two").hasSizeBetween(11, 14);
  }

  @Test
  void aServerThatAsksToWaitIsLeftAloneForSoLongAndNoLonger() {
    discord.twin().moods().rateLimit(CREATE, Duration.ofSeconds(2), 1);
    discord.house().session(1, "2027-01-19", 1);
    await().atMost(SOON).until(() -> discord.twin().calls(CREATE).size() == 1);
    assertThat(openIn(discord.guild())).isEmpty();

    await().atMost(SOON).untilAsserted(() -> {
      discord.advanceTo(discord.house().now().plusSeconds(2).toString());
      assertThat(openIn(discord.guild())).hasSize(1);
    });
    assertThat(discord.house().now()).isBefore("2027-01-04T16:10:00Z");
  }

  @Test
  void theEventsOfAChannelThatIsGoneEndWhenItIsMissingASecondTime() {
    discord.house().session(1, "2027-01-19", 1);
    await().atMost(SOON).until(() -> openIn(discord.guild()).size() == 1);
    discord.guild().delete(discord.channel());

    var looks = discord.twin().calls(LIST).size();
    discord.advanceTo("2027-01-04T16:31:00Z");
    await().atMost(SOON).until(() -> discord.twin().calls(LIST).size() > looks);
    discord.advanceTo("2027-01-04T16:31:30Z");
    assertThat(discord.twin().calls(CHANGE)).isEmpty();
    assertThat(openIn(discord.guild())).hasSize(1);

    discord.advanceTo("2027-01-04T16:33:00Z");
    await().atMost(SOON).until(() -> openIn(discord.guild()).isEmpty());
  }

  private void keep(Session session) {
    discord.house().house().sessions().write(books -> {
      books.sessions().keep(session);
      return session;
    });
  }

  private static List<JsonNode> openIn(DiscordGuild guild) {
    return guild.scheduledEvents().stream().filter(event -> event.path("status").asInt() <= 2).toList();
  }
}
