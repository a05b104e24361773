package org.collegium.core.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;

/** The one place that decides who may read a person's words. Conveners and observers never may. */
public final class Readers {

  private final Memberships memberships;
  private final Optional<MachineReaders> machines;

  /** Over the memberships as they stand in this transaction; of what no program ever shortens. */
  public Readers(Memberships memberships) {
    this(memberships, Optional.empty());
  }

  /** Over the memberships as they stand in this transaction, and the programs. */
  public Readers(Memberships memberships, MachineReaders machines) {
    this(memberships, Optional.of(machines));
  }

  private Readers(Memberships memberships, Optional<MachineReaders> machines) {
    this.memberships = memberships;
    this.machines = machines;
  }

  /** Who would read what {@code author} writes for that audience now; the author is not in it. */
  public List<Reader> named(PersonId author, CohortId cohort, Audience audience, Instant now) {
    return switch (audience) {
      case ONLY_ME -> List.of();
      case MY_MENTOR -> mentorOf(author, cohort, now).map(mentor -> new Reader(mentor, Role.MENTOR)).stream().toList();
      case MY_COHORT -> memberships.in(cohort, now).stream()
          .filter(Membership::attendsSessions)
          .filter(member -> !member.person().equals(author))
          .map(member -> new Reader(member.person(), member.role()))
          .toList();
    };
  }

  /** The same, and the program that would shorten it, unless its author wants none. */
  public Named all(PersonId author, CohortId cohort, Audience audience, Instant now) {
    var people = named(author, cohort, audience, now);
    return new Named(people, machine(author, cohort, people));
  }

  /** Who runs that cohort now, and so would read what is handed in to be looked at. */
  public List<Reader> facilitators(CohortId cohort, Instant now) {
    return memberships.in(cohort, now).stream().filter(member -> member.role() == Role.FACILITATOR)
        .map(member -> new Reader(member.person(), member.role())).toList();
  }

  /** The program that may be handed something now which these people read and whose list names {@code named}. */
  public Optional<MachineReader> machineReading(PersonId author, CohortId cohort, List<Reader> people,
      Optional<MachineReader> named) {
    return machine(author, cohort, people).filter(working -> named.equals(Optional.of(working)));
  }

  /** It shortens only what the author's own mentor reads. */
  private Optional<MachineReader> machine(PersonId author, CohortId cohort, List<Reader> people) {
    return machines.filter(_ -> memberships.of(cohort, author).flatMap(Membership::mentor)
        .filter(mentor -> people.contains(new Reader(mentor, Role.MENTOR))).isPresent())
        .filter(all -> !all.isRefusedBy(cohort, author)).flatMap(all -> all.workingIn(cohort));
  }

  /**
   * Whether {@code reader} may read now: named when the words were written or shared, and still what they were then. A
   * mentor must still be this author's mentor.
   */
  public boolean mayRead(PersonId reader, PersonId author, CohortId cohort, FrozenList list) {
    if (reader.equals(author)) {
      return true;
    }
    return list.readers().stream()
        .filter(named -> named.person().equals(reader))
        .anyMatch(named -> stillHolds(named, author, cohort, list));
  }

  private boolean stillHolds(Reader named, PersonId author, CohortId cohort, FrozenList list) {
    var holdsRole = memberships.of(cohort, named.person())
        .filter(member -> member.holdsAt(list.now()) && member.role() == named.as())
        .isPresent();
    return holdsRole && (list.audience() != Audience.MY_MENTOR
        || mentorOf(author, cohort, list.now()).equals(Optional.of(named.person())));
  }

  private Optional<PersonId> mentorOf(PersonId author, CohortId cohort, Instant now) {
    return memberships.of(cohort, author)
        .flatMap(Membership::mentor)
        .filter(mentor -> memberships.of(cohort, mentor)
            .filter(member -> member.holdsAt(now) && member.role() == Role.MENTOR).isPresent());
  }

  /** A reader list as it was frozen, asked at {@code now}. */
  public record FrozenList(Audience audience, List<Reader> readers, Instant now) {}
}
