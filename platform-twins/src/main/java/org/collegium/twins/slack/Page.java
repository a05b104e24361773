package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * One page of a list: what {@code limit} and {@code cursor} cut out of it.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/pagination/">Slack's pagination</a>
 */
record Page(ArrayNode items, String nextCursor) {

  static Page of(List<ObjectNode> all, Arguments arguments, int usualLimit) {
    var limit = arguments.number("limit", usualLimit);
    if (limit < 1 || limit > 1_000) {
      throw Refusal.because("invalid_limit");
    }
    var from = arguments.optional("cursor").map(Page::offset).orElse(0);
    var to = Math.min(all.size(), from + limit);
    var items = Json.array();
    all.subList(Math.min(from, to), to).forEach(item -> items.add(item.deepCopy()));
    return new Page(items, to < all.size() ? cursor(to) : "");
  }

  boolean hasMore() {
    return !nextCursor.isEmpty();
  }

  /** {@code ok}, the items under their name, and the next cursor, empty on the last page. */
  ObjectNode json(String name) {
    var json = Json.object().put("ok", true);
    json.set(name, items);
    json.putObject("response_metadata").put("next_cursor", nextCursor);
    return json;
  }

  private static String cursor(int offset) {
    return Base64.getEncoder().encodeToString(("next:" + offset).getBytes(StandardCharsets.UTF_8));
  }

  private static int offset(String cursor) {
    try {
      var plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Integer.parseInt(plain.replaceFirst("^next:", ""));
    } catch (IllegalArgumentException _) {
      throw Refusal.because("invalid_cursor");
    }
  }
}
