package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What Discord takes as a message.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">Message</a>
 */
final class MessageRules {

  static final int MOST_CONTENT = 2_000;
  private static final int MOST_NONCE = 25;
  private static final int MOST_FILES = 10;
  private static final long MOST_BYTES = 10L * 1024 * 1024;

  private MessageRules() {}

  /** A message that is new; {@code prefix} is where it stands in the form, such as {@code data.}, or empty. */
  static void checkNew(JsonNode message, List<Asked.Upload> files, String prefix) {
    check(message, files, prefix, message.path("flags").asInt());
    var isBare = Json.text(message, "content").isBlank()
        && List.of("embeds", "components", "sticker_ids", "poll").stream()
            .allMatch(each -> Json.isBare(message.path(each)))
        && files.isEmpty();
    if (isBare) {
      throw empty();
    }
  }

  /** A change to a message that is there, with the flags it has. */
  static void checkChange(JsonNode change, List<Asked.Upload> files, Post old) {
    check(change, files, "", change.path("flags").asInt() | (old.json().path("flags").asInt() & Post.COMPONENTS_V2));
    var changed = old.json().deepCopy();
    changed.setAll(Json.copy(change));
    var isBare = Json.text(changed, "content").isBlank()
        && List.of("embeds", "components", "attachments").stream().allMatch(each -> Json.isBare(changed.path(each)))
        && files.isEmpty();
    if (isBare) {
      throw empty();
    }
  }

  private static Refusal empty() {
    return Refusal.of(400, 50006, "Cannot send an empty message");
  }

  private static void check(JsonNode message, List<Asked.Upload> files, String prefix, int flags) {
    if (!message.isObject() && files.isEmpty()) {
      throw empty();
    }
    var errors = new FormErrors();
    errors.atMost(message, "content", prefix, MOST_CONTENT);
    errors.atMost(message, "nonce", prefix, MOST_NONCE);
    var isV2 = (flags & Post.COMPONENTS_V2) != 0;
    if (isV2) {
      for (var legacy : List.of("content", "embeds", "poll", "sticker_ids")) {
        if (!Json.isBare(message.path(legacy))) {
          errors.add(prefix + legacy, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
              "The '%s' field cannot be used when using MessageFlags.IS_COMPONENTS_V2".formatted(legacy));
        }
      }
    }
    EmbedRules.check(message.path("embeds"), prefix + "embeds", errors);
    new ComponentRules(errors, isV2).check(message.path("components"), prefix + "components");
    mentions(message.path("allowed_mentions"), prefix, errors);
    if (files.size() > MOST_FILES) {
      errors.size(Json.array(), prefix + "files", 1, MOST_FILES);
    }
    errors.refuseIfAny();
    if (files.stream().anyMatch(file -> file.content().length > MOST_BYTES)) {
      throw Refusal.of(413, 40005, "Request entity too large");
    }
  }

  private static void mentions(JsonNode allowed, String prefix, FormErrors errors) {
    var parsed = Json.strings(allowed.path("parse"));
    for (var kind : List.of("users", "roles")) {
      if (parsed.contains(kind) && !Json.isBare(allowed.path(kind))) {
        errors.add(prefix + "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "parse:[\"%1$s\"] and %1$s: [ids...] are mutually exclusive.".formatted(kind));
      }
      if (allowed.path(kind).size() > 100) {
        errors.add(prefix + "allowed_mentions." + kind, "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.");
      }
    }
  }
}
