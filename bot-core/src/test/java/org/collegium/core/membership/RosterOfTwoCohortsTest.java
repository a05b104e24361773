package org.collegium.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.collegium.core.ImportDesk;
import org.collegium.core.cohort.Email;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.ImportRoster.Imported;
import org.collegium.core.membership.ImportRoster.Planned;
import org.collegium.core.membership.MemberChange.Enrolled;
import org.collegium.core.membership.MemberChange.Renamed;
import org.collegium.core.membership.RosterRemark.KeptAsKnown;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a roster may do to somebody who is known from another cohort. */
class RosterOfTwoCohortsTest {

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
  void linusIsTheSamePersonInBothCohortsAndHisOwnIsUntouched() {
    var before = desk.rowsOf(desk.strangers());
    assertThat(before).hasSizeGreaterThan(3);

    var outcome = (Imported) desk.roster("Name,Email,Role\nLinus Halvorsen,linus@far.example,leader\n", Step.WRITE);

    assertThat(outcome.changes()).containsExactly(
        new Enrolled(new Prose("Linus Halvorsen"), Role.LEADER, Optional.empty()));
    assertThat(desk.rowsOf(desk.strangers())).containsAll(before).hasSize(before.size() + 1);
    assertThat(desk.dump().get("person").stream().filter(row -> row.contains("linus@far.example"))).hasSize(1);
  }

  /** A preview must not be a way to look up people of other cohorts. */
  @Test
  void aPreviewDoesNotSayWhatAStrangerIsCalledElsewhere() {
    var outcome = (Planned) desk.roster("Name,Email,Role\nA Guess,linus@far.example,leader\n", Step.PREVIEW);

    assertThat(outcome.changes()).containsExactly(new Enrolled(new Prose("A Guess"), Role.LEADER, Optional.empty()));
    assertThat(outcome.notInFile()).isEmpty();
    assertThat(outcome.remarks()).containsExactly(new KeptAsKnown(new Prose("A Guess")));
  }

  @Test
  void linusKeepsHisNameAndZoneWhateverAnotherCohortsRosterSays() {
    var roster = "Name,Email,Role,Time zone\nA Guess,linus@far.example,leader,Asia/Tokyo\n";

    var outcome = (Imported) desk.roster(roster, Step.WRITE);
    var again = (Imported) desk.roster(roster, Step.WRITE);

    var linus = desk.members(books -> books.people().withEmail(new Email("linus@far.example"))).orElseThrow();
    assertThat(linus.name()).isEqualTo(new Prose("Linus Halvorsen"));
    assertThat(linus.zone()).isEqualTo(ImportDesk.DENVER);
    assertThat(outcome.remarks()).containsExactly(new KeptAsKnown(new Prose("A Guess")));
    assertThat(again.changes()).isEmpty();
    assertThat(again.remarks()).isEqualTo(outcome.remarks());
  }

  @Test
  void anAlumnusOfAnotherCohortIsRenamedOnlyOnceTheyBelongHere() {
    desk.change(books -> {
      var linus = books.people().withEmail(new Email("linus@far.example")).orElseThrow();
      var there = books.memberships().of(desk.strangers().id(), linus.id()).orElseThrow();
      books.memberships().keep(there.endedAt(Instant.parse("2026-12-20T16:00:00Z")));
      return there;
    });
    var roster = "Name,Email,Role\nLinus H,linus@far.example,leader\n";

    assertThat(((Imported) desk.roster(roster, Step.WRITE)).remarks())
        .containsExactly(new KeptAsKnown(new Prose("Linus H")));
    assertThat(((Imported) desk.roster(roster, Step.WRITE)).changes())
        .containsExactly(new Renamed(new Prose("Linus Halvorsen"), new Prose("Linus H")));
  }
}
