package org.collegium.core;

import java.util.Optional;
import org.collegium.core.checkin.FindOpenRound;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CohortId;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;

/** Ways to check-ins that somebody has still open. */
final class OpenRounds {

  private final House house;
  private final FindOpenRound find;

  OpenRounds(House house) {
    this.house = house;
    this.find = new FindOpenRound(house.checkIns(), house.catalogue(), house.clock());
  }

  /** The way to the newest one of that cohort which they have not answered. */
  Optional<Ask> unanswered(CohortId cohort, Person person) {
    return find.unanswered(cohort, person.id()).map(round -> new Ask.OpenForm(
        house.checkIns().write(books -> books.tokens()
            .tokenFor(new Meaning(Subject.CHECK_IN, round.value(), person.id()))),
        Wording.in(person.locale()).say("ask.checkin")));
  }
}
