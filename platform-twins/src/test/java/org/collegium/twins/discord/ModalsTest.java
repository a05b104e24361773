package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModalsTest {

  private static final String MODAL =
      "{\"type\":9,\"data\":{\"custom_id\":\"m\",\"title\":\"Form\",\"components\":[%s]}}";
  private static final String WORDS = """
      {"type":18,"label":"Words","component":
        {"type":4,"custom_id":"words","style":2,"min_length":3,"max_length":10}}""";
  private static final String REST = """
      {"type":18,"label":"Way","component":{"type":3,"custom_id":"way","max_values":2,"required":false,
        "options":[{"label":"A","value":"a"},{"label":"B","value":"b","default":true}]}},
      {"type":18,"label":"One","component":{"type":21,"custom_id":"one",
        "options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}},
      {"type":18,"label":"Some","component":{"type":22,"custom_id":"some","required":false,
        "options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}},
      {"type":18,"label":"Sure","component":{"type":23,"custom_id":"sure"}},
      {"type":18,"label":"File","component":{"type":19,"custom_id":"file","required":false}}""";

  private final FrontRange scene = new FrontRange();
  private RawGateway gateway;

  @BeforeEach
  void connect() {
    scene.bot.commands("[{\"name\":\"ask\",\"description\":\"d\"}]");
    gateway = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void theClientHoldsAFormToItsOwnRules() {
    opens(WORDS);

    refuses(Map.of(), "'Words' is required");
    refuses(Map.of("words", "No"), "3 to 10 characters");
    refuses(Map.of("words", "Far too many"), "3 to 10 characters");
    refuses(Map.of("words", "Three", "other", "a"), "no field 'other'");
  }

  @Test
  void everyKindOfFieldTravelsInItsOwnShape() {
    opens(REST);
    answering("{\"type\":5}");

    scene.ada.submits(Map.of("one", "b", "some", "a,b", "sure", "true", "file", "list.csv\nAda"));

    var content = submitted().path("data");
    assertThat(field(content, 0).path("values").path(0).asText()).isEqualTo("b");
    assertThat(field(content, 1).path("value").asText()).isEqualTo("b");
    assertThat(field(content, 2).path("values")).hasSize(2);
    assertThat(field(content, 3).path("value").asBoolean()).isTrue();
    var file = field(content, 4).path("values").path(0).asText();
    assertThat(content.path("resolved").path("attachments").path(file).path("filename").asText()).isEqualTo("list.csv");
    assertThat(scene.discord.file(file))
        .hasValueSatisfying(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("Ada"));
  }

  @Test
  void choicesThatAreNotOfferedOrMissingAreRefused() {
    opens(REST);

    refuses(Map.of(), "'One' is required");
    refuses(Map.of("one", "c"), "no option 'c'");
    refuses(Map.of("one", "a,b"), "not 2");
  }

  @Test
  void theOldRowsStillCarryATextInput() {
    opens("{\"type\":1,\"components\":[{\"type\":4,\"custom_id\":\"old\",\"style\":1,\"label\":\"Old\"}]}");
    answering("{\"type\":5}");

    scene.ada.submits(Map.of("old", "words"));

    assertThat(submitted().path("data").path("components").path(0).path("components").path(0).path("value").asText())
        .isEqualTo("words");
  }

  @Test
  void aFormStaysOpenWhereTheAppDoesNotAnswerAndClosesWithoutAWord() {
    opens(WORDS);
    scene.discord.patience(new Patience(Duration.ofMillis(50)));
    gateway.onInteraction(_ -> {});

    assertThat(scene.ada.submits(Map.of("words", "Three")).answered()).isFalse();
    assertThat(scene.ada.modal()).isPresent();

    submitted();
    scene.ada.closesModal();
    assertThat(scene.ada.modal()).isEmpty();
    assertThat(gateway.hasHeardNo("INTERACTION_CREATE")).isTrue();
  }

  @Test
  void aFormThatAButtonOpenedBringsTheButtonsMessageAndMayChangeIt() {
    scene.posted(scene.cohort, """
        {"content":"Write?","components":[{"type":1,"components":[
          {"type":2,"style":1,"label":"Write","custom_id":"write"}]}]}""");
    answering(MODAL.formatted(WORDS));
    scene.ada.presses(scene.discord.messagesIn(scene.cohort).getFirst(), "write");
    submitted();
    answering("{\"type\":7,\"data\":{\"content\":\"Written\"}}");

    scene.ada.submits(Map.of("words", "Three"));

    assertThat(submitted().path("message").path("content").asText()).isEqualTo("Write?");
    assertThat(scene.discord.messagesIn(scene.cohort).getFirst().content()).isEqualTo("Written");
  }

  @Test
  void aFormDoesNotAnswerAForm() {
    opens(WORDS);
    gateway.onInteraction(interaction -> {
      assertThat(scene.bot.answer(interaction, MODAL.formatted(WORDS)).code()).isEqualTo(50035);
      scene.bot.answer(interaction, "{\"type\":5}");
    });

    assertThat(scene.ada.submits(Map.of("words", "Three")).body().path("type").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"title":"#46","custom_id":"m","components":[{"type":10,"content":"a"}]} | title
      {"title":"t","custom_id":"#101","components":[{"type":10,"content":"a"}]} | custom_id
      {@form,"components":[]} | components
      {@form,"components":[{"type":18,"label":"#46","component":{@input}}]} | components/0/label
      {@form,"components":[{@label,"description":"#101","component":{@input}}]} | components/0/description
      {@form,"components":[{@label,"component":{@input,"placeholder":"#101"}}]} | components/0/component/placeholder
      {@form,"components":[{@label,"component":{@input,"max_length":4001}}]} | components/0/component/max_length
      {@form,"components":[{@label,"component":{@input,"value":"#4001"}}]} | components/0/component/value
      {@form,"components":[{@label,"component":{"type":21,"options":[]}}]} | components/0/component/options
      {@form,"components":[{@label,"component":{"type":2,"custom_id":"a"}}]} | components/0/component/type
      {@form,"components":[{"type":2}]} | components/0/type
      """)
  void aFormThatIsWrongIsToldWhereItStands(String json, String where) {
    var form = Pattern.compile("#(\\d+)").matcher(json.replace("@form", "\"title\":\"t\",\"custom_id\":\"m\"")
        .replace("@label", "\"type\":18,\"label\":\"l\"")
        .replace("@input", "\"type\":4,\"custom_id\":\"a\",\"style\":1"))
        .replaceAll(match -> "x".repeat(Integer.parseInt(match.group(1))));
    gateway.onInteraction(interaction -> {
      var answered = scene.bot.answer(interaction, "{\"type\":9,\"data\":%s}".formatted(form));
      // What is wrong is said back as an answer, for the thread of the test to see.
      scene.bot.answer(interaction, "{\"type\":5,\"data\":{\"flags\":64},\"seen\":%s}".formatted(answered.body()));
    });

    var seen = scene.ada.types("ask", Map.of(), scene.cohort).body().path("seen");

    assertThat(seen.at("/errors/data/" + where + "/_errors").isArray()).as(seen.toString()).isTrue();
  }

  private void opens(String components) {
    answering(MODAL.formatted(components));
    scene.ada.types("ask", Map.of(), scene.cohort);
    submitted();
    assertThat(scene.ada.modal()).isPresent();
  }

  private void refuses(Map<String, String> values, String why) {
    assertThatThrownBy(() -> scene.ada.submits(values)).hasMessageContaining(why);
  }

  private void answering(String json) {
    gateway.onInteraction(interaction -> scene.bot.answer(interaction, json));
  }

  private JsonNode submitted() {
    return gateway.next("INTERACTION_CREATE");
  }

  private static JsonNode field(JsonNode content, int place) {
    return content.path("components").path(place).path("component");
  }
}
