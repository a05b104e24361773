package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Files files;
  private final SlackTeam team;
  private final Oauth oauth;

  private SlackTwin(InstantSource clock) throws IOException {
    this.ids = new Ids(clock);
    this.workspaces = new Workspaces(ids);
    this.socketServer = new SocketServer(workspaces.app().id()).begin();
    this.deliveries = new Deliveries(socketServer);
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.responseUrls = new ResponseUrls(base());
    this.files = new Files(base());
    this.team = install("T0COLLEGE");
    this.oauth = new Oauth(workspaces.app(), this::workspaceOf);
    var desk = new Desk(workspaces,
        List.of(new AuthMethods(socketServer).endpoints(), files.endpoints(), oauth.endpoints()));
    http.setExecutor(threads);
    http.createContext(WebApi.ROOT, new WebApi(desk, moods, calls, clock));
    http.createContext(ResponseUrls.ROOT, responseUrls);
    http.createContext(Files.ROOT, files);
    http.createContext(Oauth.ROOT, oauth);
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
    return team.botToken();
  }

  public String appToken() {
    return workspaces.app().token();
  }

  public String signingSecret() {
    return workspaces.app().signingSecret();
  }

  public String teamId() {
    return team.id();
  }

  public String botUserId() {
    return team.botUserId();
  }

  public String appId() {
    return workspaces.app().id();
  }

  public String clientId() {
    return workspaces.app().clientId();
  }

  public String clientSecret() {
    return workspaces.app().clientSecret();
  }

  /** Where installing with OAuth begins; {@code team} in the query names the team, which is made if there is none. */
  public URI authorizeUrl() {
    return URI.create(base() + Oauth.ROOT);
  }

  /** The next person who is asked to install the app cancels. */
  public void declineNextInstallation() {
    oauth.declineNext();
  }

  /** The next token that is given for a code comes with this besides, such as {@code is_enterprise_install}. */
  public void nextInstallationSays(Map<String, Object> besides) {
    oauth.nextSays(besides);
  }

  /** Somebody who installs the app; {@code address} is the app's to people, {@code really} where it listens here. */
  public SlackVisitor visitor(URI address, URI really) {
    return new SlackVisitor(address, really);
  }

  /** Another team that has the app installed, with a token of its own; ids begin with a T. */
  public SlackTeam install(String teamId) {
    return new SlackTeam(new Stage(workspaceOf(teamId), deliveries, responseUrls));
  }

  /** Replaces the bot token's scopes, which at first are all but {@code chat:write.public}. */
  public void grant(String... scopes) {
    team.grant(scopes);
  }

  /** A new member, who lives in a zone such as {@code "America/Denver"} and speaks en-US. */
  public SlackPerson person(String name, String email, String zone) {
    return team.person(name, email, zone);
  }

  /** A new public channel with the bot in it, and these; returns its id. Nobody hears of it. */
  public String channel(String name, SlackPerson... people) {
    return team.channel(name, people);
  }

  public String channelWithoutBot(String name) {
    return team.channelWithoutBot(name);
  }

  /** They can no longer act, be found by e-mail, or have a conversation opened with them; the app hears of it. */
  public void deactivate(SlackPerson person) {
    team.deactivate(person);
  }

  /** Takes the bot's token away, and says so; calls with it are {@code token_revoked} from then on. */
  public Reaction revokeTokens() {
    return team.revokeTokens();
  }

  /** Removes the app, and says so; calls with its token are {@code account_inactive} from then on. */
  public Reaction uninstall() {
    return team.uninstall();
  }

  /** Every Web API call so far, in the order they were answered. */
  public List<Call> calls() {
    return calls.all();
  }

  public List<Call> calls(String method) {
    return calls.all().stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Whether calls are kept, as they are at first; if not, only how many were taken is known of later ones. */
  public void keepCalls(boolean areToBeKept) {
    calls.keep(areToBeKept);
  }

  /** How many calls of that method were not refused, since they were last forgotten. */
  public int taken(String method) {
    return calls.taken(method);
  }

  public void forgetCalls() {
    calls.forget();
  }

  /** What a channel or direct message holds now, oldest first; never what only one person saw. */
  public List<Message> messagesIn(String channel) {
    return team.messagesIn(channel);
  }

  /** An administrator deletes a message; replies to it stay. */
  public void delete(Message message) {
    team.delete(message);
  }

  /** What the bot's direct message with them holds now, oldest first. */
  public List<Message> messagesTo(SlackPerson person) {
    return team.messagesTo(person);
  }

  /** An administrator lets messages be edited no longer than that after they were posted. */
  public void editWindow(Duration length) {
    team.editWindow(length);
  }

  /** The bytes of a file that was uploaded. */
  public Optional<byte[]> file(String fileId) {
    return files.content(fileId);
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
    deliveries.by(httpTo(events));
  }

  /** From now on everything comes by Socket Mode again. */
  public void deliverOverSocket() {
    deliveries.by(socketServer);
  }

  /** Asks the URL for its challenge, as Slack does before it takes one: {@code url_verification}. */
  public boolean isVerified(URI events) {
    try (var line = httpTo(events)) {
      return line.isVerified(workspaces.app().verificationToken(), deliveries.patience().acknowledgement());
    }
  }

  private HttpLine httpTo(URI events) {
    return new HttpLine(events, new Signature(signingSecret(), ids));
  }

  private Workspace workspaceOf(String teamId) {
    return workspaces.ofTeam(teamId).orElseGet(() -> workspaces.add(teamId, this::tell));
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
