package org.collegium.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** What Slack takes, and not one more. */
final class BlockLimits {

  private BlockLimits() {}

  static void hold(List<SlackMessage> messages) {
    messages.forEach(message -> {
      var json = Wired.of(message).getAsJsonObject();
      textWithin(json, 40_000);
      count(json, "blocks", 50);
      everyPart(json);
      var characters = Wired.objects(json.get("blocks")).filter(object -> object.has("text"))
          .filter(object -> object.get("text").isJsonPrimitive()).mapToInt(object -> string(object, "text").length())
          .sum();
      assertThat(characters).as("characters of a message").isLessThanOrEqualTo(11_000);
    });
  }

  static void hold(View view) {
    var json = Wired.of(view).getAsJsonObject();
    count(json, "blocks", 100);
    assertThat(string(json, "callback_id")).isEqualTo("form");
    assertThat(string(json, "private_metadata")).hasSizeBetween(1, 3_000);
    for (var label : List.of("title", "submit", "close")) {
      textWithin(json.getAsJsonObject(label), 24);
    }
    assertThat(Wired.objects(json, "input").map(input -> string(input, "block_id"))).doesNotHaveDuplicates();
    everyPart(json);
  }

  private static void everyPart(JsonObject json) {
    Wired.objects(json).forEach(BlockLimits::part);
    Wired.within(json).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).forEach(words -> {
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(words)).as("no character is torn: %s", words).isTrue();
      assertThat(words).isNotEmpty();
    });
  }

  private static void part(JsonObject part) {
    switch (Wired.type(part)) {
      case "header" -> textWithin(part.getAsJsonObject("text"), 150);
      case "section" -> textWithin(part.getAsJsonObject("text"), 3_000);
      case "context" -> {
        count(part, "elements", 10);
        each(part, "elements").forEach(element -> textWithin(element, 2_000));
      }
      case "actions" -> {
        count(part, "elements", 25);
        assertThat(each(part, "elements").stream().map(button -> string(button, "action_id"))).doesNotHaveDuplicates();
      }
      case "button" -> {
        textWithin(part.getAsJsonObject("text"), 75);
        assertThat(string(part, "value")).hasSizeBetween(1, 2_000);
      }
      case "rich_text" -> assertThat(Wired.objects(part, "text").mapToInt(text -> string(text, "text").length()).sum())
          .isLessThanOrEqualTo(3_000);
      case "rich_text_section", "rich_text_list", "rich_text_quote" -> count(part, "elements", 3_000);
      case "mrkdwn", "broadcast", "user", "usergroup", "channel", "emoji" ->
          throw new AssertionError("Nobody's words become " + part);
      default -> input(part);
    }
  }

  private static void input(JsonObject part) {
    switch (Wired.type(part)) {
      case "input" -> {
        textWithin(part.getAsJsonObject("label"), 2_000);
        assertThat(string(part, "block_id")).hasSizeBetween(1, 255);
        assertThat(string(part.getAsJsonObject("element"), "action_id")).isEqualTo("field");
      }
      case "plain_text_input" -> {
        assertThat(part.get("max_length").getAsInt()).isBetween(1, 3_000);
        assertThat(part.has("initial_value") ? string(part, "initial_value") : "")
            .hasSizeLessThanOrEqualTo(part.get("max_length").getAsInt());
      }
      case "radio_buttons", "checkboxes" -> options(part, 10);
      case "static_select", "multi_static_select" -> {
        assertThat(part.has("options")).isNotEqualTo(part.has("option_groups"));
        options(part, 100);
      }
      default -> assertThat(part.keySet()).isNotEmpty();
    }
  }

  private static void options(JsonObject part, int most) {
    if (part.has("options")) {
      count(part, "options", most);
      each(part, "options").forEach(BlockLimits::option);
    } else {
      count(part, "option_groups", 100);
      each(part, "option_groups").forEach(group -> {
        textWithin(group.getAsJsonObject("label"), 75);
        options(group, most);
      });
    }
  }

  private static void option(JsonObject option) {
    textWithin(option.getAsJsonObject("text"), 75);
    assertThat(string(option, "value")).hasSizeBetween(1, 150);
  }

  private static void textWithin(JsonObject holder, int most) {
    assertThat(string(holder, "text")).hasSizeBetween(1, most);
  }

  private static void count(JsonObject holder, String list, int most) {
    assertThat(holder.getAsJsonArray(list).size()).as("%s of %s", list, Wired.type(holder)).isBetween(1, most);
  }

  private static List<JsonObject> each(JsonObject holder, String list) {
    JsonArray several = holder.getAsJsonArray(list);
    return StreamSupport.stream(several.spliterator(), false).map(JsonElement::getAsJsonObject).toList();
  }

  private static String string(JsonObject holder, String name) {
    return holder.get(name).getAsString();
  }
}
