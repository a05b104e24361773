package org.collegium.launcher.fire;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.collegium.core.House;
import org.collegium.core.attention.Habits.Habit;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Place;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.SessionId;
import org.collegium.core.membership.CreateCohort;
import org.collegium.core.membership.EnrolMember;
import org.collegium.core.programme.Reading;
import org.collegium.core.session.ChangeCalendar;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionDay;
import org.collegium.core.session.Step;
import org.collegium.core.store.Database;
import org.collegium.core.store.DatabaseUrls;
import org.collegium.core.store.MasterKey;
import org.collegium.core.store.PlantedKey;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Secret;
import org.collegium.launcher.house.CatalogueHome;

/**
 * A database with a cohort on each platform. It is opened anew for whatever is done in it, beside a bot that runs or
 * after one that was killed, as the command line does.
 */
final class Estate {

  /** No session of the programme has such a number, so that nothing is asked about it. */
  private static final int FIRST = 1_001;
  private static final Duration AGO = Duration.ofDays(30);
  private static final Habit MANY_A_WEEK = new Habit(QuietHours.DEFAULT, 1_000);

  private final Secret master = PlantedKey.fresh();
  private final String url;
  private final Function<InstantSource, Database> door;
  private final AtomicInteger number = new AtomicInteger(FIRST);
  private final ZoneId zone;

  private Estate(String url, BiFunction<MasterKey, InstantSource, Database> door) {
    this.url = url;
    this.door = clock -> door.apply(MasterKey.read(master), clock);
    // It is about eleven there, so that it is neither night for anybody nor will be before this is over.
    var offset = 11 - Instant.now().atZone(ZoneOffset.UTC).getHour();
    this.zone = ZoneId.of("Etc/GMT" + (offset > 0 ? "-" : "+") + Math.abs(offset));
  }

  /** In files of that folder. */
  static Estate in(Path folder) {
    return new Estate("jdbc:sqlite:" + folder.resolve(Database.WORDS),
        (key, clock) -> Database.open(folder, key, clock));
  }

  /** In databases of a server. */
  static Estate on(DatabaseUrls urls) {
    return new Estate(urls.words().reveal(), (key, clock) -> Database.open(urls, key, clock));
  }

  Secret master() {
    return master;
  }

  /** All letters of that cohort. */
  List<LetterRow> letters(Cohort cohort) throws SQLException {
    return LetterRow.of(url, cohort);
  }

  /** A cohort that has been together for a month, all of whose members are on that platform. */
  Cohort cohort(String platform, List<Address> members, Address channel) throws IOException {
    var then = InstantSource.fixed(Instant.now().minus(AGO));
    return inside(then, house -> {
      var created = (CreateCohort.Created) new CreateCohort(house.memberships(), house.catalogue(), house.ids(), then)
          .handle(new CreateCohort.Request(new Prose("The cohort in " + platform), "balanced-leadership", zone,
              Locale.US));
      house.memberships().write(books -> {
        books.cohorts().place(new Place(created.cohort().id(), channel));
        var enrol = new EnrolMember(books, created.cohort(), house.ids(), then.instant());
        for (var member : members) {
          var name = "Leader " + member.handle();
          var email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@school.example";
          var person = enrol.person(new Email(email), new Prose(name), Optional.of(zone));
          enrol.keep(List.of(enrol.enrolment(person, Role.LEADER, Optional.empty(), Optional.empty())));
          books.people().link(person.id(), member);
          books.habits().keep(person.id(), MANY_A_WEEK);
        }
        return members;
      });
      return created.cohort();
    });
  }

  /** A session of this afternoon is cancelled: everybody hears of it at once, whatever day it is. */
  int cancelOne(Cohort cohort) throws IOException {
    return inside(InstantSource.system(), house -> house.sessions().write(books -> {
      var session = session(house, cohort, Instant.now());
      books.sessions().keep(session);
      var outcome = new ChangeCalendar(house.sessions(), house.catalogue(), house.ids(), house.clock()).handle(
          new ChangeCalendar.Request(cohort.id(), session.number(), new ChangeCalendar.Cancel(), Step.WRITE));
      return ((ChangeCalendar.Cancelled) outcome).told();
    }));
  }

  /** A session of this afternoon becomes known, of which all should have been reminded: the bot makes up for it. */
  SessionId addOne(Cohort cohort) throws IOException {
    return inside(InstantSource.system(), house -> house.sessions().write(books -> {
      var session = session(house, cohort, Instant.now().minus(AGO));
      books.sessions().keep(session);
      return session.id();
    }));
  }

  private Session session(House house, Cohort cohort, Instant known) {
    var its = number.getAndIncrement();
    var begins = Instant.now().plus(Duration.ofHours(4)).atZone(zone).toLocalDateTime();
    return new Session(new SessionId(house.ids().next()), cohort.id(), its, new Prose("Evening " + its),
        List.of(new SessionDay(begins, begins.plusHours(1))), zone, Optional.empty(), Optional.empty(),
        Session.State.PLANNED, 1, known, 0);
  }

  /** Ids of all letters of that cohort which a facilitator is shown as waiting, failed or under way. */
  List<Long> listed(Cohort cohort) throws IOException {
    return inside(InstantSource.system(), house -> house.letters().read(books -> books.letters()
        .needingAttention(cohort.id(), house.clock().instant(), Integer.MAX_VALUE).stream()
        .map(letter -> letter.id().value()).toList()));
  }

  private <R> R inside(InstantSource clock, Function<House, R> work) throws IOException {
    try (var database = door.apply(clock)) {
      return switch (CatalogueHome.read(Optional.empty())) {
        case Reading.Legible legible -> work.apply(new House(database, legible.catalogue(), new Ids(clock), clock,
            URI.create("http://localhost/feeds/"), Optional.empty()));
        case Reading.Illegible illegible -> throw new IOException("The catalogue is unsound: " + illegible.problems());
      };
    }
  }
}
