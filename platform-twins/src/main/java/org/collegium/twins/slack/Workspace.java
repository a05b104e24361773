package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.collegium.twins.PlantedSecret;

/** One team that has the app installed: its people, channels and views. Touched by one thread at a time. */
final class Workspace {

  /** Far more than a test looks at; an app that is asked ten thousand times answers as often. */
  private static final int MOST_SHOWN = 1_000;

  private final App app;
  private final Ids ids;
  private final String teamId;
  private final Member bot;
  private final String botId;
  private final Views views;
  private final Moods moods = new Moods();
  private final Consumer<ObjectNode> happened;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, List<JsonNode>> ephemerals = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  /** Tokens that were taken away, each with the error it is answered with. */
  private final Map<String, String> spent = new ConcurrentHashMap<>();
  private Scopes scopes = new Scopes(Scopes.ALL);
  private volatile String token;
  private String name;
  private Optional<Duration> editWindow = Optional.empty();

  /** {@code happened} is told, with the lock held, of every event that the app may want to hear. */
  Workspace(App app, Ids ids, String teamId, Consumer<ObjectNode> happened) {
    this.app = app;
    this.ids = ids;
    this.teamId = teamId;
    this.happened = happened;
    this.bot = new Member(ids.next("U"), "Collegium", "", ZoneId.of("America/Los_Angeles"), "en-US",
        true, false);
    this.botId = ids.next("B");
    this.token = freshToken();
    this.name = domain();
    this.views = new Views(this);
    members.put(bot.id(), bot);
  }

  <R> R alone(Supplier<R> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  App app() {
    return app;
  }

  Ids ids() {
    return ids;
  }

  String teamId() {
    return teamId;
  }

  String domain() {
    return teamId.substring(2).toLowerCase(Locale.ROOT);
  }

  Member bot() {
    return bot;
  }

  String botId() {
    return botId;
  }

  /** As people see it; at first its domain. */
  String name() {
    return name;
  }

  void rename(String newName) {
    this.name = newName;
  }

  String token() {
    return token;
  }

  private String freshToken() {
    return "xoxb-%s-%s".formatted(teamId.substring(1), PlantedSecret.fresh());
  }

  /** Whether the token is this team's, or was. */
  boolean knows(String some) {
    return some.equals(token) || spent.containsKey(some);
  }

  /** The app is no longer wanted: its token is answered with this error for ever. */
  void close(String because) {
    spent.put(token, because);
  }

  /** The app is wanted, perhaps again: a token that was taken away does not come back. */
  void open() {
    if (spent.containsKey(token)) {
      token = freshToken();
    }
  }

  void demandGood(String some) {
    Optional.ofNullable(spent.get(some)).ifPresent(because -> {
      throw Refusal.because(because);
    });
  }

  /** How the platform misbehaves towards this team's token alone. */
  Moods moods() {
    return moods;
  }

  /** How long after it was posted a message may be edited, as an administrator has set it. */
  void editWindow(Duration length) {
    this.editWindow = Optional.of(length);
  }

  boolean isEditable(String ts) {
    var posted = new BigDecimal(ts);
    var age = new BigDecimal(ids.ts()).subtract(posted);
    return editWindow.filter(window -> age.compareTo(BigDecimal.valueOf(window.toSeconds())) > 0).isEmpty();
  }

  Views views() {
    return views;
  }

  Scopes scopes() {
    return scopes;
  }

  void grant(Collection<String> granted) {
    this.scopes = new Scopes(granted);
  }

  Collection<Member> members() {
    return members.values();
  }

  Optional<Member> member(String id) {
    return Optional.ofNullable(members.get(id));
  }

  Member knownMember(String id) {
    return member(id).orElseThrow(() -> Refusal.because("user_not_found"));
  }

  void keep(Member member) {
    members.put(member.id(), member);
  }

  Collection<Channel> channels() {
    return channels.values();
  }

  Channel channel(String name, Channel.Kind kind, Set<String> withMembers) {
    var channel = new Channel(ids.next(kind == Channel.Kind.DM ? "D" : "C"), name, kind, withMembers);
    channels.put(channel.id(), channel);
    return channel;
  }

  /** The channel of this id; the direct message where it is a user's. */
  Channel knownChannel(String id) {
    if (members.containsKey(id) && !id.equals(bot.id())) {
      return dmWith(id);
    }
    return Optional.ofNullable(channels.get(id)).orElseThrow(() -> Refusal.because("channel_not_found"));
  }

  /** A direct message between two people is none of the bot's business: it does not exist for it. */
  Channel channelOfTheBot(String id) {
    var channel = knownChannel(id);
    if (!channel.holds(bot.id())) {
      throw Refusal.because(channel.kind() == Channel.Kind.CHANNEL ? "not_in_channel" : "channel_not_found");
    }
    return channel;
  }

  Channel dmWith(String memberId) {
    return existing(Set.of(bot.id(), memberId), Channel.Kind.DM)
        .orElseGet(() -> channel("", Channel.Kind.DM, Set.of(bot.id(), memberId)));
  }

  Optional<Channel> existing(Set<String> exactly, Channel.Kind kind) {
    return channels.values().stream()
        .filter(channel -> channel.kind() == kind && channel.members().equals(exactly)).findFirst();
  }

  void showOnlyTo(String memberId, JsonNode message) {
    var shown = ephemerals(memberId);
    if (shown.size() >= MOST_SHOWN) {
      shown.removeFirst();
    }
    shown.add(message);
  }

  /** What only this member sees, oldest first; may be changed in place. */
  List<JsonNode> ephemerals(String memberId) {
    return ephemerals.computeIfAbsent(memberId, _ -> new ArrayList<>());
  }

  void happens(ObjectNode event) {
    happened.accept(event);
  }
}
