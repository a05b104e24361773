package org.collegium.core;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** What somebody hears who asks about a cohort they belong to no more. */
record Farewell(BotBooks books, Person person, Instant now) {

  /** Kind words; empty for who still belongs to some cohort, or never did. */
  Optional<Prose> words() {
    return books.memberships().ofPerson(person.id(), now).isEmpty()
        ? books.memberships().ever(person.id()).stream().findFirst().map(this::words) : Optional.empty();
  }

  /** What somebody hears who names that cohort, of which they were. */
  Optional<Prose> words(String named) {
    return books.memberships().ever(person.id()).stream().filter(member -> !member.holdsAt(now))
        .filter(member -> cohort(member).name().raw().equalsIgnoreCase(named.strip())).findFirst().map(this::words);
  }

  private Prose words(Membership last) {
    var isOver = last.leftAt().filter(left -> books.sessions().areAllOver(last.cohort(), left)).isPresent();
    return Wording.in(person.locale()).say(isOver ? "refused.programme-over" : "refused.left", cohort(last).name());
  }

  private Cohort cohort(Membership member) {
    return books.cohorts().get(member.cohort());
  }
}
