package org.collegium.launcher.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.House;
import org.collegium.core.casestudy.CaseStudyBooks;
import org.collegium.core.casestudy.OpenCase;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.programme.CaseScript;
import org.collegium.core.session.Session;
import org.collegium.core.session.Step;

/** Has the facilitator of a rehearsal that nobody plays open the cases of each session after it, one by one. */
final class OpenSampleCases implements Chore {

  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final int AFTER_THE_SESSION = 2;
  private static final int AFTER_ANOTHER_CASE = 5;

  private final House house;
  private final CohortId cohort;
  private final OpenCase openCase;
  private final RememberedHour nextHour = new RememberedHour();

  OpenSampleCases(House house, CohortId cohort) {
    this.house = house;
    this.cohort = cohort;
    this.openCase = new OpenCase(house.cases(), house.catalogue(), house.ids(), house.clock());
  }

  @Override
  public String name() {
    return "open the cases of the sample";
  }

  @Override
  public Optional<Instant> nextDue() {
    return house.cases().read(books -> nextHour.at(books.cohorts().planVersion(), () -> next(books).map(Due::at)));
  }

  @Override
  public void runDue(Instant now) {
    house.cases().read(this::next).filter(due -> !due.at().isAfter(now)).ifPresent(due -> openCase
        .handle(new OpenCase.Request(cohort, due.by(), due.script().id(), Step.WRITE)));
    nextHour.forget();
  }

  private Optional<Due> next(CaseStudyBooks books) {
    var facilitator = books.memberships().in(cohort, house.clock().instant()).stream()
        .filter(member -> member.role() == Role.FACILITATOR).findFirst();
    if (facilitator.isEmpty() || !books.cases().running(cohort).isEmpty()) {
      return Optional.empty();
    }
    var opened = books.cases().of(cohort).stream().map(study -> study.script()).toList();
    return house.catalogue().get(books.cohorts().get(cohort).programme()).cases().values().stream()
        .filter(script -> !opened.contains(script.id()))
        .flatMap(script -> books.sessions().numbered(cohort, script.session()).filter(Session::isPlanned).stream()
            .map(session -> new Due(script, facilitator.get().person(), hour(books, session))))
        .min(Comparator.comparing(Due::at));
  }

  private Instant hour(CaseStudyBooks books, Session session) {
    var schoolDays = books.closures().schoolDays(cohort);
    var rested = books.cases().of(cohort).stream().findFirst()
        .map(study -> schoolDays.shift(study.stages().getLast().day(), AFTER_ANOTHER_CASE));
    var day = Stream.concat(Stream.of(schoolDays.shift(session.lastDay(), AFTER_THE_SESSION)), rested.stream())
        .max(LocalDate::compareTo).orElseThrow();
    return day.atTime(NINE).atZone(books.cohorts().get(cohort).zone()).toInstant();
  }

  private record Due(CaseScript script, PersonId by, Instant at) {}
}
