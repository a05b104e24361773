package org.collegium.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A log holds no words of people, whatever an exception carries. */
class FaultInOneLineTest {

  @Test
  void aMessageOfOursIsWrittenAndCannotPretendToBeALineOfItsOwn() {
    var line = FaultInOneLine.of(new IllegalStateException("No session 7\n2026-11-24 INFO all is well"));

    assertThat(line).startsWith("java.lang.IllegalStateException: No session 7 2026-11-24 INFO all is well at "
        + "org.collegium.launcher.log.FaultInOneLineTest.").doesNotContain("\n");
  }

  @Test
  void aMessageOfAnotherLibraryIsNotForItMayHoldWhatSomebodyWrote() {
    var fault = catchThrowable(() -> dayOf("I am afraid of Monday"));

    var line = FaultInOneLine.of(new IllegalStateException("A day could not be read", fault));

    assertThat(line).contains("A day could not be read").contains(" <- java.time.format.DateTimeParseException at ")
        .doesNotContain("afraid");
  }

  private static LocalDate dayOf(String typed) {
    return LocalDate.parse(typed);
  }

  @Test
  void causesThatGoInACircleComeToAnEnd() {
    var one = new IllegalStateException("one");
    var two = new IllegalStateException("two", one);
    one.initCause(two);

    assertThat(FaultInOneLine.of(one)).containsOnlyOnce("one").containsOnlyOnce("two");
  }
}
