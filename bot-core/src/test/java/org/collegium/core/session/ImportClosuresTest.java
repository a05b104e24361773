package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.collegium.core.Events;
import org.collegium.core.ImportDesk;
import org.collegium.core.attention.Closure;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.session.ImportClosures.Imported;
import org.collegium.core.session.ImportClosures.NoSuchSchool;
import org.collegium.core.session.ImportClosures.Planned;
import org.collegium.core.session.ImportClosures.Refused;
import org.collegium.core.session.ImportClosures.Sum;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What importing closures does to a cohort. */
class ImportClosuresTest {

  private static final String TABLE = """
      Date,End,Name
      2027-03-22,2027-03-26,Spring break
      2027-02-15,,Presidents' Day
      2027-03-26,2027-03-29,Easter
      """;

  private ImportDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = ImportDesk.at("2026-12-20T16:00:00Z", folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aTableSaysHowManyDaysAreClosedAndCountsNoneTwice() {
    var outcome = (Imported) desk.closures("closures.csv", TABLE, Step.WRITE);

    assertThat(outcome.sum())
        .isEqualTo(new Sum(3, LocalDate.parse("2027-02-15"), LocalDate.parse("2027-03-29"), 7, 0, 0, Optional.empty()));
    assertThat(kept(desk.cohort())).hasSize(3)
        .contains(new Closure(LocalDate.parse("2027-02-15"), LocalDate.parse("2027-02-15"), "Presidents' Day"));
    assertThat(kept(desk.strangers())).isEmpty();
  }

  @Test
  void anotherFileGoesInItsPlace() {
    desk.closures("closures.csv", TABLE, Step.WRITE);

    var outcome = (Imported) desk.closures("closures.ics",
        Events.calendar(Events.wholeDays("Summer", "20270607", "20270614")), Step.WRITE);

    assertThat(outcome.sum())
        .isEqualTo(new Sum(1, LocalDate.parse("2027-06-07"), LocalDate.parse("2027-06-13"), 5, 0, 3, Optional.empty()));
    assertThat(kept(desk.cohort())).containsExactly(
        new Closure(LocalDate.parse("2027-06-07"), LocalDate.parse("2027-06-13"), "Summer"));
  }

  @Test
  void aPreviewAndAnIllegibleFileKeepWhatIsThere() {
    desk.closures("closures.csv", TABLE, Step.WRITE);
    var before = desk.dump();

    assertThat(desk.closures("closures.csv", "Date,Name\n2027-05-31,Memorial Day\n", Step.PREVIEW))
        .isEqualTo(
            new Planned(
                new Sum(1, LocalDate.parse("2027-05-31"), LocalDate.parse("2027-05-31"), 1, 0, 3, Optional.empty()),
                List.of()));
    assertThat(desk.closures("closures.csv", "Date,Name\nsoon,Memorial Day\n", Step.WRITE)).isInstanceOf(Refused.class);

    assertThat(desk.dump()).isEqualTo(before);
  }

  @Test
  void aSchoolsDaysStandBesideThoseOfAllAndReplaceItsOwnAlone() {
    desk.roster("""
        Name,Email,Role,School
        Ada,ada@school.example,leader,Lincoln High
        Maria,maria@school.example,leader,École Prévert
        """, Step.WRITE);
    desk.closures("closures.csv", TABLE, Step.WRITE);

    desk.closures("lincoln.csv", "Date,Name\n2027-01-11,Boiler\n2027-01-12,Boiler\n", Optional.of("lincoln"),
        Step.WRITE);
    desk.closures("ecole.csv", "Date,Name\n2027-01-13,Fête\n", Optional.of("ecole prevert"), Step.WRITE);
    var outcome = (Imported) desk.closures("lincoln.csv", "Date,Name\n2027-01-14,Boiler\n",
        Optional.of("LINCOLN HIGH"), Step.WRITE);

    assertThat(outcome.sum().inPlaceOf()).isEqualTo(2);
    assertThat(outcome.sum().school()).contains(new Prose("Lincoln High"));
    assertThat(kept(desk.cohort())).hasSize(5)
        .filteredOn(closure -> !closure.isOfAll()).extracting(Closure::first, closure -> closure.school().get().raw())
        .containsExactlyInAnyOrder(tuple(LocalDate.parse("2027-01-14"), "Lincoln High"),
            tuple(LocalDate.parse("2027-01-13"), "École Prévert"));
  }

  @Test
  void aSchoolThatNobodyWorksAtIsRefusedWithThoseThereAre() {
    desk.roster("""
        Name,Email,Role,School
        Ada,ada@school.example,leader,Lincoln High
        Maria,maria@school.example,leader,Lincoln Middle
        """, Step.WRITE);

    for (var typed : List.of("Far Shore School", "Lincoln", "")) {
      assertThat(desk.closures("closures.csv", TABLE, Optional.of(typed), Step.WRITE)).isEqualTo(
          new NoSuchSchool(typed, List.of(new Prose("Lincoln High"), new Prose("Lincoln Middle"))));
    }
    assertThat(kept(desk.cohort())).isEmpty();
  }

  private List<Closure> kept(Cohort cohort) {
    return desk.sessions(books -> books.closures().of(cohort.id()));
  }
}
