package org.collegium.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a command as a person types it: {@code cohort session move 4 2027-11-09}, {@code summary since:2026-09-01
 * member:"Ada Okafor"}. Options go by name or, without one, in the order they are declared; words and zones as last
 * option take the rest of the line. Commands about a cohort also take its name, as {@code cohort:"Front Range"}.
 */
public final class TypedLine {

  private static final Pattern PIECE =
      Pattern.compile("(?:([\\p{L}-]+):)?(?:[\"“”]([^\"“”]*)[\"“”](?!\\S)|(\\S+))");
  private static final Pattern QUOTED = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]");
  /** Every command about a cohort can be told which one. */
  private static final Option COHORT = Option.optional("cohort", Option.Type.COHORT);

  private final List<Beginning> beginnings;

  /** Reads lines that begin with one of those commands. */
  public TypedLine(List<Command> commands) {
    this.beginnings = commands.stream().map(Beginning::of).toList();
  }

  /** Takes a line apart; a leading slash does not count. */
  public Reading read(String line) {
    var stripped = line.strip();
    var text = stripped.startsWith("/") ? stripped.substring(1).strip() : stripped;
    return beginnings.stream()
        .map(beginning -> new Begun(beginning.command(), beginning.words().matcher(text)))
        .filter(begun -> begun.matcher().lookingAt())
        .max(Comparator.comparingInt(begun -> begun.command().path().length()))
        .map(begun -> options(begun.command(), text.substring(begun.matcher().end()).strip()))
        .orElseGet(() -> new Unknown(text));
  }

  private static Reading options(Command command, String rest) {
    var options = new LinkedHashMap<String, String>();
    var open = new ArrayList<>(command.options().stream().filter(option -> option.type() != Option.Type.FILE).toList());
    var matcher = PIECE.matcher(rest);
    for (var at = 0; matcher.find(at);) {
      var piece = new Piece(Optional.ofNullable(matcher.group(1)),
          Optional.ofNullable(matcher.group(2)).orElse(matcher.group(3)));
      var named = named(command, open).filter(piece::isNamed).findFirst();
      var option =
          named.or(() -> open.stream().filter(each -> !each.isOnlyByName()).findFirst().filter(piece::canBeFor));
      if (option.isEmpty()) {
        return misused(command, piece, rest.substring(matcher.start()));
      }
      open.remove(option.get());
      at = matcher.end();
      if (option.get().isOfManyWords() && (named.isPresent() || open.stream().allMatch(Option::isOnlyByName))) {
        var from = matcher.start() + (named.isPresent() ? option.get().name().length() + 1 : 0);
        at = endOfWords(rest, at, open);
        options.put(option.get().name(), unquoted(rest.substring(from, at).strip()));
      } else {
        options.put(option.get().name(), named.isPresent() ? piece.value() : piece.whole());
      }
    }
    return command.missing(options).<Reading>map(option -> new Lacking(command, option))
        .orElseGet(() -> new Understood(command, options));
  }

  private static Reading misused(Command command, Piece piece, String words) {
    var known = named(command, command.options()).map(Option::name).toList();
    return piece.name().filter(name -> !known.isEmpty() && known.stream().noneMatch(name::equalsIgnoreCase))
        .<Reading>map(name -> new NoSuchOption(name, known)).orElseGet(() -> new Misused(command, words));
  }

  private static Stream<Option> named(Command command, List<Option> open) {
    return command.scope() == Command.Scope.COHORT ? Stream.concat(open.stream(), Stream.of(COHORT)) : open.stream();
  }

  /** Words go on until another option is named, or to the end. */
  private static int endOfWords(String rest, int at, List<Option> open) {
    var matcher = PIECE.matcher(rest);
    for (var next = at; matcher.find(next); next = matcher.end()) {
      var piece = new Piece(Optional.ofNullable(matcher.group(1)), "");
      if (open.stream().anyMatch(piece::isNamed)) {
        return matcher.start();
      }
    }
    return rest.length();
  }

  private static String unquoted(String words) {
    var quoted = QUOTED.matcher(words);
    return quoted.matches() ? quoted.group(1) : words;
  }

  /** What a line is. */
  public sealed interface Reading {}

  /** A command with its options by name; values are as typed. */
  public record Understood(Command command, Map<String, String> options) implements Reading {}

  /** No command of ours. */
  public record Unknown(String word) implements Reading {}

  /** A command, but nothing in it takes these words. */
  public record Misused(Command command, String words) implements Reading {}

  /** A command, but it has no option of that name; it has these. */
  public record NoSuchOption(String name, List<String> known) implements Reading {}

  /** A command, but it cannot do without that option. */
  public record Lacking(Command command, Option option) implements Reading {}

  /** How a line begins that calls a command. */
  private record Beginning(Command command, Pattern words) {

    static Beginning of(Command command) {
      return new Beginning(command, Pattern.compile(command.path().replace(" ", "\\s+") + "(?!\\S)",
          Pattern.CASE_INSENSITIVE));
    }
  }

  private record Begun(Command command, Matcher matcher) {}

  private record Piece(Optional<String> name, String value) {

    boolean isNamed(Option option) {
      return name.filter(option.name()::equalsIgnoreCase).isPresent();
    }

    /** Only in somebody's own words can something that looks like a name and a value be meant as it stands. */
    boolean canBeFor(Option option) {
      return name.isEmpty() || option.type() == Option.Type.WORDS;
    }

    /** Something like https://school.example is a value, not a name and a value. */
    String whole() {
      return name.map(word -> word + ":" + value).orElse(value);
    }
  }
}
