package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Scheduled events that take place somewhere outside Discord.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event">Guild scheduled event</a>
 */
record EventRoutes(World world, Doorkeeper door) {

  private static final int MOST = 100;
  private static final String EVENT = "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}";
  private static final List<String> FIELDS = List.of("name", "description", "scheduled_start_time",
      "scheduled_end_time", "entity_metadata", "privacy_level", "entity_type", "status");

  List<Route> routes() {
    return List.of(
        Route.of("POST /guilds/{guild_id}/scheduled-events", this::create),
        Route.of("GET /guilds/{guild_id}/scheduled-events", this::list),
        Route.of("GET " + EVENT, asked -> Answer.ok(shown(event(in(asked), asked), asked))),
        Route.of("PATCH " + EVENT, this::change),
        Route.of("DELETE " + EVENT, this::delete),
        Route.of("GET " + EVENT + "/users", this::users));
  }

  private Guild in(Asked asked) {
    return door.guild(asked.at("guild_id"));
  }

  private static ScheduledEvent event(Guild guild, Asked asked) {
    return Optional.ofNullable(guild.events().get(asked.at("guild_scheduled_event_id")))
        .orElseThrow(() -> Refusal.unknown(10070, "Guild Scheduled Event"));
  }

  private Answer create(Asked asked) {
    var guild = in(asked);
    EventRules.checkNew(asked.body(), world.ids().instant());
    door.may(guild, "CREATE_EVENTS");
    if (guild.events().values().stream().filter(event -> !event.isOver()).count() >= MOST) {
      throw Refusal.of(400, 30038, "Maximum number of uncompleted guild scheduled events reached (%d)".formatted(MOST));
    }
    var json = Json.object().put("id", world.ids().next()).put("guild_id", guild.id())
        .put("creator_id", world.botId()).putNull("channel_id").putNull("image").putNull("entity_id")
        .putNull("recurrence_rule").putNull("description").put("status", ScheduledEvent.SCHEDULED);
    json.set("creator", world.app().bot().json());
    json.putArray("guild_scheduled_event_exceptions");
    copy(asked.body(), json);
    var event = new ScheduledEvent(json);
    guild.events().put(event.id(), event);
    new EventBook(world).tell("GUILD_SCHEDULED_EVENT_CREATE", event);
    return Answer.ok(json.deepCopy());
  }

  private static void copy(JsonNode form, ObjectNode json) {
    FIELDS.stream().filter(form::has).forEach(field -> json.set(field, form.path(field).deepCopy()));
    for (var time : List.of("scheduled_start_time", "scheduled_end_time")) {
      EventRules.instant(form, time).ifPresent(instant -> json.put(time, Ids.timestamp(instant)));
    }
  }

  /** Those that are over are not listed any more. */
  private Answer list(Asked asked) {
    return Answer.ok(Json.list(in(asked).events().values().stream().filter(event -> !event.isOver())
        .map(event -> shown(event, asked)).toList()));
  }

  private static ObjectNode shown(ScheduledEvent event, Asked asked) {
    var json = event.json().deepCopy();
    return asked.is("with_user_count")
        ? json.put("user_count", event.interested().size())
        : json;
  }

  private Answer change(Asked asked) {
    var guild = in(asked);
    var event = event(guild, asked);
    mayChange(guild, event);
    EventRules.checkChange(asked.body(), event, world.ids().instant());
    copy(asked.body(), event.json());
    new EventBook(world).tell("GUILD_SCHEDULED_EVENT_UPDATE", event);
    return Answer.ok(event.json().deepCopy());
  }

  private void mayChange(Guild guild, ScheduledEvent event) {
    var isOwn = Json.text(event.json(), "creator_id").equals(world.botId());
    if (!door.has(guild, "MANAGE_EVENTS") && !(isOwn && door.has(guild, "CREATE_EVENTS"))) {
      throw Refusal.missingPermissions();
    }
  }

  private Answer delete(Asked asked) {
    var guild = in(asked);
    var event = event(guild, asked);
    mayChange(guild, event);
    new EventBook(world).remove(guild, event);
    return Answer.done();
  }

  private Answer users(Asked asked) {
    var guild = in(asked);
    var event = event(guild, asked);
    var list = Json.array();
    asked.page(List.copyOf(event.interested())).forEach(id -> {
      var one = list.addObject().put("guild_scheduled_event_id", event.id()).put("user_id", id).put("response", 1);
      one.set("user", door.user(id).json());
      if (asked.is("with_member")) {
        guild.member(id).ifPresent(member -> one.set("member", member.deepCopy()));
      }
    });
    return Answer.ok(list);
  }
}
