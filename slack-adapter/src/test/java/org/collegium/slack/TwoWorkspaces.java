package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.collegium.core.Chores;
import org.collegium.core.Household;
import org.collegium.core.InstallationDesk;
import org.collegium.core.TestHouse;
import org.collegium.core.cohort.Place;
import org.collegium.core.installation.InviteInstaller;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.core.metronome.HandCrank;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.core.store.DataVersion;
import org.collegium.core.text.Secret;
import org.collegium.slack.connection.SignedRequests;
import org.collegium.slack.contract.Recorded;
import org.collegium.twins.slack.SlackPerson;
import org.collegium.twins.slack.SlackTeam;
import org.collegium.twins.slack.SlackTwin;
import org.collegium.twins.slack.SlackVisitor;

/**
 * The whole house reached from two workspaces that installed the bot: Front Range meets in one, with Ada, Grace and
 * Pat; Elsewhere in the other, where Linus has the very id that Ada has in hers.
 */
final class TwoWorkspaces implements AutoCloseable {

  static final String FRONT = "T0FRONT00";
  static final String LAKE = "T0LAKE000";
  static final URI ADDRESS = URI.create("https://collegium.example.org/");

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TestHouse house;
  private final SlackTwin twin;
  private final SlackTeam front;
  private final SlackTeam lake;
  private final SlackPerson ada;
  private final SlackPerson grace;
  private final SlackPerson linus;
  private final HttpServer http;
  private final SlackVisitor visitor;
  private final DataVersion version;
  private final Map<SlackTeam, String> channels = new LinkedHashMap<>();
  private SlackWorkspaces workspaces;

  private TwoWorkspaces(TestHouse house) {
    this.house = house;
    this.twin = SlackTwin.open(house.house().clock());
    this.front = twin.install(FRONT);
    this.lake = twin.install(LAKE);
    this.ada = front.person("Ada", TestHouse.email("Ada").value(), "America/Denver");
    this.grace = front.person("Grace", TestHouse.email("Grace").value(), "America/Denver");
    this.linus = lake.personWithId(ada.id(), "Linus", TestHouse.email("Linus").value(), "America/Denver");
    this.version = house.house().database().dataVersion();
    this.http = server();
    this.visitor = twin.visitor(ADDRESS, here());
    begin();
    twin.deliverOverHttp(events());
  }

  static TwoWorkspaces at(Path folder, String start) {
    return new TwoWorkspaces(TestHouse.at(folder, start));
  }

  private static HttpServer server() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI here() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
  }

  /** Where Slack sends everything. */
  URI events() {
    return here().resolve(SignedRequests.PATH);
  }

  private void begin() {
    workspaces = anotherNode();
    workspaces.handlers().forEach(http::createContext);
    workspaces.start(_ -> true);
  }

  /** All workspaces as another program on the same database has them; the caller closes it. */
  SlackWorkspaces anotherNode() {
    return new SlackWorkspaces(settings(),
        new Household(house.bot(), house.house().clock(), _ -> Optional.empty()), desk());
  }

  /** Ends and begins again with nothing but the database. */
  void restart() {
    workspaces.handlers().keySet().forEach(http::removeContext);
    workspaces.close();
    begin();
  }

  InstallSettings settings() {
    return new InstallSettings(twin.clientId(), new Secret(twin.clientSecret()), new Secret(twin.signingSecret()),
        ADDRESS, Optional.of(twin.apiUrl()));
  }

  InstallationDesk desk() {
    return new InstallationDesk(house.house());
  }

  /** A link as an operator makes it. */
  URI link() {
    return settings().link(new InviteInstaller(house.house().installations(), house.house().ids(),
        house.house().clock()).handle().invitation());
  }

  /** Installed in both, each cohort in its channel, and everybody known where they are. */
  TwoWorkspaces furnished() {
    assertThat(visitor.installs(link(), FRONT).status()).isEqualTo(200);
    assertThat(visitor.installs(link(), LAKE).status()).isEqualTo(200);
    channels.put(front, front.channel("front-range", ada, grace));
    channels.put(lake, lake.channel("elsewhere", linus));
    place("Front Range", Workspace.installed(FRONT), Objects.requireNonNull(channels.get(front)));
    place("Elsewhere", Workspace.installed(LAKE), Objects.requireNonNull(channels.get(lake)));
    link("Ada", Workspace.installed(FRONT), ada);
    link("Grace", Workspace.installed(FRONT), grace);
    link("Linus", Workspace.installed(LAKE), linus);
    return this;
  }

  void place(String cohort, Workspace workspace, String channel) {
    var found = house.named(cohort);
    house.house().memberships().write(books -> {
      books.cohorts().place(new Place(found.id(), workspace.address(channel)));
      return found;
    });
  }

  private void link(String name, Workspace workspace, SlackPerson person) {
    new LinkIdentity(house.house().memberships()).handle(TestHouse.email(name), workspace.address(person.id()));
  }

  /** Turns the clock, doing on the way what falls due, by the couriers there are now. */
  void advanceTo(String instant) {
    new HandCrank(Chores.of(house.house(), workspaces.couriers()), (HandCrankedClock) house.house().clock(),
        version::seen).advanceTo(Instant.parse(instant));
  }

  /** Waits until the bot works in that many workspaces, and is kept out of so many. */
  void until(int open, int held) {
    await().atMost(PATIENCE).until(() -> {
      var problems = workspaces.problems().values();
      return problems.stream().filter(Optional::isEmpty).count() == open
          && problems.stream().filter(Optional::isPresent).count() == held;
    });
  }

  TestHouse house() {
    return house;
  }

  SlackTwin twin() {
    return twin;
  }

  SlackWorkspaces workspaces() {
    return workspaces;
  }

  /** Somebody with a browser of their own; the caller closes it. */
  SlackVisitor anotherVisitor() {
    return twin.visitor(ADDRESS, here());
  }

  SlackVisitor visitor() {
    return visitor;
  }

  /** The channel in which the cohort of each workspace meets. */
  Map<SlackTeam, String> channels() {
    return channels;
  }

  SlackTeam front() {
    return front;
  }

  SlackTeam lake() {
    return lake;
  }

  SlackPerson ada() {
    return ada;
  }

  SlackPerson grace() {
    return grace;
  }

  SlackPerson linus() {
    return linus;
  }

  /** E-mail addresses that were asked for in that workspace. */
  List<String> soughtIn(SlackTeam team) {
    return twin.calls("users.lookupByEmail").stream().filter(call -> call.token().equals(team.botToken()))
        .map(call -> call.arguments().path("email").asText()).toList();
  }

  @Override
  public void close() {
    visitor.close();
    workspaces.close();
    http.stop(0);
    version.close();
    twin.calls().forEach(call -> Recorded.add(call.method(), call.arguments().toString()));
    twin.close();
    house.close();
  }
}
