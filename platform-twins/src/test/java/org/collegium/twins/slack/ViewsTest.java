package org.collegium.twins.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Triggers, stacks, hashes, response actions and response URLs, on a clock turned by hand. */
class ViewsTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-09-01T08:00:00Z"));
  private final SlackTwin twin = SlackTwin.open(now::get);
  private final RawApp app = new RawApp(twin);
  private final SlackPerson ada = twin.person("Ada Lovelace", "ada@example.org", "America/Denver");
  private final AtomicReference<JsonNode> reply = new AtomicReference<>(Json.object());
  private final RawApp.Connection connection = app.connect(_ -> Optional.of(reply.get()));

  @AfterEach
  void close() {
    app.close();
    twin.close();
  }

  @Test
  void aTriggerIsGoodOnceAndForThreeSeconds() {
    var used = trigger();
    assertThat(open(used, modal("One")).path("ok").asBoolean()).isTrue();
    assertThat(open(used, modal("One")).path("error").asText()).isEqualTo("exchanged_trigger_id");

    var late = trigger();
    now.updateAndGet(then -> then.plus(Duration.ofMillis(3_001)));
    assertThat(open(late, modal("One")).path("error").asText()).isEqualTo("expired_trigger_id");
    assertThat(open("made.up", modal("One")).path("error").asText()).isEqualTo("invalid_trigger_id");
  }

  @Test
  void aStackIsThreeHigh() {
    open(trigger(), modal("One"));
    assertThat(push("Two").path("view").path("previous_view_id")).isEqualTo(ada.modals().getFirst().path("id"));
    assertThat(push("Three").path("ok").asBoolean()).isTrue();

    assertThat(push("Four").path("error").asText()).isEqualTo("push_limit_reached");
    assertThat(ada.modals()).hasSize(3);
    open(trigger(), modal("Afresh"));
    assertThat(ada.modals()).hasSize(1);
  }

  @Test
  void aStaleHashIsAConflict() {
    var first = publish("{\"type\":\"home\",\"blocks\":[]}", "").path("view").path("hash").asText();

    assertThat(publish("{\"type\":\"home\",\"blocks\":[]}", first).path("ok").asBoolean()).isTrue();
    assertThat(publish("{\"type\":\"home\",\"blocks\":[]}", first).path("error").asText()).isEqualTo("hash_conflict");
  }

  @Test
  void errorsKeepTheModalOpenAndMustNameItsInputs() {
    open(trigger(), modal("One"));
    reply.set(Json.parsed("{\"response_action\":\"errors\",\"errors\":{\"note\":\"Too short\"}}").orElseThrow());
    ada.submits(Map.of("note", "x"));
    assertThat(ada.modal()).isPresent();

    reply.set(Json.parsed("{\"response_action\":\"errors\",\"errors\":{\"note2\":\"?\"}}").orElseThrow());
    assertThatThrownBy(() -> ada.submits(Map.of("note", "x"))).hasMessageContaining("note2");
  }

  @Test
  void aSubmissionMayUpdatePushOrClear() {
    open(trigger(), modal("One"));
    reply.set(Json.parsed("{\"response_action\":\"update\",\"view\":%s}".formatted(modal("Changed"))).orElseThrow());
    ada.submits(Map.of("note", "kept"));
    assertThat(title()).isEqualTo("Changed");

    reply.set(Json.parsed("{\"response_action\":\"push\",\"view\":%s}".formatted(modal("Above"))).orElseThrow());
    ada.submits(Map.of("note", "x"));
    assertThat(ada.modals()).hasSize(2);

    reply.set(Json.parsed("{\"response_action\":\"clear\"}").orElseThrow());
    ada.submits(Map.of("note", "x"));
    assertThat(ada.modals()).isEmpty();
  }

  @Test
  void nobodySubmitsWhatSlacksClientWouldHoldBack() {
    open(trigger(), modal("One"));

    assertThatThrownBy(() -> ada.submits(Map.of())).hasMessageContaining("not optional");
    assertThatThrownBy(() -> ada.submits(Map.of("nothing", "x"))).hasMessageContaining("no input 'nothing'");
    assertThatThrownBy(() -> ada.submits(Map.of("note", "x".repeat(3_001)))).hasMessageContaining("3001");
  }

  @Test
  void closingIsToldOnlyWhereItWasAskedFor() {
    open(trigger(), modal("One"));
    assertThat(ada.closesModal().deliveries()).isZero();

    open(trigger(), modal("One").replace("\"type\":\"modal\"", "\"type\":\"modal\",\"notify_on_close\":true"));
    assertThat(ada.closesModal().acknowledged()).isTrue();
    assertThat(connection.next("interactive").path("payload").path("type").asText()).isEqualTo("view_closed");
    assertThat(ada.modal()).isEmpty();
  }

  @Test
  void aResponseUrlIsForOnePersonFiveTimesWithinHalfAnHour() {
    ada.types("/cohort", "", "");
    var url = URI.create(connection.next("slash_commands").path("payload").path("response_url").asText());

    for (var use = 0; use < 5; use++) {
      assertThat(respond(url, "{\"text\":\"For you\"}")).isEqualTo("ok");
    }
    assertThat(respond(url, "{\"text\":\"Too often\"}")).contains("used_url");
    assertThat(ada.ephemerals()).hasSize(5);

    ada.types("/cohort", "", "");
    var late = URI.create(connection.next("slash_commands").path("payload").path("response_url").asText());
    assertThat(respond(late, "{\"response_type\":\"in_channel\",\"text\":\"For all\"}")).isEqualTo("ok");
    assertThat(twin.messagesTo(ada)).extracting(Message::text).containsExactly("For all");
    now.updateAndGet(then -> then.plus(Duration.ofMinutes(31)));
    assertThat(respond(late, "{\"text\":\"Too late\"}")).contains("expired_url");
  }

  @Test
  void whatOnlyOnePersonSeesIsReplacedAndDeletedThroughItsButton() {
    reply.set(Json.parsed("""
        {"text":"Only you","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"more",
          "text":{"type":"plain_text","text":"More"}}]}]}""").orElseThrow());
    ada.types("/cohort", "", "");
    ada.presses(ada.ephemerals().getFirst(), "more");
    var payload = connection.next("interactive").path("payload");
    var url = URI.create(payload.path("response_url").asText());

    assertThat(payload.path("container").path("is_ephemeral").asBoolean()).isTrue();
    assertThat(payload.has("message")).isFalse();
    respond(url, "{\"replace_original\":true,\"text\":\"Replaced\"}");
    assertThat(ada.ephemerals()).singleElement().asString().contains("Replaced");
    respond(url, "{\"delete_original\":true}");
    assertThat(ada.ephemerals()).isEmpty();
  }

  @Test
  void ratesAreHeldOnlyWhenTheyAreEnforced() {
    var channel = twin.channel("cohort");
    twin.moods().tiers(true);

    for (var count = 0; count < 5; count++) {
      assertThat(post(channel)).isEqualTo(200);
    }
    assertThat(post(channel)).isEqualTo(429);
    assertThat(post(ada.id())).isEqualTo(200);
    now.updateAndGet(then -> then.plus(Duration.ofSeconds(1)));
    assertThat(post(channel)).isEqualTo(200);
    twin.moods().tiers(false);
    assertThat(post(channel)).isEqualTo(200);
  }

  private int post(String channel) {
    return app.send("chat.postMessage", twin.botToken(), Map.of("channel", channel, "text", "Hello")).statusCode();
  }

  private String respond(URI url, String body) {
    return app.post(url, body, Map.of("Content-Type", "application/json")).body();
  }

  private String trigger() {
    ada.types("/cohort", "", "");
    return connection.next("slash_commands").path("payload").path("trigger_id").asText();
  }

  private String title() {
    return ada.modal().orElseThrow().path("title").path("text").asText();
  }

  private JsonNode open(String trigger, String view) {
    return app.call("views.open", Map.of("trigger_id", trigger, "view", view));
  }

  private JsonNode push(String title) {
    return app.call("views.push", Map.of("trigger_id", trigger(), "view", modal(title)));
  }

  private JsonNode publish(String view, String hash) {
    return app.call("views.publish", Map.of("user_id", ada.id(), "view", view, "hash", hash));
  }

  private static String modal(String title) {
    return """
        {"type":"modal","title":{"type":"plain_text","text":"%s"},"submit":{"type":"plain_text","text":"Send"},
         "blocks":[{"type":"input","block_id":"note","label":{"type":"plain_text","text":"Note"},
          "element":{"type":"plain_text_input","action_id":"typed"}}]}""".formatted(title);
  }
}
