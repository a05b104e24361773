package org.collegium.slack;

import com.slack.api.bolt.App;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.User;
import java.time.Duration;
import java.util.Optional;
import org.collegium.core.Household;
import org.collegium.core.outbox.Courier;
import org.collegium.slack.SlackSettings.Entrance;
import org.collegium.slack.connection.SignedRequests;
import org.collegium.slack.connection.SocketConnection;
import org.collegium.slack.inbound.SlackApp;
import org.collegium.slack.members.FindMembers;
import org.collegium.slack.outbound.SlackCourier;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Slack workspace: its members can ask the bot, and its letters are carried. */
public final class SlackAdapter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);

  private static final Duration BETWEEN_LOOK_UPS = Duration.ofMillis(1_300);

  private final SlackWeb web;
  private final SlackApp app;
  private final SlackCourier courier;
  private final FindMembers members;
  private final Optional<SocketConnection> socket;
  private final Optional<SignedRequests> requests;
  private final Runnable revoked;

  /** An adapter for that house; nothing is sent or taken before it is started. */
  public SlackAdapter(SlackSettings settings, Household household) {
    this(settings, household, () -> {});
  }

  /** @param revoked run when the people of the workspace took the bot's token back for good */
  SlackAdapter(SlackSettings settings, Household household, Runnable revoked) {
    var clock = household.clock();
    this.revoked = revoked;
    this.web = SlackWeb.of(settings);
    this.courier = new SlackCourier(settings.workspace(), web, clock);
    this.members = new FindMembers(settings.workspace(), web, household.bot(), BETWEEN_LOOK_UPS);
    this.app = new SlackApp(settings, web, household.bot(), new SlackApp.Surroundings(clock, household.draughtsman(),
        members::again, this::accountChanged, this::tokensTaken));
    this.socket = settings.entrance() instanceof Entrance.Socket way
        ? Optional.of(new SocketConnection(web, way.appToken(), app.bolt(), clock)) : Optional.empty();
    this.requests = settings.entrance() instanceof Entrance.Http ? Optional.of(new SignedRequests(app.bolt()))
        : Optional.empty();
  }

  /** Begins to listen and to look for members. It does not wait for Slack. */
  public void start() {
    listen();
    lookForMembers();
  }

  /** Begins to listen, as any number of programs may for one workspace. It does not wait for Slack. */
  public void listen() {
    socket.ifPresent(SocketConnection::start);
  }

  /** Begins to look for members, now and then. */
  public void lookForMembers() {
    members.start();
  }

  /** Looks for members no more, but for those of whom Slack tells. */
  public void lookForNobody() {
    members.rest();
  }

  private void accountChanged(User user) {
    if (user.isDeleted()) {
      courier.forget(user.getId());
    }
    members.changed(user);
  }

  /** Slack sends an event again of which it did not hear, perhaps when the app has long been installed anew. */
  private void tokensTaken() {
    switch (Called.now(() -> web.bot().authTest(request -> request))) {
      case Called.Refused<AuthTestResponse> refused when refused.isOfTheBot() -> {
        courier.close(refused);
        revoked.run();
      }
      case Called<AuthTestResponse> _ ->
          LOG.info("Slack says that the bot's token was taken back, but does not refuse it");
    }
  }

  /** What answers requests from this workspace. */
  App bolt() {
    return app.bolt();
  }

  /** Carries letters to this workspace. */
  public Courier courier() {
    return courier;
  }

  /** What is to be mounted where Slack sends its requests; empty where we connect ourselves. */
  public Optional<SignedRequests> requests() {
    return requests;
  }

  /** What keeps us apart, in words for an operator; empty while all is well. */
  public Optional<String> problem() {
    return socket.flatMap(SocketConnection::problem).or(courier::closed);
  }

  /** Takes nothing more, and lets what is under way come to its end. */
  @Override
  public void close() {
    try (web; app) {
      members.close();
      socket.ifPresent(SocketConnection::close);
    }
  }
}
