package org.collegium.twins.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way round once: a command, a modal, its submission, a message, a button, the home tab. */
class SlackTwinTest {

  private static final String MODAL = """
      {"type":"modal","title":{"type":"plain_text","text":"Check-in"},"submit":{"type":"plain_text","text":"Send"},
       "private_metadata":"round-7","callback_id":"check-in","blocks":[
        {"type":"input","block_id":"note","label":{"type":"plain_text","text":"Note"},
         "element":{"type":"plain_text_input","action_id":"typed"}},
        {"type":"input","block_id":"pulse","label":{"type":"plain_text","text":"Pulse"},
         "element":{"type":"radio_buttons","action_id":"chosen","options":[
          {"text":{"type":"plain_text","text":"One"},"value":"1"},
          {"text":{"type":"plain_text","text":"Two"},"value":"2"}]}}]}""";
  private static final String BUTTON = """
      [{"type":"section","text":{"type":"mrkdwn","text":"Will you come?"}},
       {"type":"actions","block_id":"rsvp","elements":[
        {"type":"button","action_id":"yes","text":{"type":"plain_text","text":"Yes"},"value":"s-1"}]}]""";

  private final SlackTwin twin = SlackTwin.open();
  private final RawApp app = new RawApp(twin);
  private final SlackPerson ada = twin.person("Ada Lovelace", "ada@example.org", "America/Denver");

  @AfterEach
  void close() {
    app.close();
    twin.close();
  }

  @Test
  void aCommandReachesTheAppAndItsAcknowledgementOnlyThePersonWhoTypedIt() {
    var connection = app.connect(_ -> Optional.of(Json.object().put("text", "Friday at nine")));

    var reaction = ada.types("/cohort", "next", "");

    var payload = connection.next("slash_commands").path("payload");
    assertThat(payload.path("command").asText()).isEqualTo("/cohort");
    assertThat(payload.path("text").asText()).isEqualTo("next");
    assertThat(payload.path("channel_name").asText()).isEqualTo("directmessage");
    assertThat(reaction.acknowledged()).isTrue();
    assertThat(reaction.body().path("text").asText()).isEqualTo("Friday at nine");
    assertThat(ada.ephemerals()).singleElement()
        .satisfies(shown -> assertThat(shown.path("text").asText()).isEqualTo("Friday at nine"));
    assertThat(twin.messagesTo(ada)).isEmpty();
  }

  @Test
  void aModalIsOpenedFilledInAndSubmittedWithTypedValues() {
    var connection = app.connect();
    ada.types("/check-in", "", "");
    var trigger = connection.next("slash_commands").path("payload").path("trigger_id").asText();

    var opened = app.call("views.open", Map.of("trigger_id", trigger, "view", MODAL));
    ada.submits(Map.of("note", "A good week", "pulse", "2"));

    assertThat(opened.path("ok").asBoolean()).isTrue();
    var payload = connection.next("interactive").path("payload");
    assertThat(payload.path("type").asText()).isEqualTo("view_submission");
    assertThat(payload.path("view").path("private_metadata").asText()).isEqualTo("round-7");
    assertThat(typed(payload, "note", "typed").path("value").asText()).isEqualTo("A good week");
    assertThat(typed(payload, "pulse", "chosen").path("selected_option").path("text").path("text").asText())
        .isEqualTo("Two");
    assertThat(ada.modal()).isEmpty();
  }

  @Test
  void aButtonInADirectMessageBringsTheMessageAndAResponseUrlThatReplacesIt() {
    var connection = app.connect();
    var posted = app.call("chat.postMessage", Map.of("channel", ada.id(), "text", "Will you come?", "blocks", BUTTON));

    assertThat(twin.messagesTo(ada).getFirst().text()).isEqualTo("Will you come?\nYes");
    var reaction = ada.presses(twin.messagesTo(ada).getFirst(), "yes");

    assertThat(reaction.acknowledged()).isTrue();
    var payload = connection.next("interactive").path("payload");
    assertThat(payload.path("container").path("message_ts")).isEqualTo(posted.path("ts"));
    assertThat(payload.path("actions").path(0).path("value").asText()).isEqualTo("s-1");
    var answer = app.post(URI.create(payload.path("response_url").asText()),
        "{\"replace_original\":true,\"text\":\"See you there\"}", Map.of("Content-Type", "application/json"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(twin.messagesTo(ada)).singleElement()
        .satisfies(message -> assertThat(message.text()).isEqualTo("See you there"));
  }

  @Test
  void aHomeTabIsPublishedAndItsButtonsBringTheView() {
    var connection = app.connect();
    ada.opensHome();
    assertThat(connection.next("events_api").path("payload").path("event").has("view")).isFalse();

    app.call("views.publish", Map.of("user_id", ada.id(), "view", "{\"type\":\"home\",\"blocks\":" + BUTTON + "}"));
    ada.pressesInHome("yes");

    assertThat(ada.home()).isPresent();
    var payload = connection.next("interactive").path("payload");
    assertThat(payload.path("container").path("type").asText()).isEqualTo("view");
    assertThat(payload.path("view").path("id")).isEqualTo(ada.home().orElseThrow().path("id"));
    assertThat(payload.has("message")).isFalse();
  }

  @Test
  void whatAPersonWritesInTheBotsDirectMessageComesAsAnEvent() {
    var connection = app.connect();

    var reaction = ada.says("", "Hello");

    var payload = connection.next("events_api").path("payload");
    assertThat(reaction.deliveries()).isEqualTo(1);
    assertThat(payload.path("event").path("text").asText()).isEqualTo("Hello");
    assertThat(payload.path("event").path("channel_type").asText()).isEqualTo("im");
    assertThat(payload.path("authorizations").path(0).path("user_id").asText()).isEqualTo(twin.botUserId());
  }

  private static JsonNode typed(JsonNode payload, String blockId, String actionId) {
    return payload.path("view").path("state").path("values").path(blockId).path(actionId);
  }
}
