package org.collegium.core.session;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.programme.Programme;
import org.collegium.core.text.Folded;
import org.collegium.core.text.Prose;

/**
 * Which session the title of a calendar event means: the one whose number it says, else the one whose title it is. A
 * mention of a session within other words (“Prep for Session 4”) means none.
 */
final class SessionTitles {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern WHICH_DAY = Pattern.compile(
      "[\\s,;:–—-]*(?:[(\\[]\\s*(?:(?:day|part)\\s*)?\\d+\\s*(?:(?:of|/)\\s*\\d+\\s*)?[)\\]]"
          + "|\\b(?:day|part)\\s*\\d+(?:\\s*(?:of|/)\\s*\\d+)?)\\s*$",
      FLAGS);
  private static final String NUMBER =
      "\\s*#?\\s*0*(?<number>\\d{1,4})(?:\\s*(?:of|/)\\s*\\d{1,3})?(?![\\p{L}\\d])(?<after>.*)$";
  private static final List<Pattern> NUMBERED = List.of(
      Pattern.compile("^(?<before>.*?)\\bsession\\s*(?:no\\.?|number)?" + NUMBER, FLAGS),
      Pattern.compile("^(?<before>\\s*)s" + NUMBER, FLAGS));
  private static final Pattern SET_OFF = Pattern.compile("^\\s*$|.*(?:[:|\\])}/•·–—,.]\\s*|\\s-\\s*|-\\s+)$", FLAGS);
  private static final Pattern ENDED = Pattern.compile("^\\s*(?:$|[-:–—,.;(\\[|/•·].*)", FLAGS);
  private static final Pattern SEVERAL =
      Pattern.compile("^\\s*(?:[-–—&+,/]|and|to)\\s*\\d{1,2}(?![\\p{L}\\d:/.]).*", FLAGS);
  private static final Pattern SEPARATOR = Pattern.compile("[:|\\])}•·–—]|\\s-\\s|\\s-|-\\s");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final double ALIKE = 0.8;

  private final Map<Integer, Prose> titles = new TreeMap<>();
  private final Map<Integer, String> bareTitles = new TreeMap<>();
  private final Set<String> callers;

  /** Knows the programme's sessions, and those which stand in the cohort's calendar besides. */
  SessionTitles(Cohort cohort, Programme programme, List<Session> sessions) {
    sessions.forEach(session -> titles.put(session.number(), session.title()));
    programme.sessions().forEach(plan -> titles.put(plan.number(), plan.title()));
    titles.forEach((number, title) -> bareTitles.put(number, bare(title.raw())));
    this.callers =
        Stream.of(cohort.name(), programme.title()).map(name -> Folded.of(name.raw())).collect(Collectors.toSet());
  }

  /** What the programme calls that session. */
  Prose title(int number) {
    return Optional.ofNullable(titles.get(number))
        .orElseThrow(
            () -> new IllegalArgumentException("No session " + number + " is known; there are " + titles.keySet()));
  }

  /** Which session an event of this title is about. */
  Meaning meant(String summary) {
    var core = WHICH_DAY.matcher(summary).replaceFirst("");
    return NUMBERED.stream().map(pattern -> pattern.matcher(core))
        .filter(Matcher::matches)
        .filter(this::isNamedSo)
        .findFirst()
        .map(this::byNumber)
        .orElseGet(
            () -> byTitle(core).or(() -> byLikeness(core)).<Meaning>map(number -> new Means(number, Optional.empty()))
                .orElse(new Nothing()));
  }

  private Meaning byNumber(Matcher found) {
    var number = Integer.parseInt(found.group("number"));
    return titles.containsKey(number)
        ? new Means(number, byTitle(found.group("after")).filter(other -> other != number))
        : new Beyond(number);
  }

  private boolean isNamedSo(Matcher found) {
    var before = found.group("before");
    var after = found.group("after");
    return (SET_OFF.matcher(before).matches() || callers.contains(Folded.of(before)))
        && !SEVERAL.matcher(after).matches()
        && (ENDED.matcher(after).matches() || byTitle(after).isPresent());
  }

  /** The longest end of the words that is a title: what stands before a colon or a dash may be the group's name. */
  private Optional<Integer> byTitle(String words) {
    var starts = IntStream.concat(IntStream.of(0), SEPARATOR.matcher(words).results().mapToInt(sign -> sign.end()));
    return starts.mapToObj(start -> bare(words.substring(start)))
        .map(tail -> only(bareTitles.entrySet().stream().filter(title -> title.getValue().equals(tail))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Integer> byLikeness(String words) {
    var wanted = bare(words);
    var best = bareTitles.values().stream().mapToDouble(title -> likeness(title, wanted)).max().orElse(0);
    return best > ALIKE
        ? only(bareTitles.entrySet().stream().filter(title -> likeness(title.getValue(), wanted) == best))
        : Optional.empty();
  }

  private static Optional<Integer> only(Stream<Map.Entry<Integer, String>> sessions) {
    var found = sessions.map(Map.Entry::getKey).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** How many of the words two titles share, from 0 to 1. */
  private static double likeness(String one, String other) {
    var words = new HashSet<>(List.of(one.split(" ")));
    var others = new HashSet<>(List.of(other.split(" ")));
    var both = words.size() + others.size();
    words.retainAll(others);
    return 2.0 * words.size() / both;
  }

  private static String bare(String words) {
    return Arrays.stream(Folded.of(words).split(" ")).filter(word -> !ARTICLES.contains(word))
        .collect(Collectors.joining(" "));
  }

  /** What a title means. */
  sealed interface Meaning {}

  /**
   * That session.
   *
   * @param other the number of another session which has the title that stands beside the number
   */
  record Means(int number, Optional<Integer> other) implements Meaning {}

  /** A session of a number that is not known. */
  record Beyond(int number) implements Meaning {}

  /** No session. */
  record Nothing() implements Meaning {}
}
