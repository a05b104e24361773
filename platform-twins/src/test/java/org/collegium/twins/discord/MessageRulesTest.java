package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageRulesTest {

  private static final String BUTTON = "{\"type\":2,\"style\":1,\"label\":\"Go\",\"custom_id\":\"%s\"}";

  private final FrontRange scene = new FrontRange();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void anEmptyMessageIsRefused() {
    assertThat(posted("{\"content\":\" \"}").code()).isEqualTo(50006);
    assertThat(posted("").code()).isEqualTo(50006);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"content":"#2001"}                                           | /content
      {"content":"a","nonce":"#26"}                                 | /nonce
      {"embeds":[{"title":"#257"}]}                                 | /embeds/0/title
      {"embeds":[{"description":"#4097"}]}                          | /embeds/0/description
      {"embeds":[{"title":"a","fields":[{"name":"#257","value":"b"}]}]} | /embeds/0/fields/0/name
      {"embeds":[{"title":"a","fields":[{"name":"b","value":"#1025"}]}]} | /embeds/0/fields/0/value
      {"embeds":[{"title":"a","footer":{"text":"#2049"}}]}          | /embeds/0/footer/text
      {"embeds":[{"description":"#4000"},{"description":"#2001"}]}  | /embeds
      {"embeds":[{}]}                                               | /embeds/0/description
      {"content":"a","components":[{"type":1,"components":[]}]}     | /components/0/components
      {"content":"a","components":[{"type":10,"content":"b"}]}      | /components/0/type
      {"flags":32768,"content":"a","components":[{"type":10,"content":"b"}]} | /content
      {"flags":32768,"components":[{"type":10,"content":"#4001"}]}  | /components/0/content
      {"flags":32768,"components":[{"type":9,"components":[{"type":10,"content":"b"}]}]} | /components/0/accessory
      """)
  void whatIsTooLongOrOutOfPlaceIsToldWhereItStands(String json, String where) {
    var answered = posted(filled(json));

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.code()).isEqualTo(50035);
    assertThat(answered.body().path("errors").at(where).path("_errors").path(0).path("code").asText())
        .as(answered.body().toString()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"type":2,"style":1,"label":"#81","custom_id":"a"}            | label
      {"type":2,"style":1,"label":"Go","custom_id":"#101"}          | custom_id
      {"type":2,"style":1,"label":"Go"}                             | custom_id
      {"type":2,"style":1,"custom_id":"a"}                          | label
      {"type":2,"style":5,"label":"Go"}                             | url
      {"type":2,"style":9,"label":"Go","custom_id":"a"}             | style
      {"type":3,"custom_id":"a","options":[]}                       | options
      {"type":3,"custom_id":"a","options":[{"label":"#101","value":"v"}]} | options/0/label
      {"type":3,"custom_id":"a","options":[{"label":"l","value":"#101"}]} | options/0/value
      {"type":3,"custom_id":"a","options":[{"label":"l","value":"v"},{"label":"m","value":"v"}]} | options/1/value
      {"type":3,"custom_id":"a","max_values":26,"options":[{"label":"l","value":"v"}]} | max_values
      {"type":4,"custom_id":"a","style":1,"label":"No input here"}  | type
      """)
  void aButtonOrMenuThatIsWrongIsToldWhereItStands(String json, String where) {
    var answered = posted(row(filled(json)));

    assertThat(answered.body().at("/errors/components/0/components/0/" + where + "/_errors").isArray())
        .as(answered.body().toString()).isTrue();
  }

  @Test
  void noCustomIdComesTwiceAndNoRowHoldsSixButtonsNorAMessageSixRows() {
    assertThat(posted(row(BUTTON.formatted("a") + "," + BUTTON.formatted("a"))).body()
        .at("/errors/components/0/components/1/custom_id/_errors/0/code").asText())
        .isEqualTo("COMPONENT_CUSTOM_ID_DUPLICATED");
    assertThat(posted(row(buttons(6))).code()).isEqualTo(50035);
    assertThat(posted(row(buttons(5))).status()).isEqualTo(200);
    var rows = IntStream.range(0, 6).mapToObj(number -> "{\"type\":1,\"components\":[%s]}"
        .formatted(BUTTON.formatted("r" + number))).collect(Collectors.joining(","));
    assertThat(posted("{\"content\":\"a\",\"components\":[%s]}".formatted(rows)).code()).isEqualTo(50035);
  }

  @Test
  void theSecondVersionTakesFortyComponentsInAll() {
    assertThat(posted(texts(40)).status()).isEqualTo(200);
    assertThat(posted(texts(41)).code()).isEqualTo(50035);
    assertThat(posted("""
        {"flags":32768,"components":[{"type":17,"components":[{"type":10,"content":"In a box"},
          {"type":14},{"type":1,"components":[%s]}]}]}""".formatted(buttons(2))).status()).isEqualTo(200);
  }

  @Test
  void aChangeKeepsToTheSameRules() {
    var id = posted("{\"content\":\"Hello\"}").body().path("id").asText();
    var path = "channels/%s/messages/%s".formatted(scene.cohort, id);

    assertThat(scene.bot.patch(path, filled("{\"content\":\"#2001\"}")).code()).isEqualTo(50035);
    assertThat(scene.bot.patch(path, "{\"content\":\"\"}").code()).isEqualTo(50006);
  }

  /** {@code #12} stands for twelve letters. */
  private static String filled(String json) {
    return Pattern.compile("#(\\d+)").matcher(json)
        .replaceAll(match -> "x".repeat(Integer.parseInt(match.group(1))));
  }

  private static String row(String inside) {
    return "{\"content\":\"a\",\"components\":[{\"type\":1,\"components\":[%s]}]}".formatted(inside);
  }

  private static String buttons(int count) {
    return IntStream.range(0, count).mapToObj(number -> BUTTON.formatted("b" + number))
        .collect(Collectors.joining(","));
  }

  private static String texts(int count) {
    return "{\"flags\":32768,\"components\":[%s]}".formatted(IntStream.range(0, count)
        .mapToObj(number -> "{\"type\":10,\"content\":\"t%d\"}".formatted(number)).collect(Collectors.joining(",")));
  }

  private RawBot.Answered posted(String json) {
    return scene.posted(scene.cohort, json);
  }
}
