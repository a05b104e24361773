package org.collegium.core.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.text.Prose;

/**
 * What somebody wrote, as a program is handed it: without names and addresses of members, and without anything that
 * looks like a reference, lest it name another's piece as a source.
 */
final class Quoted {

  private static final String LEFT_OUT = "…";
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");
  private static final int SHORTEST_NAME = 2;

  private final List<Nameless> nameless;

  /**
   * For pieces of one author.
   *
   * @param members all whose names may stand in them
   * @param wording in whose language they are called what they are instead
   */
  Quoted(Map<PersonId, Person> members, PersonId author, PersonId mentor, Wording wording) {
    this.nameless = members.values().stream()
        .flatMap(person -> nameless(person, wording.say("short.member." + (person.id().equals(author) ? "leader"
            : person.id().equals(mentor) ? "mentor" : "other"))))
        .sorted((one, other) -> Integer.compare(other.length(), one.length())).toList();
  }

  /** The answer, and what came of looking one step deeper. */
  static String words(Reflection reflection) {
    var words = reflection.words();
    return words.followUp().map(more -> Prose.lines(List.of(words.answer(), more))).orElse(words.answer()).raw();
  }

  /** The piece as it is handed over. */
  Prose of(Reflection reflection) {
    var words = SourcedSentences.REFERENCE.matcher(words(reflection)).replaceAll(LEFT_OUT);
    words = ADDRESS.matcher(words).replaceAll(LEFT_OUT);
    for (var each : nameless) {
      words = each.in(words);
    }
    return new Prose(words);
  }

  /** The whole name as nobody else has it; its parts as they are written, since many are words too. */
  private static Stream<Nameless> nameless(Person person, Prose instead) {
    var whole = person.name().raw().strip();
    var names = new ArrayList<Nameless>();
    names.add(new Nameless(whole.length(), pattern(whole, Pattern.CASE_INSENSITIVE), instead.raw()));
    Stream.of(whole.split("[\\s.]+")).filter(part -> part.length() >= SHORTEST_NAME && !part.equals(whole))
        .forEach(part -> names.add(new Nameless(part.length(), pattern(part, 0), instead.raw())));
    return names.stream();
  }

  private static Pattern pattern(String name, int flags) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
        flags | Pattern.UNICODE_CASE);
  }

  /** A name, and what stands in its place. */
  private record Nameless(int length, Pattern name, String instead) {

    String in(String words) {
      return name.matcher(words).replaceAll(Matcher.quoteReplacement(instead));
    }
  }
}
