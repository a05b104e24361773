package org.collegium.twins.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Channels that are made and left, messages for later, and menus whose options the app knows. */
class MembershipTest {

  private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

  private final SlackTwin twin = SlackTwin.open(() -> NOW);
  private final RawApp app = new RawApp(twin);
  private final SlackPerson ada = twin.person("Ada Lovelace", "ada@example.org", "America/Denver");

  @AfterEach
  void close() {
    app.close();
    twin.close();
  }

  @Test
  void aChannelsNameIsNewAndPlain() {
    assertThat(error("conversations.create", Map.of("name", "leaders"))).isEmpty();
    assertThat(error("conversations.create", Map.of("name", "leaders"))).isEqualTo("name_taken");
    assertThat(error("conversations.create", Map.of("name", "Leaders!"))).isEqualTo("invalid_name_specials");
    assertThat(error("conversations.create", Map.of("name", "x".repeat(81)))).isEqualTo("invalid_name_maxlength");
    assertThat(error("conversations.create", Map.of())).isEqualTo("invalid_name_required");
  }

  @Test
  void peopleAreInvitedOnceAndKickedAndTheBotJoins() {
    var channel = twin.channel("cohort");
    var elsewhere = twin.channelWithoutBot("elsewhere");

    assertThat(error("conversations.invite", Map.of("channel", channel, "users", ada.id()))).isEmpty();
    assertThat(error("conversations.invite", Map.of("channel", channel, "users", ada.id())))
        .isEqualTo("already_in_channel");
    assertThat(error("conversations.kick", Map.of("channel", channel, "user", ada.id()))).isEmpty();
    assertThat(error("conversations.kick", Map.of("channel", channel, "user", ada.id()))).isEqualTo("not_in_channel");
    assertThat(error("conversations.join", Map.of("channel", elsewhere))).isEmpty();
    assertThat(error("chat.postMessage", Map.of("channel", elsewhere, "text", "Hello"))).isEmpty();
    assertThat(app.call("conversations.leave", Map.of("channel", elsewhere)).path("ok").asBoolean()).isTrue();
    assertThat(error("chat.postMessage", Map.of("channel", elsewhere, "text", "Hello"))).isEqualTo("not_in_channel");
  }

  @Test
  void nothingIsPostedInAnArchivedChannel() {
    var channel = twin.channel("cohort");
    var topic = app.call("conversations.setTopic", Map.of("channel", channel, "topic", "Delegation"));
    assertThat(topic.path("channel").path("topic").path("value").asText()).isEqualTo("Delegation");

    assertThat(error("conversations.archive", Map.of("channel", channel))).isEmpty();
    assertThat(error("conversations.archive", Map.of("channel", channel))).isEqualTo("already_archived");
    assertThat(error("chat.postMessage", Map.of("channel", channel, "text", "Hello"))).isEqualTo("is_archived");
  }

  @Test
  void aMessageIsScheduledForTheNext120DaysOnly() {
    var channel = twin.channel("cohort");
    var done = schedule(channel, NOW.plus(Duration.ofDays(120)));
    var id = done.path("scheduled_message_id").asText();

    assertThat(schedule(channel, NOW).path("error").asText()).isEqualTo("time_in_past");
    assertThat(schedule(channel, NOW.plus(Duration.ofDays(121))).path("error").asText()).isEqualTo("time_too_far");
    assertThat(listed()).hasSize(1);
    assertThat(error("chat.deleteScheduledMessage", Map.of("channel", channel, "scheduled_message_id", id))).isEmpty();
    assertThat(error("chat.deleteScheduledMessage", Map.of("channel", channel, "scheduled_message_id", id)))
        .isEqualTo("invalid_scheduled_message_id");
    assertThat(listed()).isEmpty();
    assertThat(twin.messagesIn(channel)).isEmpty();
  }

  @Test
  void theAppSuggestsWhatAMenuHolds() {
    var options = Json.parsed("""
        {"options":[{"text":{"type":"plain_text","text":"Ada"},"value":"a"}]}""").orElseThrow();
    var connection = app.connect(frame -> Optional.of(
        frame.path("payload").path("type").asText().equals("block_suggestion") ? options : Json.object()));
    ada.types("/cohort", "", "");
    var trigger = connection.next("slash_commands").path("payload").path("trigger_id").asText();
    app.call("views.open", Map.of("trigger_id", trigger, "view", """
        {"type":"modal","title":{"type":"plain_text","text":"Who"},"submit":{"type":"plain_text","text":"Send"},
         "blocks":[{"type":"input","block_id":"who","label":{"type":"plain_text","text":"Who"},
          "element":{"type":"external_select","action_id":"find"}}]}"""));

    var reaction = ada.looksUp("find", "ad");

    assertThat(connection.next("interactive").path("payload").path("value").asText()).isEqualTo("ad");
    assertThat(reaction.body().path("options")).hasSize(1);
  }

  private JsonNode listed() {
    return app.call("chat.scheduledMessages.list", Map.of()).path("scheduled_messages");
  }

  private JsonNode schedule(String channel, Instant at) {
    return app.call("chat.scheduleMessage",
        new HashMap<>(Map.of("channel", channel, "text", "Later", "post_at", at.getEpochSecond())));
  }

  private String error(String method, Map<String, Object> arguments) {
    return app.call(method, arguments).path("error").asText();
  }
}
