package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** One guild, and what its administrators do there. */
public final class DiscordGuild {

  private final Stage stage;
  private final Guild guild;

  DiscordGuild(Stage stage, Guild guild) {
    this.stage = stage;
    this.guild = guild;
  }

  public String id() {
    return guild.id();
  }

  public String name() {
    return guild.name();
  }

  /** A new text channel; returns its id. */
  public String channel(String name) {
    return made(name, Channel.TEXT);
  }

  /** A new forum, whose posts are threads; returns its id. */
  public String forum(String name) {
    return made(name, Channel.FORUM);
  }

  private String made(String name, int type) {
    return stage.alone(() -> new ChannelBook(stage.world()).create(guild, name, type).id());
  }

  /** A new user, who is a member. */
  public DiscordPerson member(String name) {
    return stage.alone(() -> {
      var user = User.person(stage.world().ids().next(), name);
      stage.world().users().put(user.id(), user);
      new Membership(stage.world()).join(guild, user);
      return new DiscordPerson(stage, user);
    });
  }

  /** Lets somebody in who is a user already. */
  public void admit(DiscordPerson person) {
    person.joins(this);
  }

  /** Takes a permission such as {@code SEND_MESSAGES} from the bot in one channel. */
  public void deny(String channelId, String permission) {
    alone(() -> new ChannelBook(stage.world()).overwrite(channelId, permission, false));
  }

  /** Gives it to the bot in one channel, or back. */
  public void allow(String channelId, String permission) {
    alone(() -> new ChannelBook(stage.world()).overwrite(channelId, permission, true));
  }

  /** Makes a channel private: from then on whoever is not allowed {@code VIEW_CHANNEL} there, the bot too, has none. */
  public void hide(String channelId) {
    alone(() -> new ChannelBook(stage.world()).overwriteEveryone(channelId, "VIEW_CHANNEL", false));
  }

  /** Shows a channel to everybody in the guild again. */
  public void show(String channelId) {
    alone(() -> new ChannelBook(stage.world()).overwriteEveryone(channelId, "VIEW_CHANNEL", true));
  }

  /** Takes a permission such as {@code CREATE_EVENTS} from all of the bot's roles. */
  public void revoke(String permission) {
    alone(() -> new RoleBook(stage.world()).set(guild, permission, false));
  }

  /** Gives the bot's own role a permission. */
  public void grant(String permission) {
    alone(() -> new RoleBook(stage.world()).set(guild, permission, true));
  }

  public void rename(String channelId, String name) {
    alone(() -> new ChannelBook(stage.world()).rename(stage.world().knownChannel(channelId), name));
  }

  /** Deletes a channel with its threads, or a thread. */
  public void delete(String channelOrThreadId) {
    alone(() -> new ChannelBook(stage.world()).delete(stage.world().knownChannel(channelOrThreadId)));
  }

  /** A moderator deletes a message. */
  public void delete(DiscordMessage message) {
    alone(() -> {
      var channel = stage.world().knownChannel(message.channelId());
      stage.posting().remove(channel, new Post(Json.copy(message.json()), message.pinged()));
    });
  }

  /** As Discord does after a thread's time without a word. */
  public void archive(String threadId) {
    alone(() -> new Threads(stage.world()).archive(stage.world().knownChannel(threadId), true));
  }

  /** Archives and locks, so that writing there does not open it again. */
  public void lock(String threadId) {
    alone(() -> {
      var thread = stage.world().knownChannel(threadId);
      thread.metadata().put("locked", true);
      new Threads(stage.world()).archive(thread, true);
    });
  }

  /** A new role without permissions, which its members can be mentioned by; returns its id. */
  public String role(String name) {
    return stage.alone(() -> new RoleBook(stage.world()).create(guild, name));
  }

  public void give(DiscordPerson person, String roleId) {
    alone(() -> new Membership(stage.world()).give(guild, person.id(), roleId));
  }

  public void take(DiscordPerson person, String roleId) {
    alone(() -> new Membership(stage.world()).take(guild, person.id(), roleId));
  }

  /** The bot is no member any more, and hears of it. */
  public void kickBot() {
    alone(() -> {
      guild.members().remove(stage.world().botId());
      stage.world().tell(new Dispatch("GUILD_DELETE", Json.object().put("id", guild.id()), guild.id(), Intents.GUILDS));
    });
  }

  /** Invites the bot anew. */
  public void inviteBot() {
    alone(() -> new RoleBook(stage.world()).admitBot(guild));
  }

  /** The guild cannot be reached for the time being, as in an outage; {@link #recover()} ends it. */
  public void failForNow() {
    alone(() -> stage.world().tell(new Dispatch("GUILD_DELETE",
        Json.object().put("id", guild.id()).put("unavailable", true), guild.id(), Intents.GUILDS)));
  }

  /** The guild can be reached again. */
  public void recover() {
    alone(() -> stage.world().tell(Greeting.created(stage.world(), guild)));
  }

  /** Its scheduled events as they are now, those that are over too. */
  public List<JsonNode> scheduledEvents() {
    return stage.alone(() -> Json.copies(guild.events().values().stream().map(ScheduledEvent::json).toList()));
  }

  /** A moderator starts, ends or cancels one: 2, 3 or 4, as Discord numbers them. */
  public void setStatus(String eventId, int status) {
    alone(() -> new EventBook(stage.world()).become(event(eventId), status));
  }

  /** A moderator deletes one. */
  public void deleteEvent(String eventId) {
    alone(() -> new EventBook(stage.world()).remove(guild, event(eventId)));
  }

  private ScheduledEvent event(String eventId) {
    return Optional.ofNullable(guild.events().get(eventId))
        .orElseThrow(() -> new IllegalArgumentException("There is no scheduled event " + eventId));
  }

  /** A channel's threads as they are now, archived or not. */
  public List<JsonNode> threads(String channelId) {
    return stage.alone(() -> Json.copies(stage.world().threadsOf(guild).stream()
        .filter(thread -> thread.parentId().equals(channelId)).map(Channel::shown).toList()));
  }

  /** The commands registered for this guild alone. */
  public List<JsonNode> commands() {
    return stage.alone(() -> Json.copies(guild.commands().all()));
  }

  /** A member as they are now. */
  public JsonNode member(DiscordPerson person) {
    return stage.alone(() -> guild.member(person.id()).map(ObjectNode::deepCopy).orElseThrow(
        () -> new IllegalArgumentException("%s is not in %s".formatted(person.name(), guild.name()))));
  }

  private void alone(Runnable work) {
    stage.event(work);
  }
}
