package org.collegium.twins.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages that are edited. */
class EditsTest {

  private static final String BLOCKS =
      "[{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"Who comes?\"}}]";

  private Instant now = Instant.parse("2027-01-11T16:00:00Z");
  private final SlackTwin twin = SlackTwin.open(() -> now);
  private final RawApp app = new RawApp(twin);
  private final String channel = twin.channel("cohort");

  @AfterEach
  void close() {
    app.close();
    twin.close();
  }

  @Test
  void newWordsTakeTheBlocksAwayUnlessNewOnesComeWithThem() {
    var ts = post();

    update(ts, Map.of("text", "Three come", "blocks", BLOCKS.replace("Who comes?", "Three come")));
    assertThat(twin.messagesIn(channel).getFirst().text()).isEqualTo("Three come");
    assertThat(twin.messagesIn(channel).getFirst().blocks()).hasSize(1);
    update(ts, Map.of("text", "It was cancelled"));

    assertThat(twin.messagesIn(channel).getFirst().blocks()).isEmpty();
    assertThat(twin.messagesIn(channel)).singleElement()
        .satisfies(message -> assertThat(message.text()).isEqualTo("It was cancelled"));
  }

  @Test
  void longWordsAreRefusedAndNotCutAndBlocksKeepToTheirLimits() {
    var ts = post();

    assertThat(error(update(ts, Map.of("text", "x".repeat(4_001))))).isEqualTo("msg_too_long");
    assertThat(error(update(ts, Map.of("text", "x",
        "blocks", BLOCKS.replace("Who comes?", "x".repeat(3_001)))))).isEqualTo("invalid_blocks");
    assertThat(error(update(ts, Map.of("text", "")))).isEqualTo("no_text");
    assertThat(update(ts, Map.of("text", "x".repeat(4_000))).path("ok").asBoolean()).isTrue();
  }

  @Test
  void anAdministratorMayHaveClosedTheWindow() {
    var ts = post();
    twin.editWindow(Duration.ofHours(1));
    now = now.plus(Duration.ofMinutes(59));
    assertThat(update(ts, Map.of("text", "In time")).path("ok").asBoolean()).isTrue();

    now = now.plus(Duration.ofMinutes(2));

    assertThat(error(update(ts, Map.of("text", "Too late")))).isEqualTo("edit_window_closed");
    assertThat(twin.messagesIn(channel).getFirst().text()).isEqualTo("In time");
  }

  @Test
  void whatIsElsewhereDeletedArchivedOrSomebodyElsesIsNotEdited() {
    var grace = twin.person("Grace Hopper", "grace@example.org", "America/New_York");
    var hers = twin.channel("hers", grace);
    grace.says(hers, "Mine");
    var ts = post();

    assertThat(error(app.call("chat.update", Map.of("channel", "C0NOWHERE", "ts", ts, "text", "x"))))
        .isEqualTo("channel_not_found");
    assertThat(error(app.call("chat.update", Map.of("channel", hers, "ts",
        twin.messagesIn(hers).getFirst().ts(), "text", "x")))).isEqualTo("cant_update_message");
    app.call("conversations.archive", Map.of("channel", channel));
    assertThat(error(update(ts, Map.of("text", "x")))).isEqualTo("is_inactive");
    twin.delete(twin.messagesIn(channel).getFirst());
    assertThat(error(update(ts, Map.of("text", "x")))).isEqualTo("message_not_found");
  }

  @Test
  void aMinutesWorthOfEditsMayComeAtOnce() {
    twin.moods().tiers(true);
    var ts = post();
    for (var edit = 0; edit < 50; edit++) {
      assertThat(update(ts, Map.of("text", "Edit " + edit)).path("ok").asBoolean()).isTrue();
    }

    var refused = app.send("chat.update", twin.botToken(), Map.of("channel", channel, "ts", ts, "text", "One more"));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("2");
  }

  private String post() {
    return app.call("chat.postMessage", Map.of("channel", channel, "text", "Who comes?", "blocks", BLOCKS)).path("ts")
        .asText();
  }

  private JsonNode update(String ts, Map<String, Object> content) {
    var arguments = new HashMap<>(content);
    arguments.put("channel", channel);
    arguments.put("ts", ts);
    return app.call("chat.update", arguments);
  }

  private static String error(JsonNode answer) {
    return answer.path("error").asText();
  }
}
