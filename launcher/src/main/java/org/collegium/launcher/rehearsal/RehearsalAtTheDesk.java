package org.collegium.launcher.rehearsal;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.collegium.core.session.CalendarFeed;
import org.collegium.core.text.Problem;
import org.collegium.launcher.command.Front;
import org.collegium.launcher.door.HttpSettings;
import org.collegium.launcher.http.FeedPage;
import org.collegium.launcher.http.HttpDoor;
import org.collegium.rehearsal.RehearsalPage;

/** A rehearsal on a page of its own, served to this machine only, until it is stopped. */
final class RehearsalAtTheDesk {

  private static final String HERE = "127.0.0.1";

  private final Front front;
  private final Script script;
  private final int port;
  private final Consumer<URI> browser;

  /** @param browser what opens the page where somebody sits at a terminal */
  RehearsalAtTheDesk(Front front, Script script, int port, Consumer<URI> browser) {
    this.front = front;
    this.script = script;
    this.port = port;
    this.browser = browser;
  }

  int run() {
    return switch (HttpDoor.open(new HttpSettings(HERE, port, URI.create("http://" + HERE + "/")), Map.of())) {
      case HttpDoor.Closed closed -> front.refuse(closed.sentence());
      case HttpDoor.Open open -> {
        try (var door = open.door()) {
          yield at(door);
        }
      }
    };
  }

  private int at(HttpDoor door) {
    var address = URI.create("http://" + HERE + ":" + door.port() + "/");
    return switch (Premises.furnish(script, address.resolve("feeds/"))) {
      case Premises.Refused refused -> front.refuse(refused.problems().stream().map(Problem::inWords).toList());
      case Premises.Ready ready -> {
        try (var premises = ready.premises(); var rehearsal = Rehearsal.in(premises, _ -> {})) {
          var page = new RehearsalPage(rehearsal, rehearsal.board(), rehearsal::answer);
          door.mount(page.context(), page.handler());
          door.show("/feeds/",
              new FeedPage(new CalendarFeed(premises.house().sessions(), premises.house().sessionNames()),
                  rehearsal::now));
          yield waitFor(address.resolve(page.path()));
        }
      }
    };
  }

  private int waitFor(URI page) {
    front.say("The rehearsal stands at " + page);
    front.say("Open it in a browser on this machine. Ctrl+C ends it, and nothing of it is kept.");
    if (front.surroundings().terminal().isThere()) {
      browser.accept(page);
    }
    try {
      front.surroundings().stopping().await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Front.DONE;
  }
}
