package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.collegium.core.ImportDesk;
import org.collegium.core.session.ChangeCalendar.Add;
import org.collegium.core.session.ChangeCalendar.Cancel;
import org.collegium.core.session.ChangeCalendar.Move;
import org.collegium.core.session.ChangeCalendar.Refusal;
import org.collegium.core.session.ChangeCalendar.Refused;
import org.collegium.core.session.ChangeCalendar.Wish;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a facilitator may do with one session, and what goes with it. */
class ChangeCalendarTest {

  private static final LocalDate NEXT_TUESDAY = LocalDate.parse("2027-11-09");

  private ImportDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = ImportDesk.at("2026-12-20T16:00:00Z", folder);
    desk.calendar(new String(ImportDesk.file("/samples/sessions.ics"), StandardCharsets.UTF_8), Step.WRITE);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aCancelledSessionComesBackAtItsHoursAndAtThePlaceThatIsSaid() {
    var before = fourth();
    change(new Cancel());

    change(new Add(NEXT_TUESDAY, Optional.of(new Prose("Niwot High"))));

    assertThat(fourth().isPlanned()).isTrue();
    assertThat(fourth().days()).extracting(day -> day.starts().toString())
        .containsExactly("2027-11-09T08:30", "2027-11-10T08:30");
    assertThat(fourth().place()).contains(new Prose("Niwot High"));
    assertThat(fourth().materials()).isEqualTo(before.materials());

    change(new Cancel());
    change(new Add(NEXT_TUESDAY.plusDays(7), Optional.empty()));
    assertThat(fourth().place()).as("where nobody says another").contains(new Prose("Niwot High"));
  }

  @Test
  void sessionsKeepTheOrderOfTheirNumbersHoweverTheyAreMoved() {
    var before = fourth();

    assertThat(change(new Move(LocalDate.parse("2028-02-08")))).isEqualTo(new Refused(Refusal.OUT_OF_ORDER));
    assertThat(change(new Move(LocalDate.parse("2027-03-02")))).isEqualTo(new Refused(Refusal.OUT_OF_ORDER));
    change(new Cancel());
    assertThat(change(new Add(LocalDate.parse("2028-02-08"), Optional.empty())))
        .isEqualTo(new Refused(Refusal.OUT_OF_ORDER));
    assertThat(change(new Move(LocalDate.parse("2207-11-09")))).isEqualTo(new Refused(Refusal.TOO_FAR_AHEAD));
    assertThat(fourth().days()).isEqualTo(before.days());
  }

  private ChangeCalendar.Outcome change(Wish wish) {
    return desk.change(4, wish, Step.WRITE);
  }

  private Session fourth() {
    return desk.sessions(books -> books.sessions().numbered(desk.cohort().id(), 4)).orElseThrow();
  }
}
