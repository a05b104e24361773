package org.collegium.core.protocol;

import java.time.Instant;
import java.util.List;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;

/** Who must not be in the room in which a dilemma is talked about, and is. Whoever is in a cohort reads its channel. */
record Apart(ProtocolBooks books, Instant now) {

  /** Those of them who are in the cohort it was brought to, in any role. */
  List<PersonId> present(Dilemma dilemma) {
    return present(dilemma, dilemma.cohort());
  }

  private List<PersonId> present(Dilemma dilemma, CohortId cohort) {
    return dilemma.apart().stream().filter(person -> books.memberships().of(cohort, person)
        .filter((Membership member) -> member.holdsAt(now)).isPresent()).toList();
  }

  List<Prose> names(Dilemma dilemma) {
    return present(dilemma).stream().map(person -> books.people().get(person).name()).toList();
  }

  /** Whether that may not go on, since one of them has come. */
  boolean stop(Protocol protocol) {
    return protocol.began().dilemma().flatMap(books.dilemmas()::find).filter(each -> !present(each).isEmpty())
        .isPresent();
  }

  /** Names of cohorts that this person facilitates and the author leads in, and in which none of them is. */
  List<Prose> elsewhere(Dilemma dilemma, PersonId facilitator) {
    return books.memberships().ofPerson(facilitator, now).stream()
        .filter(member -> member.role() == Role.FACILITATOR && !member.cohort().equals(dilemma.cohort()))
        .map(Membership::cohort)
        .filter(cohort -> books.memberships().of(cohort, dilemma.author())
            .filter(member -> member.holdsAt(now) && member.role() == Role.LEADER).isPresent())
        .filter(cohort -> present(dilemma, cohort).isEmpty())
        .map(cohort -> books.cohorts().get(cohort).name()).toList();
  }
}
