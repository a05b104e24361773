package org.collegium.core;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Which room stands on which rung, as {@code ladder.txt} says; the house's own package is above every room. */
record Ladder(Map<String, Integer> rungs) {

  static final String HOUSE = "org.collegium.core";

  Ladder {
    rungs = Map.copyOf(rungs);
  }

  static Ladder read() {
    try (var file = Objects.requireNonNull(Ladder.class.getResourceAsStream("/ladder.txt"), "no ladder.txt");
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return of(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rungs from the lowest to the highest; empty lines and those that begin with {@code #} are passed over. */
  static Ladder of(List<String> lines) {
    var written = lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    var rungs = new LinkedHashMap<String, Integer>();
    for (int rung = 0; rung < written.size(); rung++) {
      for (String room : Arrays.asList(written.get(rung).split("\\s+"))) {
        if (rungs.putIfAbsent(room, rung) != null) {
          throw new IllegalArgumentException("The room '" + room + "' stands on the ladder twice");
        }
      }
    }
    return new Ladder(rungs);
  }

  /** Whether one class may know the other: it is of the same room, of a lower rung, or no part of the house. */
  boolean allows(JavaClass from, JavaClass to) {
    if (from.getPackageName().equals(to.getPackageName())) {
      return true;
    }
    var lower = rungOf(to);
    var upper = rungOf(from);
    return roomOf(to).isEmpty() || (lower.isPresent() && upper.isPresent() && lower.getAsInt() < upper.getAsInt());
  }

  private OptionalInt rungOf(JavaClass type) {
    if (type.getPackageName().equals(HOUSE)) {
      return OptionalInt.of(Integer.MAX_VALUE);
    }
    return roomOf(type).map(rungs::get).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** The name the class's room has on the ladder, {@code ""} for the house itself; empty for what is not ours. */
  static Optional<String> roomOf(JavaClass type) {
    var name = type.getPackageName() + ".";
    return name.startsWith(HOUSE + ".")
        ? Optional.of(name.substring(HOUSE.length() + 1).replaceFirst("\\.$", ""))
        : Optional.empty();
  }
}
