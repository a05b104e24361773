package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Everything there is on this Discord: users, guilds, channels, what only one person sees. One thread at a time. */
final class World {

  private final ReentrantLock lock = new ReentrantLock();
  private final Ids ids;
  private final App app;
  private final Consumer<Dispatch> gateway;
  private final CommandBook commands;
  private final Nonces nonces;
  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, Guild> guilds = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, String> directMessages = new HashMap<>();
  private final Set<String> closedToDms = new HashSet<>();
  private final Map<String, String> languages = new HashMap<>();
  private final Map<String, Map<String, Post>> ephemerals = new HashMap<>();
  private final Map<String, OpenModal> modals = new HashMap<>();

  World(Ids ids, Consumer<Dispatch> gateway) {
    this.ids = ids;
    this.gateway = gateway;
    this.app = App.named("Collegium", ids.next());
    this.commands = new CommandBook(app.id(), "", ids);
    this.nonces = new Nonces(ids);
    users.put(app.bot().id(), app.bot());
  }

  <R> R alone(Supplier<R> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Of a guild the bot is not in it hears no more than that it was removed. */
  void tell(Dispatch dispatch) {
    var isRemoved = Optional.ofNullable(guilds.get(dispatch.guildId()))
        .filter(guild -> !guild.members().containsKey(botId())).isPresent();
    if (!isRemoved || dispatch.type().equals("GUILD_DELETE")) {
      gateway.accept(dispatch);
    }
  }

  Ids ids() {
    return ids;
  }

  App app() {
    return app;
  }

  String botId() {
    return app.bot().id();
  }

  CommandBook commands() {
    return commands;
  }

  Nonces nonces() {
    return nonces;
  }

  Map<String, User> users() {
    return users;
  }

  Map<String, Channel> channels() {
    return channels;
  }

  Map<String, Guild> guilds() {
    return guilds;
  }

  /** Those who let no bot write to them. */
  Set<String> closedToDms() {
    return closedToDms;
  }

  /** What people chose in their settings, by user id; who chose nothing reads American English. */
  Map<String, String> languages() {
    return languages;
  }

  Map<String, OpenModal> modals() {
    return modals;
  }

  /** What only they see, by message id: the latest, so that a long run fills no memory. */
  Map<String, Post> ephemerals(String userId) {
    return ephemerals.computeIfAbsent(userId, _ -> new Latest());
  }

  Guild knownGuild(String id) {
    return Optional.ofNullable(guilds.get(id))
        .orElseThrow(() -> new IllegalArgumentException("There is no guild " + id));
  }

  Channel knownChannel(String id) {
    return channel(id).orElseThrow(() -> new IllegalArgumentException("There is no channel " + id));
  }

  Optional<Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  /** Absent in a direct message, and where the bot is no member. */
  Optional<Guild> guildOf(Channel channel) {
    return Optional.ofNullable(guilds.get(channel.guildId()));
  }

  /** Whose overwrites count: a thread's are its parent's. */
  Channel ruling(Channel channel) {
    return channel.isThread() ? channel(channel.parentId()).orElse(channel) : channel;
  }

  long permissions(Channel channel, String userId) {
    return guildOf(channel).map(guild -> Permissions.inChannel(guild, ruling(channel), userId))
        .orElse(Permissions.EVERYONE);
  }

  boolean may(Channel channel, String userId, String permission) {
    return (permissions(channel, userId) & Permissions.named(permission)) != 0;
  }

  Channel directMessageWith(String userId) {
    var id = directMessages.computeIfAbsent(userId, _ -> {
      var json = Json.object().put("id", ids.next()).put("type", Channel.DM).putNull("last_message_id").put("flags", 0);
      json.putArray("recipients").add(users.getOrDefault(userId, app.bot()).json());
      var made = new Channel(json);
      channels.put(made.id(), made);
      return made.id();
    });
    return knownChannel(id);
  }

  /** The bot and they are in a guild together. */
  boolean isNeighbour(String userId) {
    return guilds.values().stream()
        .anyMatch(guild -> guild.members().containsKey(userId) && guild.members().containsKey(botId()));
  }

  List<Channel> channelsOf(Guild guild) {
    return channels.values().stream().filter(channel -> channel.guildId().equals(guild.id()) && !channel.isThread())
        .toList();
  }

  List<Channel> threadsOf(Guild guild) {
    return channels.values().stream().filter(channel -> channel.guildId().equals(guild.id()) && channel.isThread())
        .toList();
  }

  /** A message's payload for the gateway: with the guild and the author as its member, where there is one. */
  Dispatch about(String type, Channel channel, ObjectNode message) {
    if (channel.isDm()) {
      return new Dispatch(type, message, "", Intents.DIRECT_MESSAGES);
    }
    guildOf(channel).flatMap(guild -> guild.member(Json.text(message.path("author"), "id"))).ifPresent(member -> {
      var withoutUser = member.deepCopy();
      withoutUser.remove("user");
      message.set("member", withoutUser);
    });
    return Dispatch.inGuild(type, channel.guildId(), message, Intents.GUILD_MESSAGES);
  }

  private static final class Latest extends LinkedHashMap<String, Post> {

    private static final long serialVersionUID = 1;
    private static final int MOST = 2_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Post> eldest) {
      return size() > MOST;
    }
  }
}
