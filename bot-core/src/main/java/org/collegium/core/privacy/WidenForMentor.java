package org.collegium.core.privacy;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.reflection.Reflection;

/** An author lets their present mentor read what they wrote for an earlier one. */
public final class WidenForMentor {

  /** The choice to leave things as they are. */
  public static final String KEEP = "keep";

  private final Ledger<PrivacyBooks> ledger;
  private final InstantSource clock;

  public WidenForMentor(Ledger<PrivacyBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The choice to let that mentor read: it names them, so that it opens nothing to whoever mentors later. */
  static String choice(Person mentor) {
    return "share:" + mentor.email().value();
  }

  /**
   * Names the present mentor as reader of all that was written for a mentor in that cohort; says of how much.
   *
   * @param choice as the author was offered it
   * @return empty when the mentor it names does not mentor the author any more
   */
  public Optional<Integer> handle(CohortId cohort, PersonId author, String choice) {
    return ledger.write(books -> {
      var now = clock.instant();
      var readers = books.readers().named(author, cohort, Audience.MY_MENTOR, now);
      if (readers.stream().noneMatch(reader -> choice(books.people().get(reader.person())).equals(choice))) {
        return Optional.empty();
      }
      var earlier = forAnEarlierMentor(books, cohort, author);
      earlier.forEach(reflection -> {
        books.reflections().change(reflection.readBy(Audience.MY_MENTOR, readers), now);
        // The question named the mentor and no program.
        books.machines().name(reflection.id(), Optional.empty());
      });
      return Optional.of(earlier.size());
    });
  }

  /** What was written for a mentor and the present one may not read. */
  static List<Reflection> forAnEarlierMentor(PrivacyBooks books, CohortId cohort, PersonId author) {
    var mentor = books.memberships().of(cohort, author).flatMap(member -> member.mentor());
    return books.reflections().ofAuthor(author, Integer.MAX_VALUE).stream()
        .filter(reflection -> reflection.cohort().equals(cohort) && reflection.audience() == Audience.MY_MENTOR)
        .filter(reflection -> mentor.isPresent() && reflection.readers().stream()
            .noneMatch(reader -> reader.person().equals(mentor.get())))
        .toList();
  }
}
