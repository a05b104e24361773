package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What real Slack refuses in a modal or a home tab.
 *
 * @see <a href="https://docs.slack.dev/reference/views/modal-views/">Slack's modal views</a>
 */
final class ViewRules {

  private static final Set<String> FIELDS = Set.of("type", "title", "blocks", "close", "submit", "private_metadata",
      "callback_id", "clear_on_close", "notify_on_close", "external_id", "submit_disabled");

  private ViewRules() {}

  static List<String> complaints(JsonNode view, String type) {
    var complaints = new Complaints();
    if (!Json.text(view, "type").equals(type)) {
      complaints.add("/view/type", "must be one of: " + type);
      return complaints.sentences();
    }
    complaints.checkFields(view, "/view", FIELDS);
    complaints.checkLength(view, "private_metadata", "/view", 3_000);
    complaints.checkLength(view, "callback_id", "/view", 255);
    complaints.checkLength(view, "external_id", "/view", 255);
    if (type.equals("modal")) {
      checkModal(view, complaints);
    }
    var inBlocks = new Complaints();
    BlockRules.check(view.path("blocks"), BlockRules.IN_A_VIEW, inBlocks);
    var all = new ArrayList<>(complaints.sentences());
    inBlocks.sentences().forEach(said -> all.add(said.replace("[json-pointer:/", "[json-pointer:/view/")));
    return all;
  }

  private static void checkModal(JsonNode view, Complaints complaints) {
    complaints.demandPlain(view, "title", "/view", 24);
    complaints.checkPlain(view, "submit", "/view", 24);
    complaints.checkPlain(view, "close", "/view", 24);
    if (!view.hasNonNull("submit")
        && Json.each(view.path("blocks")).anyMatch(block -> Json.text(block, "type").equals("input"))) {
      complaints.add("/view", "missing required field: submit");
    }
  }
}
