package org.collegium.core.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;

/**
 * Chooses what a round between sessions asks: nothing twice, first one that a tap answers and last an open one, and
 * always of the kind of knowledge and for the outcome that were asked least.
 */
public final class PickPrompts {

  private final Programme programme;
  private final Set<String> asked;
  private final List<String> wanted;

  /**
   * Picks for one cohort.
   *
   * @param asked ids of all that was ever asked in it
   * @param wanted ids of what its facilitators want asked before others, the first first
   */
  public PickPrompts(Programme programme, Set<String> asked, List<String> wanted) {
    this.programme = programme;
    this.asked = Set.copyOf(asked);
    this.wanted = List.copyOf(wanted);
  }

  /** Prompts for a round after session {@code number}; fewer, or none, when the catalogue has no more. */
  public List<Prompt> after(int number, LocalDate day) {
    var places = programme.rhythm().prompts();
    var chosen = new ArrayList<>(wanted(number, day).limit(places).toList());
    for (var place = chosen.size() + 1; place <= places; place++) {
      var wantsTap = place < places;
      next(number, day, chosen, prompt -> prompt.answer().isTap() == wantsTap)
          .or(() -> next(number, day, chosen, _ -> true))
          .ifPresent(chosen::add);
    }
    return List.copyOf(chosen);
  }

  private Stream<Prompt> wanted(int number, LocalDate day) {
    return wanted.stream().flatMap(id -> programme.prompt(id).stream())
        .filter(prompt -> prompt.session() <= number && prompt.isAskedOn(day) && !asked.contains(prompt.id()))
        .filter(prompt -> programme.betweenPrompts(prompt.session()).contains(prompt));
  }

  /** From the latest session's prompts, and where these are used up from those of the sessions before. */
  private Optional<Prompt> next(int number, LocalDate day, List<Prompt> chosen, Predicate<Prompt> fits) {
    return IntStream.iterate(number, session -> session >= 1, session -> session - 1)
        .mapToObj(session -> best(programme.betweenPrompts(session).stream()
            .filter(prompt -> prompt.isAskedOn(day) && !asked.contains(prompt.id()) && !chosen.contains(prompt))
            .filter(fits)
            .toList(), chosen))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Prompt> best(List<Prompt> candidates, List<Prompt> chosen) {
    var kinds = counts(chosen, Prompt::knowledge);
    var outcomes = counts(chosen, Prompt::outcome);
    return candidates.stream().min(Comparator
        .comparingLong((Prompt prompt) -> count(kinds, prompt.knowledge()))
        .thenComparingLong(prompt -> count(outcomes, prompt.outcome())));
  }

  private <K> Map<K, Long> counts(List<Prompt> chosen, Function<Prompt, K> what) {
    var latest = asked.stream().map(programme::prompt).flatMap(Optional::stream);
    return Stream.concat(latest, chosen.stream())
        .collect(Collectors.groupingBy(what, Collectors.counting()));
  }

  private static <K> long count(Map<K, Long> counts, K key) {
    return counts.getOrDefault(key, 0L);
  }
}
