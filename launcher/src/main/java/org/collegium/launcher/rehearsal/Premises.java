package org.collegium.launcher.rehearsal;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.collegium.core.House;
import org.collegium.core.identity.CohortId;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Reading;
import org.collegium.core.text.Problem;
import org.collegium.launcher.house.CatalogueHome;
import org.collegium.launcher.house.OpenHouse;
import org.collegium.launcher.house.ThrowAwayFolder;
import org.collegium.rehearsal.board.RehearsalAddress;
import org.collegium.rehearsal.stage.CastMember;

/** A house of its own for one rehearsal, furnished from its script; gone when it is closed. */
public final class Premises implements AutoCloseable {

  /** Long after every programme. */
  static final Instant END_OF_TIME = Instant.parse("2100-01-01T00:00:00Z");

  private final Script script;
  private final Ground ground;
  private final CohortId cohort;

  private Premises(Script script, Ground ground, CohortId cohort) {
    this.script = script;
    this.ground = ground;
    this.cohort = cohort;
  }

  /**
   * Furnishes a house from that script; with a problem in any file there is none.
   *
   * @param feeds where calendar feeds are served, with a slash at its end
   */
  public static Furnishing furnish(Script script, URI feeds) {
    return switch (Calendar.of(script)) {
      case Calendar.Illegible illegible -> new Refused(illegible.problems());
      case Calendar.Legible calendar -> switch (CatalogueHome.read(script.catalogue())) {
        case Reading.Illegible illegible -> new Refused(illegible.problems().stream()
            .map(problem -> CatalogueHome.whole(script.catalogue(), problem)).toList());
        case Reading.Legible legible -> furnish(script, calendar, legible.catalogue(), feeds);
      };
    };
  }

  private static Furnishing furnish(Script script, Calendar.Legible calendar, Catalogue catalogue, URI feeds) {
    var clock = new HandCrankedClock(calendar.earliest());
    var folder = ThrowAwayFolder.make();
    var open = OpenHouse.throwAway(folder, catalogue, clock, feeds);
    return switch (new Furnish(open.house(), script, calendar).furnish()) {
      case Furnish.Furnished done -> {
        clock.turnTo(done.opens());
        yield new Ready(new Premises(script, new Ground(folder, open, clock), done.cohort()));
      }
      case Furnish.Refused refused -> {
        open.close();
        folder.remove();
        yield new Refused(refused.problems());
      }
    };
  }

  /** The same as they are now, in a house of their own, in which the same can be played on. */
  Premises copy() {
    var elsewhere = ground.folder().copyOf(ground.open().database());
    var sameTime = new HandCrankedClock(ground.clock().instant());
    var copied = OpenHouse.throwAway(elsewhere, house().catalogue(), sameTime, house().feeds());
    return new Premises(script, new Ground(elsewhere, copied, sameTime), cohort);
  }

  Script script() {
    return script;
  }

  House house() {
    return ground.open().house();
  }

  /** Where the cohort is. */
  ZoneId zone() {
    return house().memberships().read(books -> books.cohorts().get(cohort)).zone();
  }

  HandCrankedClock clock() {
    return ground.clock();
  }

  CohortId cohort() {
    return cohort;
  }

  /** Everybody in any cohort of the house, as they entered it. */
  List<CastMember> cast() {
    return house().memberships().read(books -> books.people().all().stream()
        .map(person -> new CastMember(person.name(), RehearsalAddress.ofPerson(person.email()), person.locale(),
            person.zone(), books.memberships().ever(person.id()).stream().map(member -> {
              var name = books.cohorts().get(member.cohort()).name();
              return new CastMember.Seat(member.role(), name, RehearsalAddress.ofChannel(name));
            }).toList()))
        .toList());
  }

  @Override
  public void close() {
    ground.open().close();
    ground.folder().remove();
  }

  private record Ground(ThrowAwayFolder folder, OpenHouse open, HandCrankedClock clock) {}

  /** What came of a script. */
  public sealed interface Furnishing {}

  /** The curtain can rise. */
  public record Ready(Premises premises) implements Furnishing {}

  /** Something has to be mended first. */
  public record Refused(List<Problem> problems) implements Furnishing {}
}
