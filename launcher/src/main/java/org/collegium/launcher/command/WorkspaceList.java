package org.collegium.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collegium.core.InstallationDesk;
import org.collegium.core.installation.Installation;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.installation.Installation.Revoked;
import org.collegium.core.notice.TimeInWords;
import org.collegium.launcher.house.OpenHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code workspace list}: the workspaces that installed the bot. */
@Command(name = "list", description = "Lists the workspaces that installed the bot, and the cohorts that meet in each.",
    footerHeading = "%nExample:%n", footer = "  ./collegium workspace list")
public final class WorkspaceList implements Callable<Integer> {

  private final Front front;

  @Mixin
  private Listing listing = new Listing();

  /** @param front the way in */
  public WorkspaceList(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.inHouseAsItIs(open -> {
      var lines = new InstallationDesk(open.house()).all().stream().map(each -> line(open, each)).toList();
      front.say(listing.written(() -> text(lines), () -> json(lines)));
      return Front.DONE;
    });
  }

  private static Line line(OpenHouse open, Installation installation) {
    var cohorts = open.house().memberships().read(books -> books.cohorts().all().stream()
        .filter(cohort -> books.cohorts().placesOf(cohort.id()).stream()
            .anyMatch(place -> place.channel().platform().equals(installation.platform())))
        .map(cohort -> cohort.name().raw()).toList());
    return new Line(WhichWorkspace.team(installation), installation.name().raw(), installation.installedAt(),
        switch (installation) {
          case Installed _ -> Optional.empty();
          case Revoked revoked -> Optional.of(revoked.revokedAt());
        }, cohorts);
  }

  private static String text(List<Line> lines) {
    var times = new TimeInWords(Locale.US, ZoneOffset.UTC);
    return lines.isEmpty() ? "No workspace has installed the bot yet; './collegium workspace invite --help' shows how."
        : new Grid(List.of("id", "workspace", "installed", "taken away", "cohorts"), lines.stream()
            .map(line -> List.of(line.id(), line.name(), times.moment(line.installedAt()).raw(),
                line.revokedAt().map(at -> times.moment(at).raw()).orElse("no"),
                line.cohorts().isEmpty() ? "–" : String.join(", ", line.cohorts())))
            .toList()).text();
  }

  private static JsonNode json(List<Line> lines) {
    var all = JsonNodeFactory.instance.arrayNode();
    lines.forEach(line -> {
      var node = all.addObject().put("id", line.id()).put("workspace", line.name())
          .put("installed", line.installedAt().toString());
      line.revokedAt().ifPresent(at -> node.put("taken away", at.toString()));
      var cohorts = node.putArray("cohorts");
      line.cohorts().forEach(cohorts::add);
    });
    return all;
  }

  private record Line(String id, String name, Instant installedAt, Optional<Instant> revokedAt, List<String> cohorts) {}
}
