package org.collegium.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.collegium.core.calendar.CalendarFile.Readable;
import org.collegium.core.calendar.CalendarFile.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened to a file on its way, it is read or refused in words; it never fails and never takes long. */
class DamagedCalendarsTest {

  private static final List<String> INTRUDERS = List.of("BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "BEGIN:VALARM",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU", "RRULE:FREQ=HOURLY", "EXDATE:20270119T153000Z", "RDATE:20270119T153000Z,20270120",
      "DURATION:P1W", "DURATION:soon", "RECURRENCE-ID:20270119T083000", "SEQUENCE:many", "STATUS:MAYBE", "UID:",
      "DTSTART",
      "DTEND;TZID=\"", ";;;:::", "VERSION:1.0", "TZ:-07", "DAYLIGHT:TRUE;-06;19870405T080000Z;19871025T070000Z;;",
      "\u0001");

  static LongStream seeds() {
    return LongStream.range(0, 600);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @Timeout(10)
  void areReadOrRefusedInWords(long seed) throws IOException {
    var random = new Random(seed);

    var reading = CalendarFile.read("damaged.ics", damaged(random));

    switch (reading) {
      case Readable readable -> assertThat(readable.events()).isNotEmpty();
      case Unreadable refused -> assertThat(refused.problems()).isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.inWords()).startsWith("damaged.ics:").endsWith(problem.sentence()));
    }
  }

  @Test
  @Timeout(20)
  void areRefusedSoonHoweverDeepTheirPartsAreNested() {
    var text = "BEGIN:VCALENDAR\n" + "BEGIN:A\n".repeat(200_000) + "END:B\n".repeat(200_000);

    var reading = CalendarFile.read("damaged.ics", text.getBytes(StandardCharsets.UTF_8));

    assertThat(reading).isInstanceOf(Unreadable.class);
  }

  private static byte[] damaged(Random random) throws IOException {
    var lines = new ArrayList<>(new String(sample(), StandardCharsets.UTF_8).lines().toList());
    for (int blow = 1 + random.nextInt(4); blow > 0; blow--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, INTRUDERS.get(random.nextInt(INTRUDERS.size())));
        case 2 -> lines.set(at, lines.get(at).replaceFirst("\\d", "9"));
        case 3 -> lines.set(at, lines.get(at).substring(lines.get(at).length() / 2));
        default -> Collections.swap(lines, at, random.nextInt(lines.size()));
      }
    }
    var bytes = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    bytes[random.nextInt(bytes.length)] ^= (byte) random.nextInt(256);
    return bytes;
  }

  private static byte[] sample() throws IOException {
    try (var file = DamagedCalendarsTest.class.getResourceAsStream("/samples/sessions.ics")) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }
}
