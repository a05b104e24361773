package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Discord takes as a scheduled event outside of it, and how one may go on. */
final class EventRules {

  private static final int EXTERNAL = 3;
  private static final int GUILD_ONLY = 2;
  private static final Map<Integer, List<Integer>> NEXT = Map.of(
      ScheduledEvent.SCHEDULED, List.of(ScheduledEvent.ACTIVE, ScheduledEvent.CANCELED),
      ScheduledEvent.ACTIVE, List.of(ScheduledEvent.COMPLETED));

  private EventRules() {}

  static void checkNew(JsonNode form, Instant now) {
    var errors = new FormErrors();
    if (form.path("entity_type").asInt() != EXTERNAL) {
      // Stage and voice channels, where the other kinds take place, exist in no guild of this twin's.
      errors.add("channel_id", "GUILD_SCHEDULED_EVENT_CHANNEL_REQUIRED", "A channel is required for this entity type");
    }
    for (var required : List.of("scheduled_start_time", "scheduled_end_time")) {
      if (!form.hasNonNull(required)) {
        errors.required(required);
      }
    }
    if (form.path("privacy_level").asInt() != GUILD_ONLY) {
      errors.choices("privacy_level", "2");
    }
    if (form.hasNonNull("channel_id")) {
      errors.add("channel_id", "GUILD_SCHEDULED_EVENT_EXTERNAL_CHANNEL", "An external event has no channel");
    }
    errors.within(form.path("entity_metadata"), "location", "entity_metadata.", 100);
    errors.within(form, "name", "", 100);
    errors.atMost(form, "description", "", 1_000);
    times(form, Json.nothing(), now, errors);
    errors.refuseIfAny();
  }

  static void checkChange(JsonNode form, ScheduledEvent event, Instant now) {
    if (event.isOver()) {
      throw Refusal.of(400, 180000, "Cannot update a finished event");
    }
    var errors = new FormErrors();
    var status = form.path("status").asInt(event.status());
    if (status != event.status() && !NEXT.getOrDefault(event.status(), List.of()).contains(status)) {
      errors.add("status", "GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION",
          "Invalid Guild Scheduled Event Status Transition");
    }
    if (form.has("name")) {
      errors.within(form, "name", "", 100);
    }
    errors.atMost(form, "description", "", 1_000);
    if (form.has("entity_metadata")) {
      errors.within(form.path("entity_metadata"), "location", "entity_metadata.", 100);
    }
    if (form.has("scheduled_end_time") && !form.hasNonNull("scheduled_end_time")) {
      errors.required("scheduled_end_time");
    }
    times(form, event.json(), now, errors);
    errors.refuseIfAny();
  }

  private static void times(JsonNode form, JsonNode old, Instant now, FormErrors errors) {
    for (var time : List.of("scheduled_start_time", "scheduled_end_time")) {
      if (form.hasNonNull(time) && instant(form, time).isEmpty()) {
        errors.add(time, "DATE_TIME_TYPE_PARSE", "Could not parse %s. Should be ISO8601.".formatted(form.path(time)));
      }
    }
    instant(form, "scheduled_start_time").filter(start -> start.isBefore(now)).ifPresent(_ -> errors.add(
        "scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past."));
    var start = instant(form, "scheduled_start_time").or(() -> instant(old, "scheduled_start_time"));
    var end = instant(form, "scheduled_end_time").or(() -> instant(old, "scheduled_end_time"));
    if (start.isPresent() && end.filter(instant -> !instant.isAfter(start.get())).isPresent()) {
      errors.add("scheduled_end_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_END",
          "Cannot schedule event to end before it starts.");
    }
  }

  static Optional<Instant> instant(JsonNode form, String field) {
    try {
      return Optional.of(Json.text(form, field)).filter(text -> !text.isEmpty())
          .map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
