package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Discord takes as embeds.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-limits">Embed limits</a>
 */
final class EmbedRules {

  private static final int MOST_EMBEDS = 10;
  private static final int MOST_IN_ALL = 6_000;
  private static final int MOST_FIELDS = 25;

  private EmbedRules() {}

  static void check(JsonNode embeds, String path, FormErrors errors) {
    if (embeds.size() > MOST_EMBEDS) {
      errors.add(path, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(MOST_EMBEDS));
    }
    var total = 0;
    for (var index = 0; index < embeds.size(); index++) {
      var embed = embeds.path(index);
      one(embed, "%s.%d.".formatted(path, index), errors);
      total += characters(embed);
      if (total > MOST_IN_ALL) {
        errors.add(path, "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of %d".formatted(MOST_IN_ALL));
        return;
      }
    }
  }

  private static void one(JsonNode embed, String path, FormErrors errors) {
    errors.atMost(embed, "title", path, 256);
    errors.atMost(embed, "description", path, 4_096);
    errors.atMost(embed.path("footer"), "text", path + "footer.", 2_048);
    errors.atMost(embed.path("author"), "name", path + "author.", 256);
    var fields = embed.path("fields");
    if (fields.size() > MOST_FIELDS) {
      errors.add(path + "fields", "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(MOST_FIELDS));
    }
    for (var index = 0; index < fields.size(); index++) {
      errors.within(fields.path(index), "name", "%sfields.%d.".formatted(path, index), 256);
      errors.within(fields.path(index), "value", "%sfields.%d.".formatted(path, index), 1_024);
    }
    if (characters(embed) == 0 && Json.isBare(embed.path("image")) && Json.isBare(embed.path("thumbnail"))) {
      errors.required(path + "description");
    }
  }

  private static int characters(JsonNode embed) {
    return Json.text(embed, "title").length() + Json.text(embed, "description").length()
        + Json.text(embed.path("footer"), "text").length() + Json.text(embed.path("author"), "name").length()
        + Json.each(embed.path("fields"))
            .mapToInt(field -> Json.text(field, "name").length() + Json.text(field, "value").length()).sum();
  }
}
