package org.collegium.twins.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The twin invents no field: each of its payloads is held against the union of all fields that Slack's own has. */
class FieldNamesTest {

  /** Free content; and fields that real Slack sends and the skeletons leave out. */
  private static final Set<String> UNJUDGED =
      Set.of("blocks", "values", "state", "event_payload", "metadata", "users");

  private static final String BUTTON = """
      [{"type":"actions","elements":[{"type":"button","action_id":"yes","value":"1",
        "text":{"type":"plain_text","text":"Yes"}},
        {"type":"static_select","action_id":"when","options":[{"text":{"type":"plain_text","text":"Now"},"value":"n"}]}
      ]}]""";
  private static final String MODAL = """
      {"type":"modal","notify_on_close":true,"title":{"type":"plain_text","text":"Title"},"blocks":%s}"""
      .formatted(BUTTON);

  private final SlackTwin twin = SlackTwin.open();
  private final RawApp app = new RawApp(twin);
  private final RawApp.Connection connection = app.connect();
  private final SlackPerson ada = twin.person("Ada Lovelace", "ada@example.org", "America/Denver");

  @AfterEach
  void close() {
    app.close();
    twin.close();
  }

  @Test
  void ofCommandsAndViews() throws IOException {
    ada.types("/cohort", "", "");
    var command = next("slash_commands", "SlashCommand");
    app.call("views.open", Map.of("trigger_id", command.path("trigger_id").asText(), "view", MODAL));
    ada.pressesInModal("yes");
    next("interactive", "BlockAction");
    ada.choosesInModal("when", "n");
    next("interactive", "BlockAction");
    ada.submits(Map.of());
    next("interactive", "ViewSubmission");

    ada.types("/cohort", "", "");
    command = next("slash_commands", "SlashCommand");
    app.call("views.open", Map.of("trigger_id", command.path("trigger_id").asText(), "view", MODAL));
    ada.closesModal();
    next("interactive", "ViewClosed");
    app.call("views.publish", Map.of("user_id", ada.id(), "view", "{\"type\":\"home\",\"blocks\":" + BUTTON + "}"));
    ada.opensHome();
    next("events_api", "AppHomeOpened");
    ada.pressesInHome("yes");
    next("interactive", "BlockAction");
  }

  @Test
  void ofMessages() throws IOException {
    app.call("chat.postMessage", Map.of("channel", ada.id(), "text", "Hello", "blocks", BUTTON));
    next("events_api", "Message");
    var message = twin.messagesTo(ada).getFirst();
    ada.presses(message, "yes");
    next("interactive", "BlockAction");
    ada.chooses(message, "when", "n");
    next("interactive", "BlockAction");
    ada.shortcut("keep", message);
    next("interactive", "MessageShortcut");
    ada.reacts(message, "eyes");
    next("events_api", "ReactionAdded");
    app.call("chat.update", Map.of("channel", message.channel(), "ts", message.ts(), "text", "Bye"));
    next("events_api", "MessageChanged");
    app.call("chat.delete", Map.of("channel", message.channel(), "ts", message.ts()));
    next("events_api", "MessageDeleted");
    ada.says("", "Hello");
    next("events_api", "Message");
  }

  @Test
  void ofWhatNoClientSends() throws IOException {
    ada.forgesPress("yes", "of somebody else");
    assertThat(next("interactive", "BlockAction").path("actions").path(0).path("value").asText())
        .isEqualTo("of somebody else");

    ada.forgesForm(Json.object().put("type", "modal").put("private_metadata", "of somebody else"));
    assertThat(next("interactive", "ViewSubmission").path("view").path("private_metadata").asText())
        .isEqualTo("of somebody else");
  }

  @Test
  void ofPeopleAndOfTheApp() throws IOException {
    var channel = twin.channel("cohort");
    ada.joins(channel);
    next("events_api", "MemberJoinedChannel");
    ada.joinsTeam();
    next("events_api", "TeamJoin");
    ada.movesTo("Europe/Paris");
    next("events_api", "UserChange");
    twin.revokeTokens();
    next("events_api", "TokensRevoked");
    twin.uninstall();
    next("events_api", "AppUninstalled");
  }

  @Test
  void ofMentions() throws IOException {
    ada.mentions(twin.channel("cohort"), "when?");
    var first = connection.next("events_api").path("payload");
    var second = connection.next("events_api").path("payload");
    for (var payload : Set.of(first, second)) {
      judge(payload, payload.path("event").path("type").asText().equals("app_mention") ? "AppMention" : "Message");
    }
  }

  private JsonNode next(String type, String skeleton) throws IOException {
    var payload = connection.next(type).path("payload");
    judge(payload, skeleton);
    return payload;
  }

  private static void judge(JsonNode payload, String skeleton) throws IOException {
    try (var resource = FieldNamesTest.class.getResourceAsStream("payloads/" + skeleton + ".json")) {
      var known = Json.parsed(new String(resource.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
      var invented = new TreeSet<String>();
      compare(payload, known, "", invented);
      assertThat(invented).as(skeleton).isEmpty();
    }
  }

  private static void compare(JsonNode sent, JsonNode known, String path, Set<String> invented) {
    if (sent.isArray()) {
      sent.forEach(item -> compare(item, known.path(0), path + "[]", invented));
    }
    sent.properties().stream().filter(field -> !UNJUDGED.contains(field.getKey())).forEach(field -> {
      var where = path + "/" + field.getKey();
      if (!known.has(field.getKey())) {
        invented.add(where);
      } else {
        compare(field.getValue(), known.path(field.getKey()), where, invented);
      }
    });
  }
}
