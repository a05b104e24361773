package org.collegium.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.House;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.CreateCohort;
import org.collegium.core.membership.EnrolMember;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Reading;
import org.collegium.core.store.Database;
import org.collegium.core.store.DatabaseUrls;
import org.collegium.core.store.MasterKey;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Secret;
import org.collegium.launcher.house.CatalogueHome;

/** A house on a real database that survives a power cut, with a mentor and her leaders in it. */
final class Furnished implements AutoCloseable {

  static final String PLATFORM = "benchmark";
  static final ZoneId DENVER = ZoneId.of("America/Denver");

  /** A Tuesday at ten in the morning. */
  private static final Instant USUAL = Instant.parse("2026-09-08T16:00:00Z");

  private final HandCrankedClock clock;
  private final Secret master;
  private final String platform;
  private final Path folder;
  private final Database database;
  private final House house;
  private final Cohort cohort;
  private final Person mentor;
  private final List<Person> leaders = new ArrayList<>();

  /** @param folder an empty one */
  Furnished(Path folder, int leaders) throws IOException {
    this(folder, leaders, USUAL);
  }

  /**
   * A house furnished at another hour.
   *
   * @param folder an empty one
   */
  Furnished(Path folder, int leaders, Instant now) throws IOException {
    this(new Home(folder, Optional.empty(), MasterKey.fresh(), PLATFORM), leaders, now);
  }

  /** A house furnished somewhere else than in files, or beside another. */
  Furnished(Home home, int leaders) throws IOException {
    this(home, leaders, USUAL);
  }

  private Furnished(Home home, int leaders, Instant now) throws IOException {
    this.clock = new HandCrankedClock(now);
    this.folder = home.folder();
    this.master = home.master();
    this.platform = home.platform();
    var key = MasterKey.read(master);
    this.database = home.servers().map(urls -> Database.open(urls, key, clock))
        .orElseGet(() -> Database.open(folder, key, clock));
    this.house = new House(database, catalogue(), new Ids(clock), clock, URI.create("http://localhost/feeds/"),
        Optional.empty());
    this.cohort = made();
    this.mentor = enrol("Grace", Role.MENTOR, Optional.empty());
    for (var number = 1; number <= leaders; number++) {
      this.leaders.add(enrol("Leader " + number, Role.LEADER, Optional.of(mentor)));
    }
  }

  private static Catalogue catalogue() throws IOException {
    return switch (CatalogueHome.read(Optional.empty())) {
      case Reading.Legible legible -> legible.catalogue();
      case Reading.Illegible illegible -> throw new IOException("The catalogue is unsound: " + illegible.problems());
    };
  }

  private Cohort made() throws IOException {
    var outcome = new CreateCohort(house.memberships(), house.catalogue(), house.ids(), clock)
        .handle(new CreateCohort.Request(new Prose("Cohort on " + platform), "balanced-leadership", DENVER, Locale.US));
    if (outcome instanceof CreateCohort.Created created) {
      return created.cohort();
    }
    throw new IOException("The folder " + folder + " was not empty");
  }

  private Person enrol(String name, Role role, Optional<Person> mentoredBy) {
    var email = new Email(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + platform + ".example");
    return house.memberships().write(books -> {
      var enrol = new EnrolMember(books, cohort, house.ids(), clock.instant());
      var person = enrol.person(email, new Prose(name), Optional.of(DENVER));
      enrol.keep(List.of(enrol.enrolment(person, role, mentoredBy, Optional.empty())));
      books.people().link(person.id(), new Address(platform, email.value()));
      return person;
    });
  }

  static Address address(Person person) {
    return new Address(PLATFORM, person.email().value());
  }

  /**
   * Where a house keeps its things.
   *
   * @param folder an empty one, unless it keeps them on servers
   * @param master what opens everybody's keys; the same for all houses on the same servers
   * @param platform no other's there
   */
  record Home(Path folder, Optional<DatabaseUrls> servers, Secret master, String platform) {}

  House house() {
    return house;
  }

  HandCrankedClock clock() {
    return clock;
  }

  Cohort cohort() {
    return cohort;
  }

  Person mentor() {
    return mentor;
  }

  List<Person> leaders() {
    return List.copyOf(leaders);
  }

  Path folder() {
    return folder;
  }

  /** What opens everybody's keys. */
  Secret master() {
    return master;
  }

  @Override
  public void close() {
    database.close();
  }
}
