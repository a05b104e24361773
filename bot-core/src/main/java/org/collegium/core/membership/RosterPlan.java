package org.collegium.core.membership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.EnrolMember.Enrolment;
import org.collegium.core.membership.EnrolMember.Fate;
import org.collegium.core.membership.MentorNames.Candidate;
import org.collegium.core.membership.MentorNames.Somebody;
import org.collegium.core.membership.MentorNames.Unclear;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;

/** What a roster means for a cohort as it stands, and what of it cannot be. */
final class RosterPlan {

  private final String fileName;
  private final EnrolMember enrol;
  private final List<Membership> members;
  private final Map<PersonId, Person> known;
  private final Map<PersonId, Enrolment> enrolments = new LinkedHashMap<>();
  private final Map<PersonId, Role> roles = new HashMap<>();
  private final Map<PersonId, Integer> lines = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  RosterPlan(ImportRoster.Request request, MembershipBooks books, EnrolMember enrol, Instant now) {
    this.fileName = request.fileName();
    this.enrol = enrol;
    this.members = books.memberships().in(request.cohort(), now);
    this.known = books.people().of(request.cohort());
  }

  /** The plan for these rows. */
  RosterPlan of(List<RosterRow> rows) {
    var people = rows.stream().collect(Collectors.toMap(Function.identity(), this::person, (one, _) -> one,
        LinkedHashMap::new));
    people.forEach((row, person) -> {
      lines.put(person.id(), row.line());
      roles.put(person.id(), enrol.role(person, row.role()));
    });
    var mentors = new MentorNames(candidates(people));
    people.forEach((row, person) -> enrolments.put(person.id(),
        enrol.enrolment(person, roleOf(person), row.mentor().flatMap(named -> mentor(row, named, mentors)),
            row.school().map(Prose::new))));
    people.forEach(this::complainOfMentorsOfOthers);
    complainOfSecondAddresses();
    complainOfMentorsWhoStop();
    complainOfLastFacilitators();
    problems.sort(Comparator.comparingInt(Problem::line));
    return this;
  }

  /** All there are, in the file's order; while there is one, nothing may be kept. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** One a row, in the file's order. */
  List<Enrolment> enrolments() {
    return List.copyOf(enrolments.values());
  }

  /** Who is in the cohort and not in the file. */
  List<Prose> notInFile() {
    return untouched().map(member -> nameOf(member.person())).toList();
  }

  /** What else is to be said. */
  List<RosterRemark> remarks() {
    var known = enrolments.values().stream().filter(enrolment -> enrolment.fate() == Fate.KEPT_AS_KNOWN)
        .<RosterRemark>map(enrolment -> new RosterRemark.KeptAsKnown(enrolment.person().name()));
    var left = schoolsLeft();
    return Stream.concat(known, left.isEmpty() ? Stream.empty() : Stream.of(new RosterRemark.SchoolsLeft(left)))
        .toList();
  }

  /** A school that is written otherwise now is another one: days without school were said of the former. */
  private List<Prose> schoolsLeft() {
    var stay = Stream.concat(untouched(), enrolments.values().stream().map(Enrolment::after))
        .flatMap(member -> member.school().stream()).toList();
    return members.stream().flatMap(member -> member.school().stream())
        .filter(school -> !stay.contains(school)).distinct().toList();
  }

  private Person person(RosterRow row) {
    return enrol.person(new Email(row.email()), new Prose(row.name()), row.zone());
  }

  private Role roleOf(Person person) {
    return Objects.requireNonNull(roles.get(person.id()));
  }

  private List<Candidate> candidates(Map<RosterRow, Person> people) {
    var here = people.entrySet().stream()
        .map(row -> new Candidate(row.getValue(), roleOf(row.getValue()), "line " + row.getKey().line()));
    var there = untouched().flatMap(member -> Optional.ofNullable(known.get(member.person())).stream()
        .map(person -> new Candidate(person, member.role(), "in the cohort")));
    return Stream.concat(here, there).toList();
  }

  private Optional<Person> mentor(RosterRow row, String named, MentorNames mentors) {
    return switch (mentors.meant(named)) {
      case Somebody(Person mentor) -> Optional.of(mentor);
      case Unclear(String sentence) -> {
        problems.add(new Problem(fileName, row.line(), "the mentor " + sentence));
        yield Optional.empty();
      }
    };
  }

  /** The row's own role was judged as the file was read; this is about the role they have. */
  private void complainOfMentorsOfOthers(RosterRow row, Person person) {
    if (row.role().isEmpty() && row.mentor().isPresent() && roleOf(person) != Role.LEADER) {
      problems.add(new Problem(fileName, row.line(), RosterRowReader.noMentorFor(roleOf(person))));
    }
  }

  /** A corrected address would otherwise make two people of one. */
  private void complainOfSecondAddresses() {
    var absent = untouched().flatMap(member -> Optional.ofNullable(known.get(member.person())).stream())
        .collect(Collectors.groupingBy(Person::name));
    var here = members.stream().map(Membership::person).collect(Collectors.toSet());
    enrolments.values().stream().map(Enrolment::person).filter(person -> !here.contains(person.id()))
        .forEach(newcomer -> absent.getOrDefault(newcomer.name(), List.of()).stream().findFirst()
            .ifPresent(member -> problems.add(new Problem(fileName, lines.getOrDefault(newcomer.id(), 0),
                ("%s would be new with the address %s, but is in the cohort as %s, which is not in this file. For the"
                    + " same person write %3$s here; for two people give each address a line.")
                    .formatted(newcomer.name().raw(), newcomer.email().value(), member.email().value())))));
  }

  private void complainOfMentorsWhoStop() {
    var leaders = Stream.concat(enrolments.values().stream().map(Enrolment::after), untouched())
        .filter(member -> member.mentor().flatMap(mentor -> Optional.ofNullable(enrolments.get(mentor)))
            .filter(mentor -> mentor.after().role() != Role.MENTOR).isPresent())
        .collect(Collectors.groupingBy(member -> member.mentor().orElseThrow(), LinkedHashMap::new,
            Collectors.mapping(member -> nameOf(member.person()).raw(), Collectors.joining(", "))));
    leaders.forEach((mentor, mentored) -> problems.add(new Problem(fileName, lines.getOrDefault(mentor, 0),
        "%s cannot stop being a mentor while mentoring %s; give them another mentor in this file."
            .formatted(nameOf(mentor).raw(), mentored))));
  }

  private void complainOfLastFacilitators() {
    var facilitators = members.stream().filter(member -> member.role() == Role.FACILITATOR).toList();
    var stay = Stream.concat(enrolments.values().stream().map(Enrolment::after), untouched())
        .anyMatch(member -> member.role() == Role.FACILITATOR);
    if (!stay) {
      facilitators.forEach(member -> problems.add(new Problem(fileName, lines.getOrDefault(member.person(), 0),
          "the cohort would be left without a facilitator; let %s stay one, or name another in this file."
              .formatted(nameOf(member.person()).raw()))));
    }
  }

  private Stream<Membership> untouched() {
    return members.stream().filter(member -> !lines.containsKey(member.person()));
  }

  private Prose nameOf(PersonId person) {
    return Optional.ofNullable(enrolments.get(person)).map(Enrolment::person)
        .or(() -> Optional.ofNullable(known.get(person)))
        .map(Person::name)
        .orElseThrow(() -> new IllegalStateException("No person " + person.value() + " in this cohort"));
  }
}
