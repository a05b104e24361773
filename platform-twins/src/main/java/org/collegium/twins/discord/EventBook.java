package org.collegium.twins.discord;

/** Scheduled events as they come, change and go; each is told. */
record EventBook(World world) {

  void tell(String type, ScheduledEvent event) {
    world.tell(Dispatch.inGuild(type, Json.text(event.json(), "guild_id"), event.json().deepCopy(),
        Intents.GUILD_SCHEDULED_EVENTS));
  }

  void remove(Guild guild, ScheduledEvent event) {
    guild.events().remove(event.id());
    tell("GUILD_SCHEDULED_EVENT_DELETE", event);
  }

  void become(ScheduledEvent event, int status) {
    event.json().put("status", status);
    tell("GUILD_SCHEDULED_EVENT_UPDATE", event);
  }
}
