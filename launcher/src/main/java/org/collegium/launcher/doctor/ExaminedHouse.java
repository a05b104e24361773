package org.collegium.launcher.doctor;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.cohort.Place;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.door.Surroundings;
import org.collegium.launcher.house.OpenHouse;

/** The house as the exams of platforms look into it. */
final class ExaminedHouse {

  private ExaminedHouse() {}

  /** Empty where there is no database yet, or it cannot be opened, which others tell. */
  static Optional<OpenHouse> open(Settings settings, Surroundings surroundings) {
    if (!settings.storage().isBegun()) {
      return Optional.empty();
    }
    return switch (OpenHouse.open(settings, surroundings.clock())) {
      case OpenHouse.Shut _ -> Optional.empty();
      case OpenHouse.Opened(var open) -> Optional.of(open);
    };
  }

  /** Channels of that platform, with the names of the cohorts that meet there. */
  static Map<String, String> channels(OpenHouse open, String platform) {
    return open.house().memberships().read(books -> books.cohorts().all().stream()
        .flatMap(cohort -> books.cohorts().placesOf(cohort.id()).stream().map(Place::channel)
            .filter(channel -> channel.platform().equals(platform))
            .map(channel -> Map.entry(channel.handle(), cohort.name().raw())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one)));
  }
}
