package org.collegium.core.membership;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.cohort.SaidBy;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;

/**
 * Somebody joins a cohort, comes back to it, or becomes there what a facilitator says. A step inside other use cases'
 * transactions: first it is worked out, then, if they want, kept.
 */
public final class EnrolMember {

  private final MembershipBooks books;
  private final Cohort cohort;
  private final Ids ids;
  private final Instant now;

  /** Enrols into that cohort, in the transaction to which the books belong. */
  public EnrolMember(MembershipBooks books, Cohort cohort, Ids ids, Instant now) {
    this.books = books;
    this.cohort = cohort;
    this.ids = ids;
    this.now = now;
  }

  /**
   * The person of that e-mail address, whatever cohorts they are in, as this cohort's facilitator calls them; nothing
   * is kept. Where they or their chat say where their clock stands, that holds over what is said here.
   *
   * @param zone empty leaves it as it is, and is the cohort's for somebody new
   */
  public Person person(Email email, Prose name, Optional<ZoneId> zone) {
    return books.people().rostered(email)
        .map(known -> new Person(known.id(), name, email, zone.orElse(known.zone()), known.locale()))
        .orElseGet(
            () -> new Person(new PersonId(ids.next()), name, email, zone.orElse(cohort.zone()), cohort.locale()));
  }

  /** The role that is said, else the one the person has or had in the cohort; somebody new is a leader. */
  public Role role(Person person, Optional<Role> said) {
    return said.or(() -> books.memberships().of(cohort.id(), person.id()).map(Membership::role)).orElse(Role.LEADER);
  }

  /**
   * What becomes of a person in the cohort; nothing is kept.
   *
   * @param person as made by {@link #person}
   * @param mentor empty leaves a leader with the mentor they have
   * @param school empty leaves it as it is
   */
  public Enrolment enrolment(Person person, Role role, Optional<Person> mentor, Optional<Prose> school) {
    var before = books.memberships().of(cohort.id(), person.id());
    var appointed = mentor.filter(_ -> role == Role.LEADER);
    var mentorId =
        appointed.map(Person::id).or(() -> before.filter(_ -> role == Role.LEADER).flatMap(this::mentorStill));
    var after = new Membership(cohort.id(), person.id(), role, mentorId,
        school.or(() -> before.flatMap(Membership::school)),
        before.filter(member -> member.holdsAt(now)).map(Membership::joinedAt).orElse(now), Optional.empty());
    var known = books.people().rostered(person.email());
    var fate = known.isEmpty() ? Fate.NEW
        : known.get().equals(person) ? Fate.SAME : isOnlyHere(person.id()) ? Fate.CHANGED : Fate.KEPT_AS_KNOWN;
    return new Enrolment(fate, person, before, after, before.isEmpty()
        ? List.of(new MemberChange.Enrolled(person.name(), role, appointed.map(Person::name)))
        : differences(fate == Fate.CHANGED ? known.orElse(person) : person, person,
            new Change(before.get(), after, appointed.map(Person::name))));
  }

  /** Keeps what was worked out, and writes the letters that go with it. */
  public void keep(List<Enrolment> enrolments) {
    for (var enrolment : enrolments) {
      switch (enrolment.fate()) {
        case NEW -> books.people().add(enrolment.person());
        case CHANGED -> books.people().change(enrolment.person());
        case SAME, KEPT_AS_KNOWN -> {}
      }
    }
    enrolments.stream()
        .filter(enrolment -> !enrolment.before().equals(Optional.of(enrolment.after())))
        .sorted(Comparator.comparing((Enrolment enrolment) -> enrolment.after().role() == Role.LEADER))
        .forEach(enrolment -> {
          books.memberships().keep(enrolment.after());
          books.outbox().reconsider(enrolment.person().id(), now);
          write(enrolment);
        });
  }

  private void write(Enrolment enrolment) {
    var letters = new MemberLetters(books.outbox(), now);
    var after = enrolment.after();
    if (enrolment.before().filter(member -> member.holdsAt(now)).isEmpty()
        && (after.role() == Role.LEADER || after.role() == Role.MENTOR)
        && books.sessions().latestOver(cohort.id(), now).isPresent()) {
      letters.catchUp(after);
    }
    var former = enrolment.before().flatMap(Membership::mentor);
    if (former.isPresent() && after.mentor().isPresent() && !former.equals(after.mentor())) {
      letters.mentorChanged(after, after.mentor().get());
    }
  }

  private List<MemberChange> differences(Person known, Person person, Change change) {
    var name = person.name();
    var before = change.before();
    var after = change.after();
    var changes = new ArrayList<MemberChange>();
    if (!before.holdsAt(now)) {
      changes.add(new MemberChange.Returned(name, after.role()));
    } else if (before.role() != after.role()) {
      changes.add(new MemberChange.RoleChanged(name, before.role(), after.role()));
    }
    if (!known.name().equals(name)) {
      changes.add(new MemberChange.Renamed(known.name(), name));
    }
    if (!known.zone().equals(person.zone())) {
      changes.add(zoneChange(known, person));
    }
    if (!before.mentor().equals(after.mentor())) {
      change.mentor().ifPresent(mentor -> changes.add(new MemberChange.MentorChanged(name,
          before.mentor().map(former -> books.people().get(former).name()), mentor)));
    }
    if (!before.school().equals(after.school())) {
      after.school().ifPresent(school -> changes.add(new MemberChange.SchoolChanged(name, before.school(), school)));
    }
    return changes;
  }

  private MemberChange zoneChange(Person known, Person person) {
    return books.people().whoSays(person.id()).zone() == SaidBy.ROSTER
        ? new MemberChange.ZoneChanged(person.name(), known.zone(), person.zone())
        : new MemberChange.ZoneNoted(person.name(), known.zone(), person.zone(),
            books.people().get(person.id()).zone());
  }

  /** A facilitator decides what somebody is called, and where their clock stands, only in a cohort they have alone. */
  private boolean isOnlyHere(PersonId person) {
    return books.memberships().ofPerson(person, now).stream().allMatch(each -> each.cohort().equals(cohort.id()))
        && books.memberships().of(cohort.id(), person).isPresent();
  }

  private Optional<PersonId> mentorStill(Membership before) {
    return before.mentor().filter(mentor -> before.holdsAt(now) || books.memberships().of(cohort.id(), mentor)
        .filter(member -> member.holdsAt(now) && member.role() == Role.MENTOR).isPresent());
  }

  /**
   * What becomes of one person.
   *
   * @param fate what becomes of their name and zone
   * @param before their membership in the cohort as it was, also one that has ended
   * @param changes empty when nothing differs
   */
  public record Enrolment(Fate fate, Person person, Optional<Membership> before, Membership after,
      List<MemberChange> changes) {
    public Enrolment {
      changes = List.copyOf(changes);
    }
  }

  /** What becomes of a person's name and zone. */
  public enum Fate {
    /** They were never heard of. */
    NEW,
    /** They are known, and so called already. */
    SAME,
    /** They are known and are called otherwise from now on, or their clock stands elsewhere. */
    CHANGED,
    /** They are known from another cohort, which this one cannot change. */
    KEPT_AS_KNOWN
  }

  private record Change(Membership before, Membership after, Optional<Prose> mentor) {}
}
