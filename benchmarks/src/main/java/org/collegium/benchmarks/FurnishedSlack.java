package org.collegium.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.collegium.core.CollegiumBot;
import org.collegium.core.Household;
import org.collegium.core.session.ImportCalendar;
import org.collegium.core.session.Step;
import org.collegium.core.text.Secret;
import org.collegium.slack.SlackAdapter;
import org.collegium.slack.SlackAddress;
import org.collegium.slack.SlackSettings;
import org.collegium.slack.SlackSettings.Entrance;

/** Our bot in a Slack workspace, with the sample calendar; one of its leaders is the member who asks. */
final class FurnishedSlack {

  /** What the answer to the question for the next session holds. */
  static final String EXPECTED = "Session 1";

  private static final Path CALENDAR = Path.of("launcher/src/main/resources/sample/sessions.ics");
  private static final int LEADERS = 10;

  private FurnishedSlack() {}

  /** Answers until nobody listens any more; the only argument is an empty folder. */
  public static void main(String... arguments) throws IOException {
    try (var furnished = new Furnished(Path.of(arguments[0]), LEADERS)) {
      furnishFurther(furnished);
      var settings = new SlackSettings(new Secret(System.getenv(SlackWorkspace.BOT_TOKEN)),
          new Entrance.Socket(new Secret(System.getenv(SlackWorkspace.APP_TOKEN))),
          Optional.of(URI.create(System.getenv(SlackWorkspace.API))));
      try (var adapter = new SlackAdapter(settings,
          new Household(new CollegiumBot(furnished.house()), furnished.clock(), _ -> Optional.empty()))) {
        adapter.start();
        Programs.awaitEnd();
      }
    }
  }

  private static void furnishFurther(Furnished furnished) throws IOException {
    var house = furnished.house();
    var imported = new ImportCalendar(house.sessions(), house.catalogue(), house.ids(), furnished.clock()).handle(
        new ImportCalendar.Request(furnished.cohort().id(), CALENDAR.toString(), Files.readAllBytes(CALENDAR),
            Step.WRITE));
    if (!(imported instanceof ImportCalendar.Imported)) {
      throw new IOException("The sample calendar was refused: " + imported);
    }
    house.memberships().write(books -> {
      var leader = furnished.leaders().getFirst();
      books.people().link(leader.id(), SlackAddress.of(System.getenv(SlackWorkspace.MEMBER)));
      return leader;
    });
  }
}
