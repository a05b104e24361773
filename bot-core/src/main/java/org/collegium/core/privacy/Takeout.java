package org.collegium.core.privacy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.collegium.core.text.Prose;

/**
 * All that is kept of one person, for them to take along.
 *
 * @param owner what they are called
 * @param chapters each there is, also where nothing is in it
 */
record Takeout(Prose owner, Instant madeAt, List<Chapter> chapters) {

  /**
   * Things of one kind.
   *
   * @param name by which programs and the wording know the kind
   */
  record Chapter(String name, List<Entry> entries) {}

  /**
   * One thing.
   *
   * @param facts what is known of it, by names that programs and the wording know, in the order they are read
   */
  record Entry(SequencedMap<String, Fact> facts) {

    static final Entry EMPTY = new Entry(new LinkedHashMap<>());

    Entry with(String name, Fact fact) {
      var more = new LinkedHashMap<>(facts);
      more.put(name, fact);
      return new Entry(more);
    }

    Entry with(String name, Prose words) {
      return with(name, new Words(words));
    }

    Entry with(String name, String words) {
      return words.isBlank() ? this : with(name, new Prose(words));
    }

    Entry with(String name, Instant when) {
      return with(name, new Moment(when));
    }

    Entry with(String name, long number) {
      return with(name, new Count(number));
    }

    Entry withWords(String name, Optional<Prose> words) {
      return words.map(found -> with(name, found)).orElse(this);
    }

    Entry withMoment(String name, Optional<Instant> when) {
      return when.map(found -> with(name, found)).orElse(this);
    }

    Entry withTyped(String name, Map<String, String> typed) {
      return with(name, new Several(typed.values().stream().filter(words -> !words.isBlank()).map(Prose::new)
          .toList()));
    }
  }

  /** What is known. */
  sealed interface Fact {}

  /** In words. */
  record Words(Prose words) implements Fact {}

  /** When something was. */
  record Moment(Instant when) implements Fact {}

  /** How many, or which. */
  record Count(long count) implements Fact {}

  /** Several in words. */
  record Several(List<Prose> words) implements Fact {}
}
