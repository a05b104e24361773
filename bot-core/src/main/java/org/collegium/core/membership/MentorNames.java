package org.collegium.core.membership;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Folded;

/** Whom a roster means by a mentor's name or e-mail address. */
final class MentorNames {

  private static final int MOST_NAMED = 12;

  private final List<Candidate> candidates;

  /** Looks among everybody who will be in the cohort. */
  MentorNames(List<Candidate> candidates) {
    this.candidates = List.copyOf(candidates);
  }

  /** The mentor of that e-mail address, else of that name; case, accents and “Last, First” make no difference. */
  Meaning meant(String mentor) {
    var found = mentor.contains("@") ? withEmail(mentor.strip().toLowerCase(Locale.ROOT)) : called(mentor);
    var mentors = found.stream().filter(Candidate::isMentor).toList();
    if (mentors.size() == 1) {
      return new Somebody(mentors.getFirst().person());
    }
    if (mentors.size() > 1) {
      return new Unclear("“%s” may be %s; name the mentor by e-mail address.".formatted(mentor,
          mentors.stream().map(Candidate::inWords).collect(Collectors.joining(" or "))));
    }
    return new Unclear(found.isEmpty()
        ? "“%s” is nobody in this file or in the cohort; %s.".formatted(mentor, whoMentors())
        : "“%s” is %s here, not a mentor; %s.".formatted(mentor, withArticle(found.getFirst().role()), whoMentors()));
  }

  private List<Candidate> withEmail(String email) {
    return candidates.stream().filter(candidate -> candidate.person().email().value().equals(email)).toList();
  }

  private List<Candidate> called(String name) {
    var comma = name.indexOf(',');
    var wanted = Folded.of(comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma));
    return wanted.isEmpty() ? List.of()
        : candidates.stream().filter(candidate -> Folded.of(candidate.person().name().raw()).equals(wanted)).toList();
  }

  private String whoMentors() {
    var mentors = candidates.stream().filter(Candidate::isMentor).map(mentor -> mentor.person().name().raw()).toList();
    return mentors.isEmpty() || mentors.size() > MOST_NAMED
        ? "give the mentor a line of their own with the role mentor"
        : "the mentors are " + String.join(", ", mentors);
  }

  private static String withArticle(Role role) {
    return (role == Role.OBSERVER ? "an " : "a ") + role.word();
  }

  /**
   * Somebody who will be in the cohort.
   *
   * @param role the one they will have
   * @param whereabouts where they stand, in words: a line of the file, or the cohort
   */
  record Candidate(Person person, Role role, String whereabouts) {

    boolean isMentor() {
      return role == Role.MENTOR;
    }

    private String inWords() {
      return person.name().raw() + " <" + person.email().value() + "> (" + whereabouts + ")";
    }
  }

  /** Who is meant. */
  sealed interface Meaning {}

  /** That person, and nobody else. */
  record Somebody(Person mentor) implements Meaning {}

  /** It cannot be said. The sentence is for a problem in the file. */
  record Unclear(String sentence) implements Meaning {}
}
