package org.collegium.launcher.rehearsal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.House;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Place;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.CreateCohort;
import org.collegium.core.membership.EnrolMember;
import org.collegium.core.membership.ImportRoster;
import org.collegium.core.session.ImportCalendar;
import org.collegium.core.session.ImportClosures;
import org.collegium.core.session.Session;
import org.collegium.core.session.Step;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.board.RehearsalAddress;

/** Puts the people and sessions of a script into a new house, and a stranger beside them. */
final class Furnish {

  private static final ZoneId SOMEWHERE = ZoneId.of("America/Denver");
  private static final String FALLBACK_NAME = "Rehearsal cohort";
  private static final String OTHER_NAME = "Another cohort";

  private final House house;
  private final Script script;
  private final Calendar.Legible calendar;

  Furnish(House house, Script script, Calendar.Legible calendar) {
    this.house = house;
    this.script = script;
    this.calendar = calendar;
  }

  Outcome furnish() {
    var name = script.cohort().or(calendar::name).orElse(new Prose(FALLBACK_NAME));
    var cohort = create(name);
    var problems = new ArrayList<Problem>();
    problems.addAll(calendar(cohort.id()));
    problems.addAll(closures(cohort.id()));
    problems.addAll(roster(cohort.id()));
    if (!problems.isEmpty()) {
      return new Refused(problems);
    }
    stranger();
    house.memberships().write(books -> {
      var cohorts = books.cohorts().all();
      cohorts.forEach(each -> books.cohorts().place(new Place(each.id(), RehearsalAddress.ofChannel(each.name()))));
      return cohorts.size();
    });
    new WelcomeNewcomers(house.memberships()).handle();
    return new Furnished(cohort.id(), opens(cohort.id()));
  }

  private Cohort create(Prose name) {
    var programme = house.catalogue().programmes().keySet().stream().sorted().findFirst()
        .orElseThrow(() -> new IllegalStateException("The catalogue holds no programme"));
    var zone = script.zone().or(calendar::zone).orElse(SOMEWHERE);
    var request = new CreateCohort.Request(name, programme, zone, Locale.US);
    return switch (new CreateCohort(house.memberships(), house.catalogue(), house.ids(), house.clock())
        .handle(request)) {
      case CreateCohort.Created created -> created.cohort();
      case CreateCohort.NameTaken _ -> throw new IllegalStateException("A new house has no cohort yet");
      case CreateCohort.UnknownProgramme _ -> throw new IllegalStateException("The catalogue lost " + programme);
    };
  }

  private List<Problem> calendar(CohortId cohort) {
    var file = script.calendar();
    return switch (new ImportCalendar(house.sessions(), house.catalogue(), house.ids(), house.clock())
        .handle(new ImportCalendar.Request(cohort, file.name(), file.content(), Step.WRITE))) {
      case ImportCalendar.Refused refused -> refused.problems();
      case ImportCalendar.Planned _ -> List.of();
      case ImportCalendar.Imported _ -> List.of();
    };
  }

  private List<Problem> closures(CohortId cohort) {
    return script.closures()
        .map(file -> new ImportClosures(house.sessions(), house.clock())
            .handle(new ImportClosures.Request(cohort, Optional.empty(), file.name(), file.content(), Step.WRITE)))
        .map(outcome -> outcome instanceof ImportClosures.Refused refused ? refused.problems() : List.<Problem>of())
        .orElse(List.of());
  }

  private List<Problem> roster(CohortId cohort) {
    var file = script.roster();
    return switch (new ImportRoster(house.memberships(), house.ids(), house.clock())
        .handle(new ImportRoster.Request(cohort, file.name(), file.content(), Step.WRITE))) {
      case ImportRoster.Refused refused -> refused.problems();
      case ImportRoster.Planned _ -> List.of();
      case ImportRoster.Imported _ -> List.of();
    };
  }

  /** Somebody who must never see anything of the cohort, so that one can try. */
  private void stranger() {
    var other = create(new Prose(OTHER_NAME));
    house.memberships().write(books -> {
      var enrol = new EnrolMember(books, other, house.ids(), house.clock().instant());
      var linus = enrol.person(new Email("linus@elsewhere.example"), new Prose("Linus Hale"), Optional.empty());
      enrol.keep(List.of(enrol.enrolment(linus, Role.LEADER, Optional.empty(), Optional.empty())));
      return linus;
    });
  }

  private Instant opens(CohortId cohort) {
    return house.sessions().read(books -> books.sessions().of(cohort).stream().filter(Session::isPlanned)
        .map(Session::starts).min(Instant::compareTo)).orElse(calendar.earliest()).minus(Calendar.LEAD);
  }

  /** What came of it. */
  sealed interface Outcome {}

  /** The cohort is in, and the rehearsal begins then. */
  record Furnished(CohortId cohort, Instant opens) implements Outcome {}

  /** Something has to be mended first. */
  record Refused(List<Problem> problems) implements Outcome {}
}
