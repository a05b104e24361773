package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.cohort.Schools;
import org.collegium.core.identity.CohortId;
import org.collegium.core.text.Folded;
import org.collegium.core.text.Prose;

/**
 * Finds in what somebody wrote what looks like a name of a person or a school of their cohort, or an e-mail address.
 * Only whole words count, whatever their capitals and accents.
 *
 * @param names of members, in whole and word by word, and of schools in whole
 */
record NamesInText(List<String> names) {

  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
  /** Shorter parts of names, such as "de" or "Al", are words of every text. */
  private static final int SHORTEST = 3;

  static NamesInText of(CohortId cohort, Memberships memberships, People people, Instant now) {
    var members = memberships.in(cohort, now);
    return new NamesInText(Stream.concat(
        members.stream().map(Membership::person).map(person -> people.get(person).name().raw())
            .flatMap(name -> Stream.concat(Stream.of(name), parts(name))),
        Schools.of(members).names().stream().map(Prose::raw)).distinct().toList());
  }

  private static Stream<String> parts(String name) {
    return Arrays.stream(BETWEEN.split(name))
        .filter(part -> part.length() >= SHORTEST && Character.isUpperCase(part.codePointAt(0)));
  }

  /** As they are written in the roster or stand in the text, each once. */
  List<Prose> in(Stream<String> texts) {
    var all = texts.toList();
    var folded = all.stream().map(text -> " " + Folded.of(text) + " ").toList();
    return Stream.concat(
        names.stream().filter(name -> !Folded.of(name).isEmpty())
            .filter(name -> folded.stream().anyMatch(text -> text.contains(" " + Folded.of(name) + " "))),
        all.stream().flatMap(text -> EMAIL.matcher(text).results().map(MatchResult::group)))
        .distinct().map(Prose::new).toList();
  }
}
