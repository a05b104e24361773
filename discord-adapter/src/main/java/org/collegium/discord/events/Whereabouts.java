package org.collegium.discord.events;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.collegium.core.session.CalendarEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In which servers cohorts meet, and which of their channels were missing when that was last looked up. */
final class Whereabouts {

  private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);

  private Set<String> missing = Set.of();

  /**
   * Looks it up.
   *
   * @param isWhole whether nothing that JDA does not know is there; JDA may forget everything at any time
   * @return empty if that happened meanwhile
   */
  Optional<Sighting> of(List<CalendarEntry> entries, List<JDA> known, BooleanSupplier isWhole) {
    var places = entries.stream().map(entry -> entry.channel().handle()).distinct()
        .flatMap(channel -> place(channel, known).stream()).collect(Collectors.toMap(Place::channel, place -> place));
    if (!isWhole.getAsBoolean()) {
      return Optional.empty();
    }
    var before = missing;
    missing = missing(entries, places);
    missing.stream().filter(channel -> !before.contains(channel)).forEach(channel -> LOG.warn(
        "The channel {}, in which a cohort meets, is not to be found; if it stays so, its events end", channel));
    var byGuild = places.values().stream().map(Place::guild).distinct()
        .collect(Collectors.toMap(guild -> guild, guild -> meetings(entries, guild, places)));
    return Optional.of(new Sighting(byGuild, before.containsAll(missing)));
  }

  private static Optional<Place> place(String channel, List<JDA> known) {
    return known.stream().flatMap(jda -> Optional.ofNullable(jda.getChannelById(GuildChannel.class, channel)).stream())
        .map(found -> new Place(channel, found.getGuild().getId(), new Audience(found).isWholeServer())).findFirst();
  }

  private static Set<String> missing(List<CalendarEntry> entries, Map<String, Place> places) {
    var missing =
        entries.stream().map(entry -> entry.channel().handle()).collect(Collectors.toCollection(HashSet::new));
    missing.removeAll(places.keySet());
    return Set.copyOf(missing);
  }

  private static Meetings meetings(List<CalendarEntry> entries, String guild, Map<String, Place> places) {
    var shown = entries.stream().flatMap(entry -> Stream.ofNullable(places.get(entry.channel().handle()))
        .filter(place -> place.guild().equals(guild)).map(place -> Map.entry(entry, place.isShown())))
        .collect(Collectors.partitioningBy(Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey,
            Collectors.toList())));
    return new Meetings(shown.getOrDefault(true, List.of()), shown.getOrDefault(false, List.of()));
  }

  /** @param isShown whether everybody in the server sees it */
  private record Place(String channel, String guild, boolean isShown) {}

  /**
   * What was seen.
   *
   * @param isSure false where a channel is missing that was there before: nothing is to be ended for that
   */
  record Sighting(Map<String, Meetings> byGuild, boolean isSure) {

    Meetings in(String guild) {
      return byGuild.getOrDefault(guild, Meetings.NONE);
    }
  }
}
