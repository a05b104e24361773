package org.collegium.core.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.collegium.core.text.Problem;
import org.collegium.core.text.VisibleText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One place in a YAML file. Asked for a value it cannot give, it gives none and notes what was expected. */
final class Spot {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");

  private final String file;
  private final Node node;
  private final List<Problem> problems;

  Spot(String file, Node node, List<Problem> problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
  }

  String file() {
    return file;
  }

  /** Counted from 1. */
  int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** Notes that something is wrong here; always empty. */
  <T> Optional<T> refuse(String sentence) {
    problems.add(new Problem(file, line(), sentence));
    return Optional.empty();
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  Optional<String> text() {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR) && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
        ? refuse("Expected text; put " + scalar.getValue() + " in quotes if it is meant as such.")
        : refuse("Expected text, not " + inWords() + ".");
  }

  /** What stands here in one piece, as it is written, whatever its type. */
  Optional<String> plain() {
    return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
        ? Optional.of(scalar.getValue().strip())
        : Optional.empty();
  }

  Optional<Integer> number(int from, int to) {
    return plain().filter(written -> isWholeNumber(written) && node.getTag().equals(Tag.INT))
        .map(Integer::valueOf)
        .filter(number -> number >= from && number <= to)
        .or(() -> refuse("Expected a whole number from " + from + " to " + to + ", not " + inWords()
            + (node.getTag().equals(Tag.STR) && plain().filter(Spot::isWholeNumber).isPresent()
                ? " in quotes."
                : ".")));
  }

  /** A name that stays: small letters and digits, joined by hyphens. */
  Optional<String> id() {
    return plain().filter(written -> ID.matcher(written).matches())
        .or(() -> refuse("Expected an id of small letters, digits and single hyphens, like 'open-door-03', not "
            + inWords() + "."));
  }

  /** The same, which is also the name of its file. */
  Optional<String> idAsInName(String inName) {
    return id().filter(id -> id.equals(inName)
        || refuse("Expected '" + inName + "', as in the file's name, not '" + id + "'.").isPresent());
  }

  /** A word out of a known few. */
  Optional<String> oneOf(Collection<String> known) {
    return plain().filter(known::contains)
        .or(() -> refuse("Expected " + String.join(" or ", known) + ", not " + inWords() + "."));
  }

  /** The id of a {@code thing} that is there; where nothing is known of such things, any id. */
  Optional<String> knownId(String thing, Set<String> known) {
    return id().filter(written -> known.isEmpty() || known.contains(written)
        || refuse("Unknown " + thing + " '" + VisibleText.beginning(written) + "'" + Spelling.meant(written, known))
            .isPresent());
  }

  Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.parse(plain().orElse("")));
    } catch (DateTimeException notOne) {
      return refuse("Expected a date like 2026-09-01, not " + inWords() + ".");
    }
  }

  Optional<LocalTime> time() {
    try {
      return Optional.of(LocalTime.parse(plain().filter(written -> TIME.matcher(written).matches()).orElse("")));
    } catch (DateTimeException notOne) {
      return refuse("Expected a time like 07:30, not " + inWords() + ".");
    }
  }

  /** The list's places; none, noted, where this is no list or has fewer or more entries. */
  List<Spot> items(int fewest, int most) {
    if (node instanceof SequenceNode list && list.getValue().size() >= fewest && list.getValue().size() <= most) {
      return list.getValue().stream().map(item -> new Spot(file, item, problems)).toList();
    }
    refuse("Expected a list of " + fewest + orMore(fewest, most) + ", not " + inWords() + ".");
    return List.of();
  }

  private static String orMore(int fewest, int most) {
    return most == Integer.MAX_VALUE ? " or more" : most == fewest ? "" : " to " + most;
  }

  /** The keys here; {@code required} and {@code optional} are all that may stand. */
  Fields fields(List<String> required, List<String> optional) {
    return Fields.of(this, pairs(), required, optional);
  }

  /** Keys and what stands under them, in the file's order, a key as often as it is written. */
  List<Pair> pairs() {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .map(pair -> new Pair(new Spot(file, pair.getKeyNode(), problems),
              new Spot(file, pair.getValueNode(), problems)))
          .toList();
    }
    refuse("Expected keys and values, not " + inWords() + ".");
    return List.of();
  }

  private static boolean isWholeNumber(String written) {
    return WHOLE_NUMBER.matcher(written).matches();
  }

  private String inWords() {
    return switch (node) {
      case ScalarNode scalar when scalar.getValue().isBlank() -> "nothing";
      case ScalarNode scalar -> "'" + VisibleText.beginning(scalar.getValue()) + "'";
      case SequenceNode list -> "a list of " + list.getValue().size();
      default -> "keys and values";
    };
  }

  /** A key and what stands under it. */
  record Pair(Spot key, Spot value) {}
}
