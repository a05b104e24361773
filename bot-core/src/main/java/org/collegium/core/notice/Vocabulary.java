package org.collegium.core.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.text.Folded;

/**
 * What people type in one language: names of commands and options, and words that stand for a value. What is declared
 * is English; what others are called is in {@code typed/LANGUAGE.properties}. All are understood, whoever types them.
 */
public final class Vocabulary {

  private static final String PATH = "path.";
  private static final String OPTION = "option.";
  private static final String WORD = "word.";
  private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])/([a-z]+(?: [a-z]+)*)");
  private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\w])([a-z]+):(?=[\\w{])");
  private static final Vocabulary DECLARED = new Vocabulary(Map.of());
  private static final Map<String, Vocabulary> OTHERS = Map.of("es", read("es"));

  private final Map<String, List<String>> words;

  private Vocabulary(Map<String, List<String>> words) {
    this.words = words;
  }

  /** As a reader of that language types. */
  public static Vocabulary in(Locale locale) {
    return OTHERS.getOrDefault(locale.getLanguage(), DECLARED);
  }

  /** Every key there is. */
  public List<String> keys() {
    return List.copyOf(words.keySet());
  }

  /** A command as it is typed, such as {@code cohort sesión mover}: its first name is the same in all languages. */
  public String path(String declared) {
    var names = declared.split(" ", -1);
    return IntStream.range(0, names.length).mapToObj(at -> at == 0 ? names[0] : name(declared, at))
        .collect(Collectors.joining(" "));
  }

  /** What a command declared so is called at that place of its path, from 0. */
  public String name(String declared, int at) {
    var names = declared.split(" ", -1);
    return shown(PATH + prefix(names, at), names[at]);
  }

  /** What a platform calls a command that others begin with, where it needs a name of its own. */
  public String bare(String declared) {
    return shown("bare." + declared, declared);
  }

  /** What an option is called. */
  public String option(String declared) {
    return shown(OPTION + declared, declared);
  }

  /** A value as it is typed: of that kind, with that declared word. */
  public String word(String kind, String declared) {
    return shown(WORD + kind + "." + declared, declared);
  }

  /** The declared word of that kind that is meant by this one, in whatever language; empty if none is. */
  public static Optional<String> meant(String kind, String typed) {
    var begin = WORD + kind + ".";
    var wanted = Folded.of(typed);
    return all().flatMap(each -> each.words.entrySet().stream())
        .filter(entry -> entry.getKey().startsWith(begin))
        .map(entry -> Map.entry(entry.getKey().substring(begin.length()), entry.getValue()))
        .filter(entry -> Folded.of(entry.getKey()).equals(wanted)
            || entry.getValue().stream().map(Folded::of).anyMatch(wanted::equals))
        .map(Map.Entry::getKey).findFirst();
  }

  /** Each place of a command's path, with all names by which it is known there: without case and accents. */
  public static List<List<String>> known(String declared) {
    var names = declared.split(" ", -1);
    return IntStream.range(0, names.length)
        .mapToObj(at -> understood(PATH + prefix(names, at), names[at]).map(Folded::letters).toList()).toList();
  }

  /** Whether that option is meant by this name. */
  public static boolean isOption(String declared, String typed) {
    var wanted = Folded.letters(typed);
    return understood(OPTION + declared, declared).map(Folded::letters).anyMatch(wanted::equals);
  }

  /** Our own sentence, with the commands and options that it names as they are typed in this language. */
  String sentence(String pattern) {
    var commands = COMMAND.matcher(pattern).replaceAll(found -> "/" + spoken(found.group(1)));
    return NAMED.matcher(commands).replaceAll(found -> option(found.group(1)) + ":");
  }

  /** The longest command with which that begins, as it is typed, and what follows it. */
  private String spoken(String row) {
    return Stream.iterate(row, path -> path.contains(" "), path -> path.substring(0, path.lastIndexOf(' ')))
        .filter(path -> words.containsKey(PATH + path.replace(' ', '.'))).findFirst()
        .map(path -> path(path) + row.substring(path.length())).orElse(row);
  }

  private String shown(String key, String declared) {
    return Optional.ofNullable(words.get(key)).map(List::getFirst).orElse(declared);
  }

  private static Stream<String> understood(String key, String declared) {
    return Stream.concat(Stream.of(declared), all().flatMap(each -> each.words.getOrDefault(key, List.of()).stream()));
  }

  private static Stream<Vocabulary> all() {
    return OTHERS.values().stream();
  }

  private static String prefix(String[] names, int at) {
    return String.join(".", Arrays.copyOf(names, at + 1));
  }

  private static Vocabulary read(String language) {
    var lines = new Properties();
    try (var file = Vocabulary.class.getResourceAsStream("/typed/" + language + ".properties")) {
      if (file == null) {
        throw new IllegalStateException("What is typed in '" + language + "' is missing from the jar");
      }
      lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var words = new TreeMap<String, List<String>>();
    lines.stringPropertyNames()
        .forEach(key -> words.put(key, List.of(lines.getProperty(key).strip().split("\\s*,\\s*", -1))));
    return new Vocabulary(words);
  }
}
