package org.collegium.core.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private final Pattern names;

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
        .sorted(Comparator.comparingInt(Nameless::length).reversed()).toList();
    this.names = Pattern.compile(nameless.stream().map(name -> "(" + name.name() + ")")
        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")), Pattern.UNICODE_CASE);
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
    return new Prose(nameless.isEmpty() ? words : withoutNames(words));
  }

  /** All in one pass: what stands in the place of one name may be the name of somebody else. */
  private String withoutNames(String words) {
    return names.matcher(words).replaceAll(found -> Matcher.quoteReplacement(IntStream.range(0, nameless.size())
        .filter(group -> found.group(group + 1) != null).mapToObj(nameless::get).findFirst().orElseThrow().instead()));
  }

  /** The whole name as nobody else has it; its parts as they are written, since many are words too. */
  private static Stream<Nameless> nameless(Person person, Prose instead) {
    var whole = person.name().raw().strip();
    var names = new ArrayList<Nameless>();
    names.add(new Nameless(whole.length(), "(?i:" + Pattern.quote(whole) + ")", instead.raw()));
    Stream.of(whole.split("[\\s.]+")).filter(part -> part.length() >= SHORTEST_NAME && !part.equals(whole))
        .forEach(part -> names.add(new Nameless(part.length(), Pattern.quote(part), instead.raw())));
    return names.stream();
  }

  /**
   * A name, and what stands in its place.
   *
   * @param name as a regular expression without groups
   */
  private record Nameless(int length, String name, String instead) {}
}
