package org.collegium.twins.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of Slack's limits on blocks, one over it and just on it. */
class BlockRulesTest {

  record Limit(String complaint, String tooMuch, String justRight) {

    @Override
    public String toString() {
      return complaint;
    }
  }

  static Stream<Limit> limits() {
    return Stream.of(
        new Limit("no more than 50 items allowed", many("{\"type\":\"divider\"}", 51),
            many("{\"type\":\"divider\"}", 50)),
        new Limit("must be less than 3001 characters [json-pointer:/blocks/0/text/text]", section(3_001),
            section(3_000)),
        new Limit("must be less than 76 characters", button(76, 1), button(75, 1)),
        new Limit("must be less than 2001 characters", button(1, 2_001), button(1, 2_000)),
        new Limit("must be less than 151 characters", header(151), header(150)),
        new Limit("must be less than 256 characters", divider("d".repeat(256)), divider("d".repeat(255))),
        new Limit("`block_id` must be unique", "[{\"type\":\"divider\",\"block_id\":\"a\"},"
            + "{\"type\":\"divider\",\"block_id\":\"a\"}]", divider("a")),
        new Limit("`action_id` must be unique", actions(named("a"), named("a")), actions(named("a"), named("b"))),
        new Limit("no more than 25 items allowed", actions(names(26)), actions(names(25))),
        new Limit("no more than 100 items allowed", select(101, 1), select(100, 1)),
        new Limit("must be less than 76 characters", select(1, 76), select(1, 75)),
        new Limit("no more than 10 items allowed", radio(11), radio(10)),
        new Limit("no more than 10 items allowed", fields(11, 1), fields(10, 1)),
        new Limit("must be less than 2001 characters", fields(1, 2_001), fields(1, 2_000)),
        new Limit("no more than 10 items allowed", context(11), context(10)),
        new Limit("missing required field: alt_text",
            "[{\"type\":\"image\",\"image_url\":\"https://example.org/a.png\"}]",
            "[{\"type\":\"image\",\"image_url\":\"https://example.org/a.png\",\"alt_text\":\"A\"}]"),
        new Limit("must be less than 151 characters", input(1, 151), input(1, 150)),
        new Limit("must be less than 2001 characters", input(2_001, 1), input(2_000, 1)),
        new Limit("unsupported type: carpet", "[{\"type\":\"carpet\"}]", divider("a")),
        new Limit("invalid additional property: txt", "[{\"type\":\"divider\",\"txt\":\"a\"}]", divider("a")),
        new Limit("must be more than 0 characters", section(0), section(1)));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void oneTooManyIsRefusedAndTheLastOneIsNot(Limit limit) {
    assertThat(BlockRules.inMessage(json(limit.tooMuch()))).anySatisfy(
        said -> assertThat(said).contains(limit.complaint()));
    assertThat(BlockRules.inMessage(json(limit.justRight()))).isEmpty();
  }

  @Test
  void aViewHasLimitsOfItsOwn() {
    assertThat(ViewRules.complaints(modal("t".repeat(25), 1), "modal")).singleElement().asString()
        .contains("must be less than 25 characters [json-pointer:/view/title/text]");
    assertThat(ViewRules.complaints(modal("t".repeat(24), 100), "modal")).isEmpty();
    assertThat(ViewRules.complaints(modal("t", 101), "modal")).singleElement().asString().contains("no more than 100");
    assertThat(ViewRules.complaints(modal("t", 1).put("private_metadata", "p".repeat(3_001)), "modal")).hasSize(1);
    assertThat(ViewRules.complaints(modal("t", 1).put("callback_id", "c".repeat(256)), "modal")).hasSize(1);
    assertThat(ViewRules.complaints(modal("t", 1).set("blocks", json(input(1, 1))), "modal")).singleElement()
        .asString().contains("missing required field: submit");
    assertThat(ViewRules.complaints(modal("t", 1), "home")).hasSize(1);
  }

  private static JsonNode json(String text) {
    return Json.parsed(text).orElseThrow();
  }

  private static String many(String block, int count) {
    return Stream.generate(() -> block).limit(count).collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(int length) {
    return "{\"type\":\"plain_text\",\"text\":\"%s\"}".formatted("x".repeat(length));
  }

  private static String section(int length) {
    return "[{\"type\":\"section\",\"text\":%s}]".formatted(text(length));
  }

  private static String header(int length) {
    return "[{\"type\":\"header\",\"text\":%s}]".formatted(text(length));
  }

  private static String divider(String id) {
    return "[{\"type\":\"divider\",\"block_id\":\"%s\"}]".formatted(id);
  }

  private static String button(int text, int value) {
    return actions("{\"type\":\"button\",\"text\":%s,\"value\":\"%s\"}".formatted(text(text), "v".repeat(value)));
  }

  private static String named(String actionId) {
    return "{\"type\":\"button\",\"text\":%s,\"action_id\":\"%s\"}".formatted(text(1), actionId);
  }

  private static String[] names(int count) {
    return Stream.iterate(0, n -> n + 1).limit(count).map(n -> named("a" + n)).toArray(String[]::new);
  }

  private static String actions(String... elements) {
    return "[{\"type\":\"actions\",\"elements\":[%s]}]".formatted(String.join(",", elements));
  }

  private static String options(int count, int length) {
    return IntStream.range(0, count).mapToObj(n -> "{\"text\":%s,\"value\":\"%d\"}".formatted(text(length), n))
        .collect(Collectors.joining(","));
  }

  private static String select(int count, int length) {
    return actions("{\"type\":\"static_select\",\"options\":[%s]}".formatted(options(count, length)));
  }

  private static String radio(int count) {
    return actions("{\"type\":\"radio_buttons\",\"options\":[%s]}".formatted(options(count, 1)));
  }

  private static String fields(int count, int length) {
    return "[{\"type\":\"section\",\"fields\":%s}]".formatted(many(text(length), count));
  }

  private static String context(int count) {
    return "[{\"type\":\"context\",\"elements\":%s}]".formatted(many(text(1), count));
  }

  private static String input(int label, int placeholder) {
    return "[{\"type\":\"input\",\"label\":%s,\"element\":{\"type\":\"plain_text_input\",\"placeholder\":%s}}]"
        .formatted(text(label), text(placeholder));
  }

  private static ObjectNode modal(String title, int dividers) {
    var view = Json.object().put("type", "modal");
    view.putObject("title").put("type", "plain_text").put("text", title);
    return view.set("blocks", json(many("{\"type\":\"divider\"}", dividers)));
  }
}
