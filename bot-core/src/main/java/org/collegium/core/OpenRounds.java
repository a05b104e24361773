package org.collegium.core;

import java.util.Optional;
import org.collegium.core.checkin.FindOpenRound;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.PutQuestion;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RoundId;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;

/** Check-ins that somebody can answer now, and the ways to them. */
final class OpenRounds {

  private final FindOpenRound find;
  private final PutQuestion questions;

  OpenRounds(House house) {
    this.find = new FindOpenRound(house.checkIns(), house.catalogue(), house.clock());
    this.questions = house.questions();
  }

  /** The one they mean who want to answer without a button. */
  Optional<RoundId> meant(CohortId cohort, Person person) {
    return find.handle(cohort, person.id());
  }

  /** What comes back with the answer to that one. */
  ReplyTo token(RoundId round, Person person) {
    return questions.handle(new Meaning(Subject.CHECK_IN, round.value(), person.id()));
  }

  /** The way to the newest one of that cohort which they have not answered. */
  Optional<Ask> unanswered(CohortId cohort, Person person) {
    return find.unanswered(cohort, person.id()).map(round -> new Ask.OpenForm(token(round, person),
        Wording.in(person.locale()).say("ask.checkin")));
  }
}
