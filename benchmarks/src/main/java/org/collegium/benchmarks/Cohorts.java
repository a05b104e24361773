package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.Chores;
import org.collegium.core.chore.Chore;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.SessionId;
import org.collegium.core.membership.CreateCohort;
import org.collegium.core.membership.EnrolMember;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionDay;
import org.collegium.core.text.Prose;

/** Many cohorts in one database, all with a session on the same days: looking for what is due, and writing it. */
final class Cohorts {

  private static final int LEADERS = 12;
  private static final int TIMES = 5;
  private static final LocalDateTime FIRST = LocalDateTime.parse("2026-09-22T08:30");

  private final Path folder;

  /** @param folder an empty one */
  Cohorts(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    var few = measured(100, figures, Optional.empty());
    measured(1_000, figures, Optional.of(few));
    return figures;
  }

  private Measured[] measured(int cohorts, List<Figure> figures, Optional<Measured[]> tenth)
      throws IOException, InterruptedException {
    try (var furnished = new Furnished(folder.resolve("of-" + cohorts), 0)) {
      for (var number = 1; number <= cohorts; number++) {
        add(furnished, number);
      }
      var looked = Measured.times(TIMES, () -> look(furnished));
      var written = Measured.times(1, () -> write(furnished));
      var letters = cohorts * LEADERS;
      figures.add(new Figure(String.format(Locale.ROOT, "looking for what is due next in %,d cohorts", cohorts),
          looked.inMillis(), "a tenth of them", tenth.map(few -> looked.ratioTo(few[0])).orElse("")));
      figures.add(new Figure(String.format(Locale.ROOT, "%,d check-ins and reminders in %,d cohorts, written in one "
          + "minute", letters, cohorts), written.inSeconds(), "a tenth of them",
          tenth.map(few -> written.ratioTo(few[1])).orElse("")));
      return new Measured[] {looked, written};
    }
  }

  /** As after a session was moved somewhere: everything is reckoned anew. */
  private static Duration look(Furnished furnished) {
    var chores = Chores.ofRooms(furnished.house());
    var began = System.nanoTime();
    chores.forEach(Chore::nextDue);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** All that falls due on the way to a week before the sessions, at which everybody is reminded. */
  private static Duration write(Furnished furnished) {
    var chores = Chores.ofRooms(furnished.house());
    var clock = furnished.clock();
    clock.turnTo(Instant.parse("2026-09-15T18:00:00Z"));
    var began = System.nanoTime();
    chores.forEach(chore -> chore.runDue(clock.instant()));
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static void add(Furnished furnished, int number) throws IOException {
    var house = furnished.house();
    var outcome = new CreateCohort(house.memberships(), house.catalogue(), house.ids(), furnished.clock())
        .handle(new CreateCohort.Request(new Prose("Cohort " + number), "balanced-leadership", Furnished.DENVER,
            Locale.US));
    if (!(outcome instanceof CreateCohort.Created(Cohort cohort))) {
      throw new IOException("Cohort " + number + " is there already");
    }
    house.memberships().write(books -> {
      var enrol = new EnrolMember(books, cohort, house.ids(), furnished.clock().instant());
      for (var leader = 1; leader <= LEADERS; leader++) {
        var name = "leader-" + number + "-" + leader;
        var person = enrol.person(new Email(name + "@school.example"), new Prose(name), Optional.of(Furnished.DENVER));
        enrol.keep(List.of(enrol.enrolment(person, Role.LEADER, Optional.<Person>empty(), Optional.empty())));
        books.people().link(person.id(), Furnished.address(person));
      }
      return cohort;
    });
    house.sessions().write(books -> {
      var session = new Session(new SessionId(house.ids().next()), cohort.id(), 1, new Prose("Beginning"),
          List.of(new SessionDay(FIRST, FIRST.plusHours(7))), Furnished.DENVER, Optional.empty(), Optional.empty(),
          Session.State.PLANNED, 1, furnished.clock().instant(), 0);
      books.sessions().keep(session);
      return session;
    });
  }
}
