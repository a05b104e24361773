package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.session.ChangeCalendar;
import org.collegium.core.session.Step;
import org.collegium.discord.DiscordAddress;

/** Our bot as people run it, with a cohort whose first session is a month away; one of its leaders is who asks. */
final class RunningForDiscord {

  /** What the answer to the question for the next session holds. */
  static final String EXPECTED = "Session 1";

  private static final int LEADERS = 10;

  private RunningForDiscord() {}

  /** @param folder an empty one */
  static ProcessBuilder program(Path folder, String member) throws IOException {
    try (var furnished = new Furnished(folder, LEADERS, InstantSource.system().instant())) {
      addSession(furnished);
      furnished.house().memberships().write(books -> {
        var leader = furnished.leaders().getFirst();
        books.people().link(leader.id(), DiscordAddress.user(member));
        return leader;
      });
      var program = Programs.run(folder);
      program.environment().put("COLLEGIUM_MASTER_KEY", furnished.master().reveal());
      return program;
    }
  }

  private static void addSession(Furnished furnished) throws IOException {
    var house = furnished.house();
    var day = furnished.clock().instant().atZone(Furnished.DENVER).toLocalDate().plusMonths(1);
    var added = new ChangeCalendar(house.sessions(), house.catalogue(), house.ids(), furnished.clock())
        .handle(new ChangeCalendar.Request(furnished.cohort().id(), 1, new ChangeCalendar.Add(day, Optional.empty()),
            Step.WRITE));
    if (!(added instanceof ChangeCalendar.Added)) {
      throw new IOException("The session was refused: " + added);
    }
  }
}
