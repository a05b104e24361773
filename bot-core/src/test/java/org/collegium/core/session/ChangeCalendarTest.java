package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.collegium.core.ImportDesk;
import org.collegium.core.session.ChangeCalendar.Add;
import org.collegium.core.session.ChangeCalendar.Added;
import org.collegium.core.session.ChangeCalendar.Cancel;
import org.collegium.core.session.ChangeCalendar.Move;
import org.collegium.core.session.ChangeCalendar.Moved;
import org.collegium.core.session.ChangeCalendar.Refusal;
import org.collegium.core.session.ChangeCalendar.Refused;
import org.collegium.core.session.ChangeCalendar.Wish;
import org.collegium.core.session.WhatMovesAlong.Along;
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

  @Test
  void aMoveShowsTheDaysOnWhichTheBotWillReallyRemind() {
    desk.closures("closures.csv", "Date,End,Name\n2027-10-25,2027-10-29,Fall break\n", Step.WRITE);

    var moved = (Moved) preview(new Move(NEXT_TUESDAY));

    assertThat(moved.along()).contains(
        new Along.Moves("reminder", 14, LocalDate.parse("2027-10-19"), LocalDate.parse("2027-11-01")),
        new Along.Moves("reminder", 1, LocalDate.parse("2027-11-01"), LocalDate.parse("2027-11-08")));
    assertThat(moved.withoutSchool()).isEmpty();
  }

  @Test
  void aReminderThatComesTooLateIsSaid() {
    desk.turnTo("2027-10-11T16:00:00Z");

    var moved = (Moved) preview(new Move(LocalDate.parse("2027-10-19")));

    assertThat(moved.along()).contains(new Along.ReminderLost(14, LocalDate.parse("2027-10-19")),
        new Along.Moves("reminder", 1, LocalDate.parse("2027-11-01"), LocalDate.parse("2027-10-18")));
  }

  @Test
  void checkInsBetweenSessionsMoveAlong() {
    var moved = (Moved) preview(new Move(LocalDate.parse("2027-11-30")));

    var between = moved.along().stream().filter(Along.Rhythm.class::isInstance).map(Along.Rhythm.class::cast).toList();
    assertThat(between).extracting(Along.Rhythm::from).containsExactly(3, 4);
    assertThat(between).allMatch(rhythm -> !rhythm.before().equals(rhythm.after()));
    assertThat(between.getFirst().after()).startsWith(between.getFirst().before().toArray(LocalDate[]::new))
        .hasSizeGreaterThan(between.getFirst().before().size());
  }

  @Test
  void daysWithoutSchoolAreRemarkedOn() {
    desk.closures("closures.csv", "Date,Name\n2027-11-08,Veterans Day\n", Step.WRITE);

    assertThat(((Moved) preview(new Move(LocalDate.parse("2027-11-07")))).withoutSchool())
        .containsExactly(LocalDate.parse("2027-11-07"), LocalDate.parse("2027-11-08"));
    assertThat(((Added) desk.change(11, new Add(LocalDate.parse("2029-06-30"), Optional.empty()), Step.PREVIEW))
        .withoutSchool()).containsExactly(LocalDate.parse("2029-06-30"));
  }

  private ChangeCalendar.Outcome preview(Wish wish) {
    return desk.change(4, wish, Step.PREVIEW);
  }

  private ChangeCalendar.Outcome change(Wish wish) {
    return desk.change(4, wish, Step.WRITE);
  }

  private Session fourth() {
    return desk.sessions(books -> books.sessions().numbered(desk.cohort().id(), 4)).orElseThrow();
  }
}
