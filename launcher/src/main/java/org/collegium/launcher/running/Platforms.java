package org.collegium.launcher.running;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.collegium.core.CollegiumBot;
import org.collegium.core.House;
import org.collegium.core.Household;
import org.collegium.core.InstallationDesk;
import org.collegium.core.outbox.Courier;
import org.collegium.discord.DiscordAdapter;
import org.collegium.discord.DiscordAddress;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.drawing.ChildDraughtsman;
import org.collegium.launcher.http.HttpDoor;
import org.collegium.slack.SlackAdapter;
import org.collegium.slack.SlackAddress;
import org.collegium.slack.SlackWorkspaces;
import org.collegium.slack.connection.SignedRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chat platforms that are set, each with its adapter. */
final class Platforms implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Platforms.class);

  private final Optional<SlackAdapter> slack;
  private final Optional<SlackWorkspaces> workspaces;
  private final Optional<DiscordAdapter> discord;

  private Platforms(Optional<SlackAdapter> slack, Optional<SlackWorkspaces> workspaces,
      Optional<DiscordAdapter> discord) {
    this.slack = slack;
    this.workspaces = workspaces;
    this.discord = discord;
  }

  /**
   * Those of the settings; they are silent until they are started.
   *
   * @param end takes the sentence with which the only platform turned the bot away for good
   */
  static Platforms of(Settings settings, House house, Consumer<String> end) {
    var household = new Household(new CollegiumBot(house), house.clock(), new ChildDraughtsman());
    return new Platforms(settings.slack().map(found -> new SlackAdapter(found, household)),
        settings.slackInstalls().map(found -> new SlackWorkspaces(found, household, new InstallationDesk(house))),
        settings.discord().map(found -> new DiscordAdapter(found, household,
            settings.slack().isPresent() || settings.slackInstalls().isPresent() ? Platforms::tellOthersGoOn : end)));
  }

  /** People on another platform must not lose the bot over it; {@code /readyz} and the doctor go on telling. */
  private static void tellOthersGoOn(String sentence) {
    LOG.error("{} Slack goes on meanwhile", sentence);
  }

  /** As they are now: workspaces come and go. */
  List<Courier> couriers() {
    return Stream.of(slack.map(SlackAdapter::courier).stream(),
        workspaces.stream().flatMap(all -> all.couriers().stream()), discord.map(DiscordAdapter::courier).stream())
        .flatMap(couriers -> couriers).toList();
  }

  /**
   * What must hold, in words.
   *
   * @param isOurs whether letters to that platform are carried here; who does not hold Discord's connection needs none
   */
  Map<String, BooleanSupplier> conditions(Predicate<String> isOurs) {
    var conditions = new LinkedHashMap<String, BooleanSupplier>();
    slack.ifPresent(adapter -> conditions.put("Slack reached", () -> adapter.problem().isEmpty()));
    workspaces.ifPresent(all -> conditions.put("Slack reached", () -> isAnyReached(all)));
    discord.ifPresent(adapter -> conditions.put("Discord reached",
        () -> !isOurs.test(DiscordAddress.PLATFORM) || adapter.problem().isEmpty()));
    return conditions;
  }

  /** One district that takes the app away must not have a load balancer take the bot from all others. */
  private static boolean isAnyReached(SlackWorkspaces all) {
    var problems = all.problems().values();
    return problems.isEmpty() || problems.stream().anyMatch(Optional::isEmpty);
  }

  /** How it stands with each workspace, by its id: the page is public, and names districts to nobody. */
  List<String> remarks() {
    return workspaces.stream().flatMap(all -> new TreeMap<>(all.problems()).entrySet().stream())
        .map(entry -> entry.getKey() + " reached: " + (entry.getValue().isEmpty() ? "yes" : "no")).toList();
  }

  /**
   * Begins to listen, here and there: whatever node people reach answers them.
   *
   * @param isOurs whether letters to that platform are carried here
   */
  void start(HttpDoor door, Predicate<String> isOurs) {
    slack.ifPresent(adapter -> {
      adapter.requests().ifPresent(requests -> door.mount(SignedRequests.PATH, requests));
      adapter.listen();
    });
    discord.ifPresent(adapter -> adapter.answerWhile(() -> isOurs.test(DiscordAddress.PLATFORM)));
    workspaces.ifPresent(all -> {
      all.handlers().forEach(door::mount);
      all.start(isOurs);
    });
  }

  /** What people installed or took away elsewhere holds here too. */
  void follow() {
    workspaces.ifPresent(SlackWorkspaces::follow);
  }

  /** Discord rations connections, and who asks while there is none hears nothing. */
  boolean isMovable(String platform) {
    return !platform.equals(DiscordAddress.PLATFORM);
  }

  /** What one node at a time does for that platform beside carrying letters is done here from now on. */
  void begin(String platform) {
    if (platform.equals(DiscordAddress.PLATFORM)) {
      discord.ifPresent(DiscordAdapter::start);
    }
    if (platform.equals(SlackAddress.PLATFORM)) {
      slack.ifPresent(SlackAdapter::lookForMembers);
    }
    workspaces.ifPresent(all -> all.lookForMembers(platform));
  }

  /** It is done elsewhere from now on. */
  void rest(String platform) {
    if (platform.equals(SlackAddress.PLATFORM)) {
      slack.ifPresent(SlackAdapter::lookForNobody);
    }
    workspaces.ifPresent(all -> all.lookForNobody(platform));
  }

  /** Their names, for people. */
  List<String> names() {
    return Stream.of(slack.map(_ -> "Slack"), workspaces.map(Platforms::name), discord.map(_ -> "Discord"))
        .flatMap(Optional::stream).toList();
  }

  private static String name(SlackWorkspaces all) {
    var many = all.couriers().size();
    if (many == 0) {
      return "Slack, where no workspace has installed it yet (./collegium workspace invite makes a link)";
    }
    return "Slack, in " + many + (many == 1 ? " workspace" : " workspaces");
  }

  @Override
  public void close() {
    slack.ifPresent(SlackAdapter::close);
    workspaces.ifPresent(SlackWorkspaces::close);
    discord.ifPresent(DiscordAdapter::close);
  }
}
