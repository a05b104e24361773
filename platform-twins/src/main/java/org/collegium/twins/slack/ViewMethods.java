package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.collegium.twins.slack.Endpoint.Asked;

/**
 * Modals and home tabs.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/views.open/">views.open</a>
 */
final class ViewMethods {

  private ViewMethods() {}

  static Map<String, Endpoint> endpoints() {
    return Map.of(
        "views.open", Endpoint.forBots(ViewMethods::open),
        "views.push", Endpoint.forBots(ViewMethods::push),
        "views.update", Endpoint.forBots(ViewMethods::update),
        "views.publish", Endpoint.forBots(ViewMethods::publish));
  }

  private static ObjectNode open(Asked asked) {
    var content = content(asked, "modal");
    var member = asked.workspace().views().triggers().exchange(asked.required("trigger_id"));
    return told(asked.workspace().views().open(member, content));
  }

  private static ObjectNode push(Asked asked) {
    var content = content(asked, "modal");
    var member = asked.workspace().views().triggers().exchange(asked.required("trigger_id"));
    return told(asked.workspace().views().push(member, content));
  }

  private static ObjectNode update(Asked asked) {
    var views = asked.workspace().views();
    var arguments = asked.arguments();
    var view = views.find(arguments.text("view_id"), arguments.text("external_id"))
        .orElseThrow(() -> Refusal.because("not_found"));
    return told(views.update(view, content(asked, Json.text(view, "type")), arguments.text("hash")));
  }

  private static ObjectNode publish(Asked asked) {
    var member = asked.workspace().knownMember(asked.required("user_id"));
    var content = content(asked, "home");
    return told(asked.workspace().views().publish(member.id(), content, asked.arguments().text("hash")));
  }

  private static JsonNode content(Asked asked, String type) {
    asked.required("view");
    var content = asked.arguments().node("view");
    var complaints = ViewRules.complaints(content, type);
    if (!complaints.isEmpty()) {
      throw Refusal.because("invalid_arguments", complaints);
    }
    var externalId = Json.text(content, "external_id");
    var taken = asked.workspace().views().find("", externalId)
        .filter(view -> !Json.text(view, "id").equals(asked.arguments().text("view_id")));
    if (taken.isPresent() && !asked.arguments().text("external_id").equals(externalId) && type.equals("modal")) {
      throw Refusal.because("duplicate_external_id", List.of("external_id is taken"));
    }
    return content;
  }

  private static ObjectNode told(ObjectNode view) {
    return Json.object().put("ok", true).set("view", view.deepCopy());
  }
}
