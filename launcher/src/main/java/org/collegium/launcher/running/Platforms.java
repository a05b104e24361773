package org.collegium.launcher.running;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.collegium.core.CollegiumBot;
import org.collegium.core.House;
import org.collegium.core.outbox.Courier;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.http.HttpDoor;
import org.collegium.slack.SlackAdapter;
import org.collegium.slack.connection.SignedRequests;

/** The chat platforms that are set, each with its adapter. */
final class Platforms implements AutoCloseable {

  private final Optional<SlackAdapter> slack;

  private Platforms(Optional<SlackAdapter> slack) {
    this.slack = slack;
  }

  /** Those of the settings; they are silent until they are started. */
  static Platforms of(Settings settings, House house) {
    var bot = new CollegiumBot(house);
    return new Platforms(settings.slack().map(found -> new SlackAdapter(found, bot, house.clock())));
  }

  List<Courier> couriers() {
    return slack.map(SlackAdapter::courier).stream().toList();
  }

  /** What must hold, in words. */
  Map<String, BooleanSupplier> conditions() {
    return slack.stream().collect(Collectors.toMap(_ -> "Slack reached",
        adapter -> (BooleanSupplier) () -> adapter.problem().isEmpty()));
  }

  /** Begins to listen, here and there. */
  void start(HttpDoor door) {
    slack.ifPresent(adapter -> {
      adapter.requests().ifPresent(requests -> door.mount(SignedRequests.PATH, requests));
      adapter.start();
    });
  }

  /** Their names, for people. */
  List<String> names() {
    return slack.map(_ -> "Slack").stream().toList();
  }

  @Override
  public void close() {
    slack.ifPresent(SlackAdapter::close);
  }
}
