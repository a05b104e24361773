package org.collegium.slack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.collegium.core.Chores;
import org.collegium.core.Household;
import org.collegium.core.TestHouse;
import org.collegium.core.cohort.Place;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.core.metronome.HandCrank;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.core.specimen.Pencil;
import org.collegium.core.summary.Summariser;
import org.collegium.core.text.Secret;
import org.collegium.slack.SlackSettings.Entrance;
import org.collegium.slack.connection.SignedRequests;
import org.collegium.slack.contract.Recorded;
import org.collegium.twins.slack.Message;
import org.collegium.twins.slack.SlackPerson;
import org.collegium.twins.slack.SlackTwin;

/**
 * The whole house in a Slack workspace on this machine: the real core over a real database, the real adapter with the
 * real Bolt, and a twin of Slack. Ada leads, Grace mentors her, Pat facilitates, Robin convenes; Linus is in another
 * cohort.
 */
public final class SlackHouse implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TestHouse house;
  private final SlackTwin twin;
  private final Map<String, SlackPerson> people = new HashMap<>();
  private final String channel;
  private final HttpServer http;
  private final Pencil pencil = new Pencil();
  private SlackAdapter adapter;
  private HandCrank crank;

  private SlackHouse(TestHouse house, Way way) {
    this.house = house;
    this.twin = SlackTwin.open(house.house().clock());
    for (var name : new String[] {"Ada", "Grace", "Pat", "Robin", "Linus"}) {
      people.put(name, twin.person(name, TestHouse.email(name).value(), "America/Denver"));
      new LinkIdentity(house.house().memberships()).handle(TestHouse.email(name),
          SlackAddress.of(people.get(name).id()));
    }
    this.http = server();
    this.channel = twin.channel("front-range");
    var cohort = house.named("Front Range");
    house.house().memberships().write(books -> {
      books.cohorts().place(new Place(cohort.id(), SlackAddress.of(channel)));
      return cohort;
    });
    begin(way);
  }

  /** By which way Slack reaches the adapter. */
  public enum Way {
    SOCKET, HTTP
  }

  /** In that folder, at that instant, connected by Socket Mode. */
  public static SlackHouse at(Path folder, String start) {
    return at(folder, start, Way.SOCKET);
  }

  /** The same, reached by that way. */
  public static SlackHouse at(Path folder, String start, Way way) {
    return new SlackHouse(TestHouse.at(folder, start), way);
  }

  /** The same by Socket Mode, set up with that program. */
  static SlackHouse with(Summariser program, Path folder, String start) {
    var house = TestHouse.at(folder, start);
    house.restartWith(program);
    return new SlackHouse(house, Way.SOCKET);
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

  private void begin(Way way) {
    Entrance entrance = switch (way) {
      case SOCKET -> new Entrance.Socket(new Secret(twin.appToken()));
      case HTTP -> new Entrance.Http(new Secret(twin.signingSecret()));
    };
    adapter = new SlackAdapter(new SlackSettings(new Secret(twin.botToken()), entrance, Optional.of(twin.apiUrl())),
        new Household(house.bot(), house.house().clock(), pencil));
    crank = new HandCrank(Chores.of(house.house(), List.of(adapter.courier())),
        (HandCrankedClock) house.house().clock(), house.house().database().dataVersion()::seen);
    adapter.start();
    switch (way) {
      case SOCKET -> await().atMost(PATIENCE).until(() -> twin.sockets().open() == 1);
      case HTTP -> {
        adapter.requests().ifPresent(requests -> http.createContext(SignedRequests.PATH, requests));
        twin.deliverOverHttp(URI.create("http://127.0.0.1:" + http.getAddress().getPort() + SignedRequests.PATH));
      }
    }
  }

  public TestHouse house() {
    return house;
  }

  public SlackTwin twin() {
    return twin;
  }

  public SlackAdapter adapter() {
    return adapter;
  }

  /** With what charts are drawn here. */
  public Pencil pencil() {
    return pencil;
  }

  public String channel() {
    return channel;
  }

  public SlackPerson person(String name) {
    return Optional.ofNullable(people.get(name)).orElseThrow();
  }

  /** Somebody of that name comes into the workspace. */
  public SlackPerson joins(String name, String email) {
    var person = twin.person(name, email, "America/Denver");
    people.put(name, person);
    person.joinsTeam();
    return person;
  }

  /** Somebody who was in the workspace all along, whom the bot does not know. */
  public SlackPerson unknown(String name) {
    people.put(name, twin.person(name, TestHouse.email(name).value(), "America/Denver"));
    return person(name);
  }

  /** One of the house whom the bot knows in the workspace too. */
  public SlackPerson known(String name) {
    var person = people.containsKey(name) ? person(name) : unknown(name);
    new LinkIdentity(house.house().memberships()).handle(TestHouse.email(name), SlackAddress.of(person.id()));
    return person;
  }

  /** Turns the clock, doing on the way what falls due. */
  public void advanceTo(String instant) {
    crank.advanceTo(Instant.parse(instant));
  }

  /** The newest message to that person in which there is such a thing. */
  public Message newestTo(String name, Predicate<Message> wanted) {
    return twin.messagesTo(person(name)).reversed().stream().filter(wanted).findFirst().orElseThrow();
  }

  /** That leader answers the newest check-in that came to them. */
  public void answersCheckIn(String name) {
    var asked = newestTo(name, message -> message.json().toString().contains("open.0"));
    person(name).presses(asked, "open.0");
    person(name).submits(SlackCycleTest.filledIn(modalOf(name)));
  }

  /** Waits until the person has a form before them. */
  public JsonNode modalOf(String name) {
    await().atMost(PATIENCE).until(() -> person(name).modal().isPresent());
    return person(name).modal().orElseThrow();
  }

  @Override
  public void close() {
    adapter.close();
    http.stop(0);
    twin.calls().forEach(call -> Recorded.add(call.method(), call.arguments().toString()));
    twin.close();
    house.close();
  }
}
