package org.collegium.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.core.notice.Vocabulary;
import org.collegium.core.text.Folded;

/**
 * Reads a command as a person types it: {@code cohort session move 4 2027-11-09}, {@code summary since:2026-09-01
 * member:"Ada Okafor"}. Options go by name or, without one, in the order they are declared; words and zones as last
 * option take the rest of the line, and a value of several words is one where it reads as one, such as {@code el 3 de
 * marzo}. Commands about a cohort also take its name, as {@code cohort:"Front Range"}. Names are understood in all
 * languages.
 */
public final class TypedLine {

  private static final Pattern PIECE =
      Pattern.compile("(?:([\\p{L}-]+):)?(?:[\"“”]([^\"“”]*)[\"“”](?!\\S)|(\\S+))");
  private static final Pattern QUOTED = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]");
  /** Every command about a cohort can be told which one. */
  private static final Option COHORT = Option.optional("cohort", Option.Type.COHORT);

  private static final Pattern WORD = Pattern.compile("\\S+");
  /** Such as {@code from Monday, 8 February 2027 to Wednesday, 10 February 2027}. */
  private static final int LONGEST_PHRASE = 12;

  private final List<Beginning> beginnings;
  private final Phrases phrases;

  /** Reads lines that begin with one of those commands. */
  public TypedLine(List<Command> commands, Phrases phrases) {
    this.beginnings = commands.stream().map(Beginning::of).toList();
    this.phrases = phrases;
  }

  /** Takes a line apart; a leading slash does not count. */
  public Reading read(String line) {
    var stripped = line.strip();
    var text = stripped.startsWith("/") ? stripped.substring(1).strip() : stripped;
    return beginnings.stream()
        .flatMap(beginning -> beginning.in(text).stream())
        .max(Comparator.comparingInt(Begun::end))
        .map(begun -> options(begun.command(), text.substring(begun.end()).strip()))
        .orElseGet(() -> new Unknown(text));
  }

  private Reading options(Command command, String rest) {
    var options = new LinkedHashMap<String, String>();
    var open = new ArrayList<>(command.options().stream().filter(option -> option.type() != Option.Type.FILE).toList());
    var matcher = PIECE.matcher(rest);
    for (var at = 0; matcher.find(at);) {
      var piece = Piece.of(matcher);
      var named = named(command, open).filter(piece::isNamed).findFirst();
      var option =
          named.or(() -> open.stream().filter(each -> !each.isOnlyByName()).findFirst().filter(piece::canBeFor));
      if (option.isEmpty()) {
        return misused(command, piece, rest.substring(matcher.start()));
      }
      open.remove(option.get());
      var from = named.isPresent() ? piece.valueAt() : matcher.start();
      if (option.get().isOfManyWords() && (named.isPresent() || open.stream().allMatch(Option::isOnlyByName))) {
        at = endOfWords(rest, matcher.end(), open);
        options.put(option.get().name(), unquoted(rest.substring(from, at).strip()));
      } else if (piece.isQuoted()) {
        at = matcher.end();
        options.put(option.get().name(), named.isPresent() ? piece.value() : piece.whole());
      } else {
        at = endOfPhrase(new Phrase(rest, from, matcher.end()), option.get(), open);
        options.put(option.get().name(), rest.substring(from, at));
      }
    }
    return command.missing(options).<Reading>map(option -> new Lacking(command, option))
        .orElseGet(() -> new Understood(command, options));
  }

  /** A value goes on for as many words as read as one. */
  private int endOfPhrase(Phrase phrase, Option option, List<Option> open) {
    var matcher = PIECE.matcher(phrase.rest());
    var end = phrase.end();
    for (int next = end, words = 1; words < LONGEST_PHRASE && matcher.find(next); next = matcher.end(), words++) {
      if (open.stream().anyMatch(Piece.of(matcher)::isNamed)) {
        return end;
      }
      if (phrases.isOne(option, phrase.rest().substring(phrase.from(), matcher.end()))) {
        end = matcher.end();
      }
    }
    return end;
  }

  private static Reading misused(Command command, Piece piece, String words) {
    var known = named(command, command.options()).toList();
    return piece.name().filter(_ -> !known.isEmpty() && known.stream().noneMatch(piece::isNamed))
        .<Reading>map(name -> new NoSuchOption(name, known)).orElseGet(() -> new Misused(command, words));
  }

  private static Stream<Option> named(Command command, List<Option> open) {
    return command.scope() == Command.Scope.COHORT ? Stream.concat(open.stream(), Stream.of(COHORT)) : open.stream();
  }

  /** Words go on until another option is named, or to the end. */
  private static int endOfWords(String rest, int at, List<Option> open) {
    var matcher = PIECE.matcher(rest);
    for (var next = at; matcher.find(next); next = matcher.end()) {
      if (open.stream().anyMatch(Piece.of(matcher)::isNamed)) {
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
  public record NoSuchOption(String name, List<Option> known) implements Reading {}

  /** A command, but it cannot do without that option. */
  public record Lacking(Command command, Option option) implements Reading {}

  /** Knows which values may have spaces in them. */
  public interface Phrases {

    /** Whether these words together are a value for that option. */
    boolean isOne(Option option, String words);
  }

  /**
   * How a line begins that calls a command.
   *
   * @param names by which each word of its path is known, without case and accents
   */
  private record Beginning(Command command, List<List<String>> names) {

    static Beginning of(Command command) {
      return new Beginning(command, Vocabulary.known(command.path()));
    }

    Optional<Begun> in(String text) {
      var words = WORD.matcher(text);
      var end = 0;
      for (var known : names) {
        if (!words.find() || !known.contains(Folded.letters(words.group()))) {
          return Optional.empty();
        }
        end = words.end();
      }
      return Optional.of(new Begun(command, end));
    }
  }

  /** @param end where in the line its path ends */
  private record Begun(Command command, int end) {}

  /**
   * The first word of a value.
   *
   * @param from where in the rest of the line it begins
   * @param end where it ends
   */
  private record Phrase(String rest, int from, int end) {}

  /** @param valueAt where in the rest of the line its value begins, behind the name */
  private record Piece(Optional<String> name, String value, int valueAt, boolean isQuoted) {

    static Piece of(MatchResult found) {
      var isQuoted = found.group(2) != null;
      return new Piece(Optional.ofNullable(found.group(1)), isQuoted ? found.group(2) : found.group(3),
          found.group(1) == null ? found.start() : found.end(1) + 1, isQuoted);
    }

    boolean isNamed(Option option) {
      return name.filter(typed -> Vocabulary.isOption(option.name(), typed)).isPresent();
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
