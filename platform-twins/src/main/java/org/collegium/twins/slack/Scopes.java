package org.collegium.twins.slack;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scopes a bot token holds. */
final class Scopes {

  /** All the twin knows but {@code chat:write.public}, with which a bot may post where it is not a member. */
  static final List<String> ALL = List.of("app_mentions:read", "channels:history", "channels:join", "channels:manage",
      "channels:read",
      "chat:write", "commands", "files:read", "files:write", "groups:history", "groups:read", "groups:write",
      "im:history", "im:read", "im:write", "mpim:history", "mpim:read", "mpim:write", "pins:write", "reactions:read",
      "reactions:write", "team:read", "users:read", "users:read.email");

  private final Set<String> granted;

  Scopes(Collection<String> granted) {
    this.granted = new LinkedHashSet<>(granted);
  }

  boolean hold(String scope) {
    return granted.contains(scope);
  }

  boolean holdAnyOf(List<String> scopes) {
    return scopes.isEmpty() || scopes.stream().anyMatch(granted::contains);
  }

  void demand(String scope) {
    if (!hold(scope)) {
      throw Refusal.forScopes(scope, listed());
    }
  }

  /** As in {@code X-OAuth-Scopes}. */
  String listed() {
    return String.join(",", granted);
  }
}
