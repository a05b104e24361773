package org.collegium.launcher.command;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collegium.core.InstallationDesk;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Place;
import org.collegium.core.identity.Address;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.house.OpenHouse;
import org.collegium.slack.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cohort place}: the channel a cohort meets in. */
@Command(name = "place",
    description = "Says in which channel a cohort meets, in place of an earlier one on that platform.",
    footerHeading = "%nExample:%n", footer = "  ./collegium cohort place \"Front Range\" --slack C0123ABCDEF")
public final class CohortPlace implements Callable<Integer> {

  private final Front front;

  @Parameters(paramLabel = "NAME", description = "The cohort.")
  private String name = "";

  @ArgGroup(multiplicity = "1")
  private @Nullable Channel channel;

  /** @param front the way in */
  public CohortPlace(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.withSettings(settings -> front.inCohort(name, (open, cohort) -> {
      var meant = Optional.ofNullable(channel).flatMap(typed -> typed.meant(settings, open)).orElseThrow();
      return switch (meant) {
        case WhichWorkspace.Unclear(var sentence) -> front.refuse(sentence);
        case WhichWorkspace.Found(var address) -> place(open, cohort, address);
      };
    }));
  }

  /** A channel belongs to one cohort: what is said in it is about that one. */
  private int place(OpenHouse open, Cohort cohort, Address address) {
    var other = open.house().memberships().write(books -> {
      var holder = books.cohorts().meetingAt(address).filter(found -> !found.equals(cohort.id()))
          .map(found -> books.cohorts().get(found));
      if (holder.isEmpty()) {
        leaveOthers(books.cohorts(), cohort, address);
        books.cohorts().place(new Place(cohort.id(), address));
      }
      return holder;
    });
    if (other.isPresent()) {
      return front.refuse("The cohort '" + other.get().name().raw() + "' meets in that channel.");
    }
    var platform = Channel.PLATFORMS.getOrDefault(address.platform(),
        new InstallationDesk(open.house()).nameOf(address.platform()).raw());
    front.say("The cohort '" + cohort.name().raw() + "' meets in " + address.handle() + " on " + platform + ".");
    return Front.DONE;
  }

  /** What is for the people of one workspace is not told in the one they met in before. */
  private static void leaveOthers(Cohorts cohorts, Cohort cohort, Address address) {
    if (Workspace.of(address.platform()).isPresent()) {
      cohorts.placesOf(cohort.id()).stream().map(place -> place.channel().platform())
          .filter(platform -> !platform.equals(address.platform()) && Workspace.of(platform).isPresent())
          .forEach(platform -> cohorts.leave(cohort.id(), platform));
    }
  }

  /** One channel on one platform. */
  static final class Channel {

    static final Map<String, String> PLATFORMS = Map.of("slack", "Slack", "discord", "Discord");

    @Option(names = "--slack", paramLabel = "CHANNEL", required = true, converter = ChannelArgument.Slack.class,
        description = "The id of a Slack channel, such as C0123ABCDEF; with several workspaces "
            + "T0123ABCDEF/C0123ABCDEF, the workspace's id before it.")
    private Optional<String> slack = Optional.empty();

    @Option(names = "--discord", paramLabel = "CHANNEL", required = true, converter = ChannelArgument.Discord.class,
        description = "The id of a Discord channel, a long number.")
    private Optional<String> discord = Optional.empty();

    Optional<WhichWorkspace.Outcome> meant(Settings settings, OpenHouse open) {
      return slack.map(typed -> WhichWorkspace.of(typed, settings, new InstallationDesk(open.house()).all()))
          .or(() -> discord.map(id -> new WhichWorkspace.Found(new Address("discord", id))));
    }
  }
}
