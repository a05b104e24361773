package org.collegium.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.collegium.core.calendar.CalendarEvent.Timed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarWriterTest {

  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final CalendarEntry SESSION = new CalendarEntry("session-4@collegium", 3,
      Instant.parse("2026-11-02T16:00:00Z"), LocalDateTime.parse("2027-11-09T08:30"),
      LocalDateTime.parse("2027-11-09T16:00"),
      DENVER, "Session 4: Choosing the Right Focus", "Room 214, Longmont", "Bring the manual; coffee from 8.\nSee you.",
      Optional.of("https://frontrange.example/sessions/4"), false);

  @Test
  void tellsProgramsHowToRecogniseRefreshAndUpdate() {
    assertThat(CalendarWriter.write("Front Range, cohort 7", List.of(SESSION)).lines()).contains(
        "VERSION:2.0", "METHOD:PUBLISH", "NAME:Front Range\\, cohort 7", "X-WR-CALNAME:Front Range\\, cohort 7",
        "X-WR-TIMEZONE:America/Denver", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
        "UID:session-4@collegium", "SEQUENCE:3", "DTSTAMP:20261102T160000Z", "DTSTART:20271109T153000Z",
        "DTEND:20271109T230000Z", "STATUS:CONFIRMED", "URL:https://frontrange.example/sessions/4");
  }

  @Test
  void keepsACancelledSessionSoThatProgramsTakeItOff() {
    var cancelled = new CalendarEntry(SESSION.uid(), 4, SESSION.stamped(), SESSION.start(), SESSION.end(), DENVER,
        SESSION.summary(), "", "", Optional.empty(), true);

    var text = CalendarWriter.write("Front Range", List.of(cancelled));

    assertThat(text.lines()).contains("STATUS:CANCELLED", "SEQUENCE:4").noneMatch(line -> line.startsWith("LOCATION"));
    assertThat(CalendarFileTest.calendar(text).events()).singleElement().extracting(CalendarEvent::cancelled)
        .isEqualTo(true);
  }

  @Test
  void writesACalendarThatHasNoEventsYet() {
    assertThat(CalendarWriter.write("Front Range", List.of())).startsWith("BEGIN:VCALENDAR\r\n")
        .endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void writesTheSameForTheSame() {
    assertThat(CalendarWriter.write("Front Range", List.of(SESSION)))
        .isEqualTo(CalendarWriter.write("Front Range", List.of(SESSION)));
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isReadBackAsItWasWritten(long seed) {
    var entries = entries(new Random(seed));

    var calendar = CalendarFileTest.calendar(CalendarWriter.write("Cohort %d".formatted(seed), entries));

    assertThat(calendar.name()).contains("Cohort %d".formatted(seed));
    assertThat(calendar.events().stream().collect(Collectors.toMap(CalendarEvent::uid, event -> event)))
        .hasSize(entries.size())
        .allSatisfy((uid, event) -> assertSame(event, entries.get(Integer.parseInt(uid))));
  }

  private static void assertSame(CalendarEvent event, CalendarEntry entry) {
    assertThat(event.summary()).isEqualTo(entry.summary());
    assertThat(event.location().orElse("")).isEqualTo(entry.location());
    assertThat(event.description().orElse("")).isEqualTo(entry.description());
    assertThat(event.sequence()).isEqualTo(entry.sequence());
    assertThat(event.cancelled()).isEqualTo(entry.cancelled());
    assertThat(event.when()).isInstanceOfSatisfying(Timed.class, when -> {
      var zone = when.zone().orElseThrow();
      assertThat(when.start().atZone(zone).toInstant()).isEqualTo(entry.start().atZone(entry.zone()).toInstant());
      assertThat(when.end().atZone(zone).toInstant()).isEqualTo(entry.end().atZone(entry.zone()).toInstant());
    });
  }

  /** All in one zone or each in its own; among them times that a change of clocks leaves out or brings twice. */
  private static List<CalendarEntry> entries(Random random) {
    var zones = new ArrayList<>(ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).sorted().toList());
    var shared = random.nextBoolean() ? Optional.of(oneOf(zones, random)) : Optional.<String>empty();
    return IntStream.range(0, 1 + random.nextInt(8)).mapToObj(number -> {
      var start = LocalDateTime.parse("2027-01-01T00:00").plusMinutes(random.nextInt(3 * 366 * 24 * 60));
      return new CalendarEntry(Integer.toString(number), random.nextInt(9),
          Instant.ofEpochSecond(1_800_000_000 + number),
          start, start.plus(Duration.ofHours(2 + random.nextInt(48))),
          ZoneId.of(shared.orElseGet(() -> oneOf(zones, random))),
          words(random), words(random), random.nextBoolean() ? "" : words(random) + "\n" + words(random),
          Optional.empty(),
          random.nextInt(5) == 0);
    }).toList();
  }

  private static String words(Random random) {
    var words = List.of("Session", "a,b", "c;d", "back\\slash", "\"quoted\"", "Ní Dhomhnaill", "🙂", "李", "x:y",
        "BEGIN:VEVENT", "\\n",
        "a word that is long enough to be folded over more than one of the short lines that calendars have");
    return IntStream.rangeClosed(0, random.nextInt(6)).mapToObj(any -> oneOf(words, random))
        .collect(Collectors.joining(" "));
  }

  private static String oneOf(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
