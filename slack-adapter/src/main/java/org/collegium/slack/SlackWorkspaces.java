package org.collegium.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.sun.net.httpserver.HttpHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.collegium.core.Household;
import org.collegium.core.InstallationDesk;
import org.collegium.core.installation.Installation;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.installation.Installation.Revoked;
import org.collegium.core.outbox.Courier;
import org.collegium.core.text.Prose;
import org.collegium.slack.connection.SignedRequests;
import org.collegium.slack.inbound.UninstalledApp;
import org.collegium.slack.installing.InstallPages;
import org.collegium.slack.outbound.HeldCourier;
import org.collegium.slack.web.SlackWeb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All workspaces in which people installed the bot themselves. Each has an adapter of its own, with its own threads,
 * pace and courier, so that none holds up another; they share the app's secrets and our address.
 */
public final class SlackWorkspaces implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackWorkspaces.class);

  private final InstallSettings settings;
  private final Household household;
  private final InstallationDesk desk;
  private final SlackWeb web;
  private final UninstalledApp uninstalled;
  private final Map<String, Standing> byPlatform = new ConcurrentHashMap<>();
  private volatile Predicate<String> isOurs = _ -> false;
  /** An adapter waits for what it has begun, which may be the very thing that has it closed. */
  private final ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor();

  /** Those that were installed before; nothing is sent or taken before they are started. */
  public SlackWorkspaces(InstallSettings settings, Household household, InstallationDesk desk) {
    this.settings = settings;
    this.household = household;
    this.desk = desk;
    this.web = SlackWeb.of(settings.ofNoWorkspace());
    this.uninstalled = new UninstalledApp(settings.ofNoWorkspace(), web);
    desk.all().forEach(installation -> Workspace.of(installation.platform())
        .ifPresent(workspace -> byPlatform.put(installation.platform(), standing(workspace, installation))));
  }

  private Standing standing(Workspace workspace, Installation installation) {
    return switch (installation) {
      case Installed installed -> new Open(installed, new SlackAdapter(settings.of(workspace, installed), household,
          () -> tokenTaken(installed)));
      case Revoked revoked -> new Held(new HeldCourier(revoked.platform(),
          new Prose("the app was taken away from this workspace: " + workspace.mend())));
    };
  }

  /**
   * Begins to look for members, in workspaces that come later too. It does not wait for Slack.
   *
   * @param isOurs whether they are looked for here, and not by another program
   */
  public void start(Predicate<String> isOurs) {
    this.isOurs = isOurs;
    byPlatform.keySet().stream().filter(isOurs).forEach(this::lookForMembers);
  }

  /** Looks for members of that workspace from now on, if there is such a one. */
  public void lookForMembers(String platform) {
    Optional.ofNullable(byPlatform.get(platform)).ifPresent(Standing::start);
  }

  /** Looks no more for members of that workspace, but for those of whom Slack tells. */
  public void lookForNobody(String platform) {
    Optional.ofNullable(byPlatform.get(platform)).ifPresent(Standing::rest);
  }

  /** Takes up what another program has kept since: workspaces that were installed there, anew or at all, or left. */
  public synchronized void follow() {
    // Read under the lock: whoever is let in meanwhile must not be shut by what was kept before.
    desk.all().forEach(kept -> Workspace.of(kept.platform()).ifPresent(_ -> follow(kept)));
  }

  private void follow(Installation kept) {
    var known = Optional.ofNullable(byPlatform.get(kept.platform()));
    if (known.filter(standing -> standing.isOf(kept)).isEmpty()) {
      begin(kept.platform(), replace(kept.platform(), kept));
    }
  }

  private void begin(String platform, Standing standing) {
    if (isOurs.test(platform)) {
      standing.start();
    }
  }

  /** What is to be mounted, by its path. */
  public Map<String, HttpHandler> handlers() {
    var handlers = new HashMap<>(
        InstallPages.of(settings, web, new InstallPages.Books(desk, household.clock()), this::installed));
    handlers.put(SignedRequests.PATH, new SignedRequests(web.slack(), this::app));
    return Map.copyOf(handlers);
  }

  /** Who a request is for is believed here, and proved by its signature there: all workspaces have one secret. */
  private App app(Request<?> request) {
    var standing = Optional.ofNullable(request.getContext().getTeamId())
        .map(team -> byPlatform.get(Workspace.installed(team).platform()));
    return standing.isPresent() && standing.get() instanceof Open open ? open.adapter().bolt() : uninstalled.bolt();
  }

  /** Carriers of letters, one for each workspace there is at the moment; each stays the same while it is at work. */
  public List<Courier> couriers() {
    return byPlatform.values().stream().map(Standing::courier).toList();
  }

  /** What keeps us apart, by platform, in words for an operator; empty where all is well. */
  public Map<String, Optional<String>> problems() {
    var problems = new HashMap<String, Optional<String>>();
    byPlatform.forEach((platform, standing) -> problems.put(platform, standing.problem()));
    return problems;
  }

  private void installed(Installed installed) {
    begin(installed.platform(), replace(installed.platform(), installed));
  }

  private void tokenTaken(Installed installed) {
    desk.revoked(installed);
    desk.find(installed.platform()).filter(Revoked.class::isInstance).ifPresent(revoked -> {
      LOG.warn("The app was taken away from {}; its letters wait until it is installed there again",
          installed.platform());
      replace(installed.platform(), revoked);
    });
  }

  private synchronized Standing replace(String platform, Installation installation) {
    var now = standing(Workspace.of(platform).orElseThrow(), installation);
    Optional.ofNullable(byPlatform.put(platform, now)).ifPresent(before -> closing.execute(before::close));
    return now;
  }

  /** Takes nothing more, and lets what is under way come to its end. */
  @Override
  public void close() {
    byPlatform.values().forEach(standing -> closing.execute(standing::close));
    closing.close();
    try (web) {
      uninstalled.close();
    }
  }

  /** How we stand with one workspace. */
  private sealed interface Standing {

    Courier courier();

    Optional<String> problem();

    /** Whether it is that installation, as it is kept. */
    boolean isOf(Installation kept);

    void start();

    void rest();

    void close();
  }

  /** We are let in. */
  private record Open(Installed installed, SlackAdapter adapter) implements Standing {

    @Override
    public Courier courier() {
      return adapter.courier();
    }

    @Override
    public Optional<String> problem() {
      return adapter.problem();
    }

    @Override
    public boolean isOf(Installation kept) {
      return kept instanceof Installed
          && kept.installedAt().toEpochMilli() == installed.installedAt().toEpochMilli();
    }

    @Override
    public void start() {
      adapter.lookForMembers();
    }

    @Override
    public void rest() {
      adapter.lookForNobody();
    }

    @Override
    public void close() {
      adapter.close();
    }
  }

  /** We were sent away. */
  private record Held(HeldCourier courier) implements Standing {

    @Override
    public Optional<String> problem() {
      return Optional.of("the app was taken away from this workspace");
    }

    @Override
    public boolean isOf(Installation kept) {
      return kept instanceof Revoked;
    }

    @Override
    public void start() {}

    @Override
    public void rest() {}

    @Override
    public void close() {}
  }
}
