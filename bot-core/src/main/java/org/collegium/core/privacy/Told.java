package org.collegium.core.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.outbox.Letter;

/**
 * How far those who wrote something know that it is soon kept no longer.
 *
 * @param since the latest instant from which somebody's month counts
 * @param untold to whom no letter was written yet
 * @param isUnderWay whether a letter to one of them may still arrive
 */
public record Told(Optional<Instant> since, List<PersonId> untold, boolean isUnderWay) {

  /** Nothing was announced. */
  public static final Told NOTHING = new Told(Optional.empty(), List.of(), false);

  /** As the letters of an announcement stand to those authors. */
  public static Told of(List<PersonId> authors, List<Telling> letters) {
    var since = new ArrayList<Instant>();
    var untold = new ArrayList<PersonId>();
    var isUnderWay = false;
    for (var author : authors) {
      // One that was void told nothing: they had taken back all of it then.
      var own = letters.stream()
          .filter(letter -> letter.person().equals(author) && letter.state() != Letter.State.VOID).toList();
      if (own.isEmpty()) {
        untold.add(author);
      }
      isUnderWay |= own.stream().anyMatch(letter -> letter.since().isEmpty());
      own.stream().flatMap(letter -> letter.since().stream()).forEach(since::add);
    }
    return new Told(since.stream().max(Instant::compareTo), List.copyOf(untold), isUnderWay);
  }

  /** The same, with somebody told then. */
  Told at(Instant then) {
    return new Told(since.filter(then::isBefore).or(() -> Optional.of(then)), untold, isUnderWay);
  }

  /**
   * One letter of an announcement.
   *
   * @param due not to be carried before, or not again
   * @param settledAt when its state became final
   * @param isReachable whether its person is anywhere a letter could go
   */
  public record Telling(PersonId person, Letter.State state, Instant due, Optional<Instant> settledAt,
      boolean isReachable) {

    /**
     * Since when their month counts: since it arrived, or since it failed for good. Where nobody could carry it, it is
     * due since it was written, or since the last attempt failed. Empty while it may still arrive.
     */
    Optional<Instant> since() {
      return switch (state) {
        case DELIVERED, UNDELIVERABLE -> settledAt;
        case DUE -> isReachable ? Optional.empty() : Optional.of(due);
        case CLAIMED, GATHERED, UNKNOWN, VOID -> Optional.empty();
      };
    }
  }
}
