package org.collegium.launcher.doctor;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.CollegiumBot;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Place;
import org.collegium.core.store.Database;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.door.Surroundings;
import org.collegium.launcher.house.OpenHouse;
import org.collegium.slack.SlackAddress;
import org.collegium.slack.SlackCheckUp;
import org.collegium.slack.SlackCheckUp.Seen;

/** Whether Slack lets the bot in, and into the channels that cohorts meet in. Slack is asked, nothing is posted. */
final class SlackExam {

  private SlackExam() {}

  static List<Finding> findings(Settings settings, Surroundings surroundings) {
    return settings.slack().stream().flatMap(slack -> {
      var asked = asked(settings, surroundings);
      return SlackCheckUp.of(slack, asked.channels(), asked.sought()).stream();
    }).map(SlackExam::finding).toList();
  }

  private static Finding finding(Seen seen) {
    var mend = seen.mend().orElse("");
    return switch (seen.health()) {
      case WELL -> Finding.ok(seen.about(), seen.sentence());
      case WARNED -> Finding.warn(seen.about(), seen.sentence(), mend);
      case ILL -> Finding.fail(seen.about(), seen.sentence(), mend);
    };
  }

  /** What there is to ask about; nothing where there is no database yet. */
  private static Asked asked(Settings settings, Surroundings surroundings) {
    var nothing = new Asked(Map.of(), List.of());
    var folder = settings.storage().folder();
    if (Stream.of(Database.WORDS, Database.KEYS).anyMatch(file -> !Files.exists(folder.resolve(file)))) {
      return nothing;
    }
    return switch (OpenHouse.open(settings, surroundings.clock())) {
      case OpenHouse.Shut _ -> nothing;
      case OpenHouse.Opened(var open) -> {
        try (open) {
          yield new Asked(channels(open), new CollegiumBot(open.house()).sought(SlackAddress.PLATFORM));
        }
      }
    };
  }

  private static Map<String, String> channels(OpenHouse open) {
    return open.house().memberships().read(books -> books.cohorts().all().stream()
        .flatMap(cohort -> books.cohorts().placesOf(cohort.id()).stream().map(Place::channel)
            .filter(channel -> channel.platform().equals(SlackAddress.PLATFORM))
            .map(channel -> Map.entry(channel.handle(), cohort.name().raw())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one)));
  }

  /** Channels with the names of the cohorts that meet there, and members who are not known in Slack. */
  private record Asked(Map<String, String> channels, List<Email> sought) {}
}
