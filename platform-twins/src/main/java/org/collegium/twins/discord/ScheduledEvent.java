package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** A scheduled event, and who is interested in it. */
record ScheduledEvent(ObjectNode json, Set<String> interested) {

  static final int SCHEDULED = 1;
  static final int ACTIVE = 2;
  static final int COMPLETED = 3;
  static final int CANCELED = 4;

  ScheduledEvent(ObjectNode json) {
    this(json, new LinkedHashSet<>());
  }

  String id() {
    return Json.text(json, "id");
  }

  int status() {
    return json.path("status").asInt();
  }

  boolean isOver() {
    return status() == COMPLETED || status() == CANCELED;
  }
}
