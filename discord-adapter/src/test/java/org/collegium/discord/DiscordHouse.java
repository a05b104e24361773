package org.collegium.discord;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
import org.collegium.discord.contract.Recorded;
import org.collegium.twins.discord.DiscordGuild;
import org.collegium.twins.discord.DiscordMessage;
import org.collegium.twins.discord.DiscordPerson;
import org.collegium.twins.discord.DiscordTwin;

/**
 * The whole house in a Discord server on this machine: the real core over a real database, the real adapter with the
 * real JDA, and a twin of Discord. Ada leads, Grace mentors her, Pat facilitates, Robin convenes; Linus is in another
 * cohort, and in the same server.
 */
public final class DiscordHouse implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestHouse house;
  private final DiscordTwin twin;
  private final DiscordGuild guild;
  private final String channel;
  private final Map<String, DiscordPerson> people = new HashMap<>();
  private final List<String> ends = new CopyOnWriteArrayList<>();
  private final Pencil pencil = new Pencil();
  private final DiscordAdapter adapter;
  private final HandCrank crank;

  private DiscordHouse(TestHouse house, DiscordTwin twin, UnaryOperator<DiscordSettings> way) {
    this.house = house;
    this.twin = twin;
    this.guild = twin.guild("Leaders");
    this.channel = guild.channel("front-range");
    for (var name : List.of("Ada", "Grace", "Pat", "Robin", "Linus")) {
      people.put(name, guild.member(name));
      new LinkIdentity(house.house().memberships()).handle(TestHouse.email(name),
          DiscordAddress.user(people.get(name).id()));
    }
    var cohort = house.named("Front Range");
    house.house().memberships().write(books -> {
      books.cohorts().place(new Place(cohort.id(), DiscordAddress.channel(channel)));
      return cohort;
    });
    this.adapter = new DiscordAdapter(way.apply(settings(twin)),
        new Household(house.bot(), house.house().clock(), pencil), ends::add);
    this.crank = new HandCrank(Chores.of(house.house(), List.of(adapter.courier())),
        (HandCrankedClock) house.house().clock(), house.house().database().dataVersion()::seen);
  }

  /** In that folder, at that instant, not connected yet. */
  public static DiscordHouse closed(Path folder, String start) {
    return closed(folder, start, settings -> settings);
  }

  /** The same, with the bot on another way to the twin. */
  public static DiscordHouse closed(Path folder, String start, UnaryOperator<DiscordSettings> way) {
    var house = TestHouse.at(folder, start);
    return new DiscordHouse(house, DiscordTwin.open(house.house().clock()), way);
  }

  /** In that folder, at that instant, connected. */
  public static DiscordHouse at(Path folder, String start) {
    var discord = closed(folder, start);
    discord.adapter.start();
    discord.untilConnected();
    return discord;
  }

  /** The same, set up with that program. */
  static DiscordHouse with(Summariser program, Path folder, String start) {
    var house = TestHouse.at(folder, start);
    house.restartWith(program);
    var discord = new DiscordHouse(house, DiscordTwin.open(house.house().clock()), settings -> settings);
    discord.adapter.start();
    discord.untilConnected();
    return discord;
  }

  /** In that folder, at that instant, connected; by Discord's clock it is so much earlier. */
  static DiscordHouse aheadBy(Duration error, Path folder, String start) {
    var house = TestHouse.at(folder, start);
    var discord = new DiscordHouse(house, DiscordTwin.open(() -> house.now().minus(error)), settings -> settings);
    discord.adapter.start();
    discord.untilConnected();
    return discord;
  }

  private static DiscordSettings settings(DiscordTwin twin) {
    return new DiscordSettings(new Secret(twin.botToken()), 1, List.of(), Optional.of(twin.restUrl()),
        Optional.of(twin.gatewayUrl()), DiscordSettings.Hears.COMMANDS);
  }

  /** Waits until the bot can be talked to. */
  public void untilConnected() {
    await().atMost(PATIENCE).until(() -> adapter.problem().isEmpty() && !twin.commands().isEmpty());
  }

  public TestHouse house() {
    return house;
  }

  public DiscordTwin twin() {
    return twin;
  }

  public DiscordGuild guild() {
    return guild;
  }

  public DiscordAdapter adapter() {
    return adapter;
  }

  /** With what charts are drawn here. */
  public Pencil pencil() {
    return pencil;
  }

  /** The channel Front Range meets in. */
  public String channel() {
    return channel;
  }

  /** The sentences with which Discord turned the bot away for good. */
  public List<String> ends() {
    return ends;
  }

  public DiscordPerson person(String name) {
    return Optional.ofNullable(people.get(name)).orElseThrow();
  }

  /** Somebody in the server whom the bot does not know. */
  public DiscordPerson unknown(String name) {
    people.put(name, guild.member(name));
    return person(name);
  }

  /** One of the house whom the bot knows in the server too. */
  public DiscordPerson known(String name) {
    var person = people.containsKey(name) ? person(name) : unknown(name);
    new LinkIdentity(house.house().memberships()).handle(TestHouse.email(name), DiscordAddress.user(person.id()));
    return person;
  }

  /** Stops the bot; what it talks to stays. */
  public void stopBot() {
    adapter.close();
  }

  /** Turns the clock, doing on the way what falls due. */
  public void advanceTo(String instant) {
    crank.advanceTo(Instant.parse(instant));
  }

  /** The newest message to that person in which there is such a thing. */
  public DiscordMessage newestTo(String name, Predicate<DiscordMessage> wanted) {
    return twin.messagesTo(person(name)).reversed().stream().filter(wanted).findFirst().orElseThrow();
  }

  /** What that person saw alone last. */
  public JsonNode lastSeenBy(String name) {
    return person(name).ephemerals().getLast();
  }

  /** What comes back with the button of that verb, the nth of its kind in a message. */
  static String button(JsonNode message, String verb) {
    return message.findValuesAsText("custom_id").stream()
        .filter(id -> id.startsWith(verb + " ") || id.startsWith(verb + "~") || id.equals(verb)).findFirst()
        .orElseThrow(() -> new AssertionError("No button '" + verb + "' in " + message));
  }

  @Override
  public void close() {
    adapter.close();
    Recorded.add(twin.calls());
    twin.close();
    house.close();
  }
}
