package org.collegium.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a command as a person types it: {@code cohort session move 4 2027-11-09}, {@code summary since:2026-09-01
 * member:"Ada Okafor"}. Options go by name or, without one, in the order they are declared; words as last option take
 * the rest of the line.
 */
public record TypedLine(List<Command> commands) {

  private static final Pattern PIECE = Pattern.compile("(?:([\\p{L}-]+):)?(?:[\"“”]([^\"“”]*)[\"“”]|(\\S+))");

  /** Takes a line apart; a leading slash does not count. */
  public Reading read(String line) {
    var text = line.strip().replaceFirst("^/", "");
    var command = commands.stream()
        .filter(each -> (text.toLowerCase(Locale.ROOT) + " ").startsWith(each.path() + " "))
        .max(Comparator.comparingInt(each -> each.path().length()));
    return command.map(found -> options(found, text.substring(found.path().length()).strip()))
        .orElseGet(() -> new Unknown(text));
  }

  private static Reading options(Command command, String rest) {
    var options = new LinkedHashMap<String, String>();
    var open = new ArrayList<>(command.options().stream().filter(option -> option.type() != Option.Type.FILE).toList());
    var matcher = PIECE.matcher(rest);
    while (matcher.find()) {
      var piece = new Piece(Optional.ofNullable(matcher.group(1)),
          Optional.ofNullable(matcher.group(2)).orElse(matcher.group(3)),
          rest.substring(matcher.start()));
      var named = open.stream().filter(option -> piece.isNamed(option)).findFirst();
      var option = named.or(() -> open.stream().findFirst());
      if (option.isEmpty()) {
        return new Misused(command, piece.rest());
      }
      open.remove(option.get());
      var takesRest = named.isEmpty() && open.isEmpty() && option.get().type() == Option.Type.WORDS
          && !rest.substring(matcher.start()).startsWith("\"");
      if (takesRest) {
        options.put(option.get().name(), piece.rest());
        break;
      }
      options.put(option.get().name(), named.isPresent() ? piece.value() : piece.whole());
    }
    return missing(command, options).<Reading>map(option -> new Misused(command, option.name()))
        .orElseGet(() -> new Understood(command, options));
  }

  private static Optional<Option> missing(Command command, Map<String, String> options) {
    return command.options().stream()
        .filter(option -> option.need() == Option.Need.REQUIRED && option.type() != Option.Type.FILE)
        .filter(option -> options.getOrDefault(option.name(), "").isBlank())
        .findFirst();
  }

  /** What a line is. */
  public sealed interface Reading {}

  /** A command with its options by name; values are as typed. */
  public record Understood(Command command, Map<String, String> options) implements Reading {}

  /** No command of ours. */
  public record Unknown(String word) implements Reading {}

  /** A command, but that option is missing or too much. */
  public record Misused(Command command, String option) implements Reading {}

  private record Piece(Optional<String> name, String value, String rest) {

    boolean isNamed(Option option) {
      return name.filter(option.name()::equalsIgnoreCase).isPresent();
    }

    /** Something like 18:00-07:00 is a value, not a name and a value. */
    String whole() {
      return name.map(word -> word + ":" + value).orElse(value);
    }
  }
}
