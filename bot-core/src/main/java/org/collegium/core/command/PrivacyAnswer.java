package org.collegium.core.command;

import java.time.Instant;
import java.util.List;
import org.collegium.core.text.Prose;

/** Answers about who knows what of the asker. */
public sealed interface PrivacyAnswer extends Answer {

  /** What the bot holds, and who may read which of it. */
  record HoldingsShown(List<Prose> held, List<Prose> readable) implements PrivacyAnswer {}

  /** Who has read one's words, newest first. */
  record ReadsShown(List<Read> reads) implements PrivacyAnswer {}

  /** One read. */
  record Read(Prose reader, Instant at, Prose through, Prose reference) {}
}
