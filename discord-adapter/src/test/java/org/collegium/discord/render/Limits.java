package org.collegium.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Discord takes, and not one more (docs.discord.com/developers/components/reference). */
final class Limits {

  private static final int COMPONENTS_V2 = 1 << 15;

  private static final Map<String, Object> NOBODY = Map.of("parse", List.of(), "replied_user", false);

  private Limits() {}

  static void hold(List<DiscordMessage> messages) {
    messages.forEach(message -> {
      holdMessage(Wired.of(message.toCreate()));
      holdMessage(Wired.of(message.toEdit()));
    });
  }

  static void holdMessage(Map<?, ?> message) {
    assertThat(message.get("flags")).isEqualTo(COMPONENTS_V2);
    assertThat(message.get("allowed_mentions")).isIn(NOBODY, called(message));
    assertThat(Wired.all(message.get("components")).count()).as("components").isBetween(1L, 40L);
    assertThat(Wired.texts(message.get("components")).mapToInt(String::length).sum()).as("characters")
        .isLessThanOrEqualTo(4_000);
    everyPart(message.get("components"));
  }

  static void holdForm(Map<?, ?> form) {
    text(form, "title", 45);
    assertThat(FormTag.read(string(form, "custom_id"))).isPresent();
    assertThat(string(form, "custom_id")).hasSizeLessThanOrEqualTo(100);
    assertThat(Wired.list(form, "components")).hasSizeBetween(1, 5).allSatisfy(top -> assertThat(
        ((Map<?, ?>) top).get("type")).isIn(10, 18));
    everyPart(form.get("components"));
  }

  /** Where somebody is called, it is them alone, and their name stands above all else. */
  private static Map<String, Object> called(Map<?, ?> message) {
    var first = Wired.texts(message.get("components")).findFirst().orElse("");
    var all = new HashMap<String, Object>(NOBODY);
    all.put("users", List.of(first.replaceAll("\\D", "")));
    return first.matches("<@\\d+>") ? all : NOBODY;
  }

  private static void everyPart(Object components) {
    assertThat(
        Wired.all(components).filter(part -> part.containsKey("custom_id")).map(part -> string(part, "custom_id")))
        .doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).hasSizeBetween(1, 100));
    Wired.all(components).forEach(Limits::part);
    Wired.within(components).filter(String.class::isInstance).map(String.class::cast).forEach(words -> {
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(words)).as("no character is torn: %s", words).isTrue();
      assertThat(words).isNotEmpty();
    });
  }

  private static void part(Map<?, ?> part) {
    switch ((Integer) part.get("type")) {
      case 1 -> assertThat(Wired.list(part, "components")).hasSizeBetween(1, 5);
      case 2 -> text(part, "label", 80);
      case 3 -> options(part, 1, 25);
      case 4 -> input(part);
      case 10 -> text(part, "content", 4_000);
      case 12, 13, 14 -> assertThat(part).isNotEmpty();
      case 17 -> assertThat(Wired.list(part, "components")).isNotEmpty();
      case 18 -> {
        text(part, "label", 45);
        if (part.containsKey("description")) {
          text(part, "description", 100);
        }
      }
      case 21 -> {
        options(part, 2, 10);
        assertThat(Wired.list(part, "options").stream().filter(option -> Boolean.TRUE.equals(
            ((Map<?, ?>) option).get("default"))).count()).isLessThanOrEqualTo(1);
      }
      case 22 -> options(part, 1, 10);
      default -> throw new AssertionError("Nothing of ours: " + part);
    }
  }

  private static void input(Map<?, ?> part) {
    assertThat((Integer) part.get("max_length")).isBetween(1, 4_000);
    assertThat(part.containsKey("value") ? string(part, "value") : "")
        .hasSizeLessThanOrEqualTo((Integer) part.get("max_length"));
  }

  private static void options(Map<?, ?> part, int fewest, int most) {
    var options = Wired.list(part, "options").stream().<Map<?, ?>>map(Map.class::cast).toList();
    assertThat(options).hasSizeBetween(fewest, most);
    assertThat(options).extracting(option -> string(option, "value")).doesNotHaveDuplicates();
    options.forEach(option -> {
      text(option, "label", 100);
      text(option, "value", 100);
      if (option.containsKey("description")) {
        text(option, "description", 100);
      }
    });
    var max = part.get("max_values");
    assertThat(max == null ? options.size() : (Integer) max).isLessThanOrEqualTo(options.size());
  }

  private static void text(Map<?, ?> holder, String name, int most) {
    assertThat(string(holder, name)).as(name).hasSizeBetween(1, most).isNotBlank();
  }

  private static String string(Map<?, ?> holder, String name) {
    return String.valueOf(holder.get(name));
  }
}
