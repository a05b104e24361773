package org.collegium.core.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.text.Prose;
import org.collegium.core.text.VisibleText;

/**
 * What stands under the keys of one place. A value that cannot be read is noted as a problem and replaced by a
 * stand-in, so that the rest is read too; a stand-in goes nowhere, for nothing is made of files with a problem.
 */
final class Fields {

  private static final List<String> KINDS = Stream.of(KindOfKnowledge.values()).map(KindOfKnowledge::word).toList();

  private final Map<String, Spot.Pair> byKey = new HashMap<>();

  private Fields() {}

  static Fields of(Spot spot, List<Spot.Pair> pairs, List<String> required, List<String> optional) {
    var fields = new Fields();
    var known = Stream.concat(required.stream(), optional.stream()).toList();
    pairs.forEach(pair -> fields.take(pair, known));
    if (!pairs.isEmpty()) {
      required.stream().filter(key -> !fields.byKey.containsKey(key))
          .forEach(key -> spot.refuse("The key '" + key + "' is missing."));
    }
    return fields;
  }

  /** Keys of which any may stand. */
  static Fields open(Spot spot, List<String> required) {
    var keys = spot.pairs().stream().flatMap(pair -> pair.key().plain().stream()).distinct().toList();
    return of(spot, spot.pairs(), required, keys);
  }

  private void take(Spot.Pair pair, List<String> known) {
    var key = pair.key().plain().orElse("");
    if (!known.contains(key)) {
      pair.key().refuse("Unknown key '" + VisibleText.beginning(key) + "'" + Spelling.meant(key, known));
      return;
    }
    var first = byKey.putIfAbsent(key, pair);
    if (first != null) {
      pair.key().refuse(
          "The key '" + VisibleText.beginning(key) + "' stands here twice; first in line " + first.key().line() + ".");
    }
  }

  /** What stands under that key; empty where it does not stand here. */
  Optional<Spot> find(String key) {
    return Optional.ofNullable(byKey.get(key)).map(Spot.Pair::value);
  }

  Prose prose(String key) {
    return new Prose(find(key).flatMap(Spot::text).orElse("unread"));
  }

  int number(String key, int from, int to) {
    return find(key).flatMap(spot -> spot.number(from, to)).orElse(from);
  }

  /** Entries of the list under that key. */
  List<Spot> items(String key, int fewest, int most) {
    return find(key).map(spot -> spot.items(fewest, most)).orElse(List.of());
  }

  KindOfKnowledge knowledge(String key) {
    return find(key).flatMap(spot -> spot.oneOf(KINDS)).flatMap(KindOfKnowledge::named)
        .orElse(KindOfKnowledge.DECLARATIVE);
  }
}
