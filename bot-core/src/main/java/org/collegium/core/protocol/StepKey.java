package org.collegium.core.protocol;

import java.time.Instant;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ProtocolId;

/**
 * Which opening of which step a letter tells.
 *
 * @param opening a step that was taken back and opened again is told again
 */
record StepKey(ProtocolId id, int step, int opening) {

  /** Of the latest step. */
  static StepKey latest(Protocol protocol) {
    return new StepKey(protocol.id(), protocol.current(), protocol.latestOpening());
  }

  /** As letters to that platform's channels carry it. */
  String written(String platform) {
    return "protocol:" + id.value() + ":step:" + step + ":opening:" + opening + ":place:" + platform;
  }

  /** As letters carry it that remind whoever keeps the time: a step whose end moved is another fact. */
  String reminding(PersonId person, Instant end) {
    return "protocol:" + id.value() + ":step:" + step + ":opening:" + opening + ":timekeeper:" + person.value()
        + ":end:" + end.toEpochMilli();
  }

  /** What {@link #written} or {@link #reminding} gave. */
  static StepKey read(String key) {
    var parts = key.split(":", 8);
    return new StepKey(new ProtocolId(Long.parseLong(parts[1])), Integer.parseInt(parts[3]),
        Integer.parseInt(parts[5]));
  }

  /** Whether that opening still stands. */
  boolean isOpenIn(Protocol protocol) {
    return protocol.isOpen(step, opening);
  }
}
