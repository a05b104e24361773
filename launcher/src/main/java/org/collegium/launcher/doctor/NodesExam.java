package org.collegium.launcher.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collegium.core.InstallationDesk;
import org.collegium.core.installation.Installation;
import org.collegium.core.store.SharedDuties.Node;
import org.collegium.core.store.SharedDuties.Roll;
import org.collegium.discord.DiscordAddress;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.door.Surroundings;
import org.collegium.launcher.house.OpenHouse;
import org.collegium.launcher.running.RunLock;
import org.collegium.launcher.running.RunningBot;
import org.collegium.slack.SlackAddress;

/** Which nodes work on a database that several share, and what each does of what one at a time may do. */
final class NodesExam {

  private static final String NODES = "nodes";

  private NodesExam() {}

  static List<Finding> findings(Settings settings, Surroundings surroundings) {
    if (settings.storage().servers().isEmpty()) {
      return List.of();
    }
    return ExaminedHouse.open(settings, surroundings).map(open -> {
      try (open; var shared = open.database().duties()) {
        var duties = duties(settings, open);
        return List.of(finding(shared.roll(duties), duties, own(settings)));
      }
    }).orElse(List.of());
  }

  private static List<String> duties(Settings settings, OpenHouse open) {
    var duties = new ArrayList<>(List.of(RunningBot.CHORES));
    settings.slack().ifPresent(_ -> duties.add(SlackAddress.PLATFORM));
    settings.slackInstalls().ifPresent(_ -> new InstallationDesk(open.house()).all().stream()
        .map(Installation::platform).forEach(duties::add));
    settings.discord().ifPresent(_ -> duties.add(DiscordAddress.PLATFORM));
    return duties;
  }

  private static Optional<String> own(Settings settings) {
    try {
      return RunLock.holder(settings.storage().folder());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Finding finding(Roll roll, List<String> duties, Optional<String> own) {
    if (roll.nodes().isEmpty()) {
      return Finding.ok(NODES, "None is at work");
    }
    var words = new StringBuilder(roll.nodes().size() + " at work");
    duties.forEach(duty -> words.append("; ").append(duty).append(": ")
        .append(Optional.ofNullable(roll.holders().get(duty)).map(node -> name(node, own)).orElse("no node")));
    return roll.holders().keySet().containsAll(duties) ? Finding.ok(NODES, words.toString())
        : Finding.warn(NODES, words.toString(), "A node takes up within seconds what no other does. If it stays so, do"
            + " all nodes have the same settings, and what do their logs say?");
  }

  private static String name(Node node, Optional<String> own) {
    var isOwn = node.isNear() && own.filter(process -> node.whereabouts().endsWith(", process " + process)).isPresent();
    return node.whereabouts() + (isOwn ? " (this node)" : "");
  }
}
