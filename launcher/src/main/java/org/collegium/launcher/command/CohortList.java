package org.collegium.launcher.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionBooks;
import org.collegium.launcher.house.OpenHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cohort list}: all cohorts, a line each. */
@Command(name = "list", description = "Lists the cohorts.", footerHeading = "%nExample:%n",
    footer = "  ./collegium cohort list --format json")
public final class CohortList implements Callable<Integer> {

  private final Front front;

  @Mixin
  private Listing listing = new Listing();

  /** @param front the way in */
  public CohortList(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.inHouseAsItIs(this::list);
  }

  private int list(OpenHouse open) {
    front.warn(open);
    var now = open.house().clock().instant();
    var lines = open.house().sessions().read(books -> books.cohorts().all().stream()
        .map(cohort -> line(books, cohort, now)).toList());
    front.say(listing.written(() -> text(lines), () -> {
      var all = JsonNodeFactory.instance.arrayNode();
      lines.forEach(line -> {
        var cohort = all.addObject().put("name", line.cohort().name().raw()).put("programme", line.cohort().programme())
            .put("zone", line.cohort().zone().getId()).put("locale", line.cohort().locale().toLanguageTag())
            .put("members", line.members()).put("sessions", line.sessions());
        line.next().ifPresent(next -> cohort.putObject("next").put("number", next.number())
            .put("day", next.firstDay().toString()));
      });
      return all;
    }));
    return Front.DONE;
  }

  private static Line line(SessionBooks books, Cohort cohort, Instant now) {
    return new Line(cohort, books.memberships().in(cohort.id(), now).size(), books.sessions().of(cohort.id()).size(),
        books.sessions().next(cohort.id(), now));
  }

  private static String text(List<Line> lines) {
    return lines.isEmpty() ? "There is no cohort yet; './collegium cohort create --help' shows how to start one."
        : new Grid(List.of("cohort", "programme", "zone", "members", "sessions", "next"), lines.stream()
            .map(line -> List.of(line.cohort().name().raw(), line.cohort().programme(), line.cohort().zone().getId(),
                Integer.toString(line.members()), Integer.toString(line.sessions()),
                line.next().map(next -> "session " + next.number() + " on " + next.firstDay()).orElse("–")))
            .toList()).text();
  }

  private record Line(Cohort cohort, int members, int sessions, Optional<Session> next) {}
}
