package org.collegium.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collegium.discord.DiscordHouse;
import org.collegium.discord.DiscordSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever Discord sends or leaves out, as far as JDA lets it through: the next is answered, and nothing is faulty. */
class OddPayloadsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback";
  private static final String FRAME = """
      {"id":"ID","application_id":"1","type":%d,"token":"t","version":1,"guild_id":"GUILD","guild":{"id":"GUILD"},
       "channel_id":"CHANNEL","channel":{"id":"CHANNEL","type":0,"name":"front-range"},"locale":"en-US",
       "entitlements":[],"authorizing_integration_owners":{},"context":0,"attachment_size_limit":1,
       "member":{"user":{"id":"8","username":"ada","discriminator":"0"},"roles":[],"permissions":"0"},
       "message":{"id":"7","channel_id":"CHANNEL","type":0,"content":"","author":{"id":"8","username":"a",
         "discriminator":"0"},"mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"components":[],
         "timestamp":"2027-01-04T16:00:00Z","edited_timestamp":null,"tts":false,"mention_everyone":false},
       "data":%s}""".replace("GUILD", OddGateway.GUILD).replace("CHANNEL", OddGateway.CHANNEL);
  private static final List<String> INTERACTIONS = List.of(
      FRAME.formatted(2, "{\"id\":\"1\",\"name\":\"cohort\",\"type\":1,\"options\":[{\"name\":\"next\",\"type\":1}]}"),
      FRAME.formatted(2, "{\"id\":\"1\",\"name\":\"of-others\",\"type\":1}"),
      FRAME.formatted(2, "{\"id\":\"1\",\"name\":\"Of others\",\"type\":2,\"target_id\":\"8\",\"resolved\":{\"users\":"
          + "{\"8\":{\"id\":\"8\",\"username\":\"a\",\"discriminator\":\"0\"}}}}"),
      FRAME.formatted(2, "{\"id\":\"1\",\"name\":\"from the future\",\"type\":9}"),
      FRAME.formatted(4, "{\"id\":\"1\",\"name\":\"cohort\",\"type\":1,\"options\":[{\"name\":\"rsvp\",\"type\":1,"
          + "\"options\":[{\"name\":\"session\",\"type\":3,\"value\":\"\",\"focused\":true}]}]}"),
      FRAME.formatted(3, "{\"component_type\":2,\"custom_id\":\"open abcdefghij\"}"),
      FRAME.formatted(3, "{\"component_type\":2,\"custom_id\":\"turn abcdefghij 99999999999\"}"),
      FRAME.formatted(3, "{\"component_type\":2,\"custom_id\":\"of-others\"}"),
      FRAME.formatted(3, "{\"component_type\":3,\"custom_id\":\"pick abcdefghij\",\"values\":[]}"),
      FRAME.formatted(3, "{\"component_type\":3,\"custom_id\":\"pick abcdefghij\",\"values\":[\"a\",\"b\"]}"),
      FRAME.formatted(3, "{\"component_type\":5,\"custom_id\":\"users\",\"values\":[]}"),
      FRAME.formatted(3, "{\"component_type\":99,\"custom_id\":\"from the future\"}"),
      FRAME.formatted(5, "{\"custom_id\":\"form abcdefghij 1/2\",\"components\":[{\"type\":18,\"component\":{"
          + "\"type\":4,\"id\":1,\"custom_id\":\"answer\",\"value\":\"a\"}}]}"),
      FRAME.formatted(5, "{\"custom_id\":\"of-others\",\"components\":[]}"),
      FRAME.formatted(5, "{\"custom_id\":\"form abcdefghij 1/1\",\"components\":[{\"type\":99}]}"),
      FRAME.formatted(77, "{}"));
  private static final String GOOD = INTERACTIONS.getFirst();

  private final PrintStream usual = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private OddGateway gateway;
  private DiscordHouse discord;
  private long id = 710_000_000_000_000_000L;

  @BeforeEach
  void begin(@TempDir Path folder) throws InterruptedException {
    gateway = new OddGateway();
    discord = DiscordHouse.closed(folder, "2027-01-04T16:00:00Z", settings -> new DiscordSettings(settings.botToken(),
        1, settings.commandGuilds(), settings.api(), Optional.of(gateway.address()), settings.hears()));
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    gateway.knows(discord.twin().botUserId());
    discord.adapter().start();
    await().until(() -> gateway.isGreeted() && discord.adapter().problem().isEmpty());
  }

  @AfterEach
  void end() {
    System.setErr(usual);
    discord.twin().forgetCalls();
    discord.close();
    gateway.close();
  }

  @Test
  void whateverIsInThemTheNextIsAnsweredAndNothingIsFaulty() throws IOException {
    for (var interaction : INTERACTIONS) {
      tells(JSON.readTree(interaction));
    }

    assertNextIsAnswered();
    assertThat(faults()).as(this::faultsText).isEmpty();
  }

  @Test
  void whateverTheyLackTheNextIsAnsweredAndNothingOfOursIsFaulty() throws IOException {
    for (var interaction : INTERACTIONS) {
      for (var pointer : pointers(JSON.readTree(interaction), "")) {
        tells(without(JSON.readTree(interaction), pointer));
      }
    }

    assertNextIsAnswered();
    assertThat(faults()).as(this::faultsText).isEmpty();
  }

  @Test
  void whatIsNoInteractionAndUnknownIsPassedOver() throws IOException {
    gateway.tells("FROM_THE_FUTURE", "{\"id\":\"1\"}");
    gateway.tells("MESSAGE_CREATE", "{\"id\":\"1\"}");
    gateway.tells("MESSAGE_CREATE", "{\"id\":\"2\",\"guild_id\":\"%s\",\"channel_id\":\"1\",\"type\":250}"
        .formatted(OddGateway.GUILD));

    assertNextIsAnswered();
    assertThat(faults()).as(this::faultsText).isEmpty();
  }

  private void tells(JsonNode interaction) {
    var told = interaction.deepCopy();
    if (told.path("id").asText().equals("ID")) {
      ((ObjectNode) told).put("id", Long.toString(++id));
    }
    gateway.tells("INTERACTION_CREATE", told.toString());
  }

  private void assertNextIsAnswered() throws IOException {
    tells(JSON.readTree(GOOD));
    var last = "/" + id + "/";
    await().untilAsserted(() -> assertThat(discord.twin().calls(CALLBACK)).as(this::faultsText)
        .anyMatch(call -> call.path().contains(last)));
  }

  private String faultsText() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /** What was logged as an error by us; what JDA cannot read it says itself. */
  private List<String> faults() {
    return said.toString(StandardCharsets.UTF_8).lines()
        .filter(line -> line.contains("ERROR org.collegium") || line.contains("Exception in thread")).toList();
  }

  /** Where everything stands that can be left out. */
  private static List<String> pointers(JsonNode node, String here) {
    var all = new ArrayList<String>();
    if (node.isObject()) {
      node.properties().forEach(entry -> {
        all.add(here + "/" + entry.getKey());
        all.addAll(pointers(entry.getValue(), here + "/" + entry.getKey()));
      });
    }
    for (var n = 0; node.isArray() && n < node.size(); n++) {
      all.add(here + "/" + n);
      all.addAll(pointers(node.get(n), here + "/" + n));
    }
    return all;
  }

  private static JsonNode without(JsonNode whole, String pointer) {
    var cut = pointer.lastIndexOf('/');
    var name = pointer.substring(cut + 1);
    switch (whole.at(pointer.substring(0, cut))) {
      case ObjectNode object -> object.remove(name);
      case ArrayNode array -> array.remove(Integer.parseInt(name));
      case JsonNode other -> throw new IllegalArgumentException("Nothing to take out of " + other);
    }
    return whole;
  }
}
