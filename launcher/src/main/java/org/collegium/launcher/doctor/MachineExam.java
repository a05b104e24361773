package org.collegium.launcher.doctor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/** Java, its clock and what it knows of time zones. */
final class MachineExam {

  private static final int OLDEST_JAVA = 25;
  private static final long MEGABYTE = 1024L * 1024;
  /** Nothing of this was written before; a clock that shows an earlier day is not set. */
  private static final Instant NOT_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

  private MachineExam() {}

  static List<Finding> findings(Instant now) {
    return List.of(java(), clock(now), zones());
  }

  private static Finding java() {
    var sentence =
        "Java " + Runtime.version() + ", at most " + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB of heap";
    return Runtime.version().feature() >= OLDEST_JAVA ? Finding.ok("Java", sentence)
        : Finding.fail("Java", sentence, "Install a JDK " + OLDEST_JAVA + " or newer.");
  }

  private static Finding clock(Instant now) {
    var sentence = "It is " + now.truncatedTo(ChronoUnit.SECONDS);
    return now.isAfter(NOT_BEFORE) ? Finding.ok("clock", sentence)
        : Finding.fail("clock", sentence, "Set this machine's clock, and let it be set over the network.");
  }

  private static Finding zones() {
    return Finding.ok("time zones", "Zone rules of " + ZoneRulesProvider.getVersions("Europe/Berlin").lastKey());
  }
}
