package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Slack on this machine: Web API and Socket Mode on free ports of 127.0.0.1, one app, and the workspace
 * {@code T0COLLEGE} that has it installed.
 */
public final class SlackTwin implements AutoCloseable {

  static {
    // Without it every small response waits 40 ms for the caller's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Moods moods = new Moods();
  private final CallBook calls = new CallBook();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Ids ids;
  private final Workspaces workspaces;
  private final SocketServer socketServer;
  private final Deliveries deliveries;
  private final HttpServer http;
  private final ResponseUrls responseUrls;
  private final Stage stage;

  private SlackTwin(InstantSource clock) throws IOException {
    this.ids = new Ids(clock);
    this.workspaces = new Workspaces(ids);
    this.socketServer = new SocketServer(workspaces.app().id()).begin();
    this.deliveries = new Deliveries(socketServer);
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.responseUrls = new ResponseUrls(base());
    this.stage = stageOf("T0COLLEGE");
    http.setExecutor(threads);
    http.createContext(WebApi.ROOT, new WebApi(new Desk(workspaces, socketServer), moods, calls, clock));
    http.createContext(ResponseUrls.ROOT, responseUrls);
    http.start();
  }

  public static SlackTwin open() {
    return open(InstantSource.system());
  }

  /** With a clock of one's own: timestamps, lives of triggers and response URLs, and rates follow it; waits do not. */
  public static SlackTwin open(InstantSource clock) {
    try {
      return new SlackTwin(clock);
    } catch (IOException fault) {
      throw new UncheckedIOException("The twin found no port to listen on", fault);
    }
  }

  /** Where the Web API is, with a slash at the end. */
  public URI apiUrl() {
    return URI.create(base() + WebApi.ROOT);
  }

  public String botToken() {
    return stage.workspace().token();
  }

  public String appToken() {
    return workspaces.app().token();
  }

  public String signingSecret() {
    return workspaces.app().signingSecret();
  }

  public String teamId() {
    return stage.workspace().teamId();
  }

  public String botUserId() {
    return stage.workspace().bot().id();
  }

  public String appId() {
    return workspaces.app().id();
  }

  /** Replaces the bot token's scopes, which at first are all but {@code chat:write.public}. */
  public void grant(String... scopes) {
    stage.alone(() -> {
      stage.workspace().grant(List.of(scopes));
      return true;
    });
  }

  /** A new member, who lives in a zone such as {@code "America/Denver"} and speaks en-US. */
  public SlackPerson person(String name, String email, String zone) {
    return stage.alone(() -> {
      var member = new Member(ids.next("U"), name, email, ZoneId.of(zone), false, false);
      stage.workspace().keep(member);
      return new SlackPerson(stage, member.id());
    });
  }

  /** A new public channel with the bot in it, and nobody else yet; returns its id. */
  public String channel(String name) {
    return stage.alone(() -> stage.workspace().channel(name, Channel.Kind.CHANNEL, Set.of(botUserId())).id());
  }

  public String channelWithoutBot(String name) {
    return stage.alone(() -> stage.workspace().channel(name, Channel.Kind.CHANNEL, Set.of()).id());
  }

  /** They can no longer act, be found by e-mail, or have a conversation opened with them. */
  public void deactivate(SlackPerson person) {
    stage.alone(() -> {
      stage.workspace().keep(stage.workspace().knownMember(person.id()).gone());
      return true;
    });
  }

  /** Every Web API call so far, in the order they were answered. */
  public List<Call> calls() {
    return calls.all();
  }

  public List<Call> calls(String method) {
    return calls.all().stream().filter(call -> call.method().equals(method)).toList();
  }

  public void forgetCalls() {
    calls.forget();
  }

  /** What a channel or direct message holds now, oldest first; never what only one person saw. */
  public List<Message> messagesIn(String channel) {
    return stage.alone(() -> stage.workspace().knownChannel(channel).messages().stream()
        .map(message -> new Message(Json.text(message, "ts"), channel, message.deepCopy())).toList());
  }

  /** What the bot's direct message with them holds now, oldest first. */
  public List<Message> messagesTo(SlackPerson person) {
    return messagesIn(stage.alone(() -> stage.workspace().dmWith(person.id()).id()));
  }

  public Moods moods() {
    return moods;
  }

  public Sockets sockets() {
    return new Sockets(socketServer);
  }

  /** How long the platform waits for acknowledgements, and before it delivers events again. */
  public void patience(Patience patience) {
    deliveries.patience(patience);
  }

  /** From now on everything comes by signed HTTP, to this one request URL. */
  public void deliverOverHttp(URI events) {
    deliveries.by(new HttpLine(events, new Signature(signingSecret(), ids)));
  }

  /** From now on everything comes by Socket Mode again. */
  public void deliverOverSocket() {
    deliveries.by(socketServer);
  }

  private Stage stageOf(String teamId) {
    return new Stage(workspaces.add(teamId, this::tell), deliveries, responseUrls);
  }

  private void tell(String teamId, ObjectNode event) {
    workspaces.ofTeam(teamId).filter(workspace -> Subscriptions.hear(workspace, event))
        .ifPresent(workspace -> deliveries.eventInTheBackground(new Payloads(workspace).event(event)));
  }

  private String base() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    deliveries.close();
    try {
      socketServer.stop(0);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
