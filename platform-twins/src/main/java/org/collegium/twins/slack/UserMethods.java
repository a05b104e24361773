package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.collegium.twins.slack.Endpoint.Asked;

/**
 * People.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/users.info/">users.info</a>
 */
final class UserMethods {

  private UserMethods() {}

  static Map<String, Endpoint> endpoints() {
    return Map.of(
        "users.info", Endpoint.forBots(UserMethods::about, "users:read"),
        "users.list", Endpoint.forBots(UserMethods::list, "users:read"),
        "users.lookupByEmail", Endpoint.forBots(UserMethods::lookup, "users:read.email"));
  }

  private static ObjectNode about(Asked asked) {
    var member = asked.workspace().knownMember(asked.required("user"));
    return Json.object().put("ok", true).set("user", inLanguage(asked, member));
  }

  private static ObjectNode list(Asked asked) {
    var members = asked.workspace().members().stream().map(member -> inLanguage(asked, member)).toList();
    var page = Page.of(members, asked.arguments(), 1_000);
    return page.json("members").put("cache_ts", asked.workspace().ids().seconds());
  }

  /** A deactivated user is not found. */
  private static ObjectNode lookup(Asked asked) {
    var email = asked.required("email");
    var found = asked.workspace().members().stream()
        .filter(member -> member.email().equalsIgnoreCase(email) && !member.deactivated()).findFirst()
        .orElseThrow(() -> Refusal.because("users_not_found"));
    return Json.object().put("ok", true).set("user", shown(asked, found));
  }

  /** Looking up by e-mail knows no such argument. */
  private static ObjectNode inLanguage(Asked asked, Member member) {
    var json = shown(asked, member);
    return asked.arguments().flag("include_locale") ? json.put("locale", member.locale()) : json;
  }

  private static ObjectNode shown(Asked asked, Member member) {
    var workspace = asked.workspace();
    return member.json(workspace.teamId(), workspace.ids().now(), workspace.scopes().hold("users:read.email"));
  }
}
