package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Discord on this machine: REST and gateway on free ports of 127.0.0.1, one application, and the guilds it is in. */
public final class DiscordTwin implements AutoCloseable {

  static {
    // Without it every small response waits 40 ms for the caller's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Moods moods = new Moods();
  private final CallBook calls = new CallBook();
  private final Habits habits = new Habits();
  private final Sessions sessions = new Sessions();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final World world;
  private final GatewayServer gateway;
  private final HttpServer http;
  private final Stage stage;

  private DiscordTwin(InstantSource clock) throws IOException {
    var ids = new Ids(clock);
    this.world = new World(ids, sessions::tell);
    var greeting = new Greeting(world, this::gatewayAddress, habits);
    this.gateway = new GatewayServer(new Conversation(sessions, habits, world, greeting), habits, ids).begin();
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var uploads = new Uploads(ids, base());
    this.stage = new Stage(world, new Interactions(world, sessions), new Posting(world, uploads), uploads);
    http.setExecutor(threads);
    http.createContext(Rest.ROOT, new Rest(world, routes(), moods, calls));
    http.createContext(Uploads.ROOT, uploads);
    http.start();
  }

  List<Route> routes() {
    var door = new Doorkeeper(world);
    var replies = new Replies(world, stage.posting());
    return Stream.of(
        new UserRoutes(world, door, habits, this::gatewayAddress).routes(),
        new CommandRoutes(world, door).routes(),
        new CallbackRoutes(world, stage.interactions(), replies).routes(),
        new WebhookRoutes(world, stage.interactions(), replies).routes(),
        new MessageRoutes(world, door, stage.posting()).routes(),
        new ReactionRoutes(world, door).routes(),
        new ChannelRoutes(world, door).routes(),
        new ThreadRoutes(world, door, stage.posting()).routes(),
        new GuildRoutes(world, door, habits).routes(),
        new EventRoutes(world, door).routes())
        .flatMap(List::stream).toList();
  }

  public static DiscordTwin open() {
    return open(InstantSource.system());
  }

  /** With a clock of one's own: ids, timestamps, lives of tokens and nonces, and rates follow it; waits do not. */
  public static DiscordTwin open(InstantSource clock) {
    try {
      return new DiscordTwin(clock);
    } catch (IOException fault) {
      throw new UncheckedIOException("The twin found no port to listen on", fault);
    }
  }

  /** Where the REST API is, with a slash at the end. */
  public URI restUrl() {
    return URI.create(base() + Rest.ROOT);
  }

  public URI gatewayUrl() {
    return URI.create(gatewayAddress());
  }

  public String botToken() {
    return world.app().token();
  }

  public String applicationId() {
    return world.app().id();
  }

  public String botUserId() {
    return world.botId();
  }

  /** A new guild with the bot in it, whose role holds the usual permissions of a bot. */
  public DiscordGuild guild(String name) {
    return stage.alone(() -> {
      var guild = empty(name);
      new RoleBook(world).admitBot(guild);
      return new DiscordGuild(stage, guild);
    });
  }

  /** A new guild without the bot. */
  public DiscordGuild guildWithoutBot(String name) {
    return stage.alone(() -> new DiscordGuild(stage, empty(name)));
  }

  private Guild empty(String name) {
    var id = world.ids().nextGuild();
    var guild = new Guild(id, name, world.ids().next(), new CommandBook(world.app().id(), id, world.ids()));
    world.guilds().put(id, guild);
    return guild;
  }

  /** Enables privileged intents such as {@code GUILD_MEMBERS}, none of which is at first. */
  public void enablePrivileged(String... intents) {
    Stream.of(intents).map(Intents::privileged).forEach(habits::enable);
  }

  /** What a channel, thread or direct message holds now, oldest first; never what only one person saw. */
  public List<DiscordMessage> messagesIn(String channelOrThreadId) {
    return stage.alone(() -> stage.shown(world.knownChannel(channelOrThreadId)));
  }

  /** What the bot's direct message with them holds now, oldest first. */
  public List<DiscordMessage> messagesTo(DiscordPerson person) {
    return stage.alone(() -> stage.shown(world.directMessageWith(person.id())));
  }

  /** The global commands. */
  public List<JsonNode> commands() {
    return stage.alone(() -> Json.copies(world.commands().all()));
  }

  /** Every REST call so far, in the order they were answered. */
  public List<Call> calls() {
    return calls.all();
  }

  /** Those of one route, such as {@code POST /channels/{channel_id}/messages}. */
  public List<Call> calls(String route) {
    return calls.all().stream().filter(call -> call.route().equals(route)).toList();
  }

  public void forgetCalls() {
    calls.forget();
  }

  /** Whether calls are written down, as they are at first; without it a long run fills no memory. */
  public void keepCalls(boolean keep) {
    calls.keep(keep);
  }

  /** What was asked for and is not there, by method and path. */
  public List<String> unknownRoutes() {
    return calls.unknown();
  }

  /** The bytes of an attachment. */
  public Optional<byte[]> file(String attachmentId) {
    return stage.uploads().content(attachmentId);
  }

  /** How long a nonce returns the message it came with; at first five minutes. */
  public void nonceWindow(Duration length) {
    stage.event(() -> world.nonces().window(length));
  }

  public Moods moods() {
    return moods;
  }

  public Gateway gateway() {
    return new Gateway(gateway, sessions, habits);
  }

  /** How long the platform waits for the first answer to an interaction. */
  public void patience(Patience patience) {
    stage.interactions().patience(patience);
  }

  private String gatewayAddress() {
    return gateway.url();
  }

  private String base() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    try {
      gateway.stop(0);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
