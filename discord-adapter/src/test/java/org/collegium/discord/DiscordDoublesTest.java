package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collegium.twins.discord.Reaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Discord tells twice is done once, and answered; and who is slow keeps nobody else waiting. */
class DiscordDoublesTest {

  private static final String CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback";

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-01-11T16:00:00Z");
    discord.house().session(1, "2027-01-19", 1);
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void aFormThatIsToldOfAgainAfterTheConnectionWasLostIsKeptOnce() {
    discord.person("Ada").types("reflect write", Map.of(), "");
    var values = new HashMap<>(DiscordCycleTest.filledIn(discord.person("Ada").modal().orElseThrow()));
    assertThat(discord.person("Ada").submits(values).answered()).isTrue();
    discord.twin().gateway().replayDoubled(true);

    discord.twin().gateway().drop();
    await().until(() -> discord.twin().gateway().resumes() == 1 && discord.adapter().problem().isEmpty());

    assertThat(reflectionsOfAda()).isEqualTo(1);
    discord.twin().gateway().replayDoubled(false);
    assertThat(discord.person("Ada").types("cohort next", Map.of(), "").answered()).isTrue();
    assertThat(reflectionsOfAda()).isEqualTo(1);
    assertThat(discord.twin().calls(CALLBACK)).allMatch(call -> call.status() < 300);
  }

  @Test
  void whatIsAskedWhileTheConnectionIsLostIsAnsweredThoughItIsToldOfTwice() throws Exception {
    discord.twin().gateway().replayDoubled(true);
    try (var one = Executors.newSingleThreadExecutor()) {
      discord.twin().gateway().drop();
      var answered = one.submit(() -> discord.person("Ada").types("cohort away", Map.of("from", "2027-02-01"), ""));

      assertThat(answered.get().answered()).isTrue();
      assertThat(answered.get().body().toString()).contains("February");
    }
  }

  @Test
  void aMessageThatIsToldOfTwiceIsAnsweredOnce() {
    discord.twin().gateway().replayDoubled(true);
    discord.twin().moods().slow("POST /channels/{channel_id}/messages", Duration.ofMillis(1_500), 1);
    discord.person("Ada").says("", "cohort next");
    discord.twin().gateway().drop();

    await().until(() -> discord.twin().gateway().resumes() == 1 && discord.adapter().problem().isEmpty());
    discord.twin().gateway().replayDoubled(false);
    assertThat(discord.person("Ada").types("cohort next", Map.of(), "").answered()).isTrue();
    await().until(() -> discord.twin().messagesTo(discord.person("Ada")).size() > 1);
    discord.stopBot();

    assertThat(discord.twin().messagesTo(discord.person("Ada"))).hasSize(2);
  }

  @Test
  void whoeverWaitsForTheDatabaseKeepsNobodyElseWaiting() throws Exception {
    try (var many = Executors.newFixedThreadPool(8); var held = Hold.writing(discord)) {
      var writers = new ArrayList<Future<Reaction>>();
      for (var n = 1; n < 8; n++) {
        var day = "2027-02-0" + n;
        writers.add(many.submit(() -> discord.person("Ada").types("cohort away", Map.of("from", day), "")));
      }

      await().pollDelay(Duration.ofMillis(200)).until(() -> true);

      var read = discord.person("Grace").types("cohort next", Map.of(), "");
      held.letGoAfter(Duration.ofMillis(400));

      assertThat(read.answered()).isTrue();
      for (var writer : writers) {
        assertThat(writer.get().answered()).isTrue();
      }
    }
  }

  private int reflectionsOfAda() {
    var house = discord.house();
    return house.house().reflections()
        .read(books -> books.reflections().ofAuthor(house.person("Ada").id(), 10)).size();
  }
}
