package org.collegium.core.command;

import java.time.Instant;
import java.util.List;
import org.collegium.core.text.Prose;

/** Answers about who knows what of the asker. */
public sealed interface PrivacyAnswer extends Answer {

  /** What the bot holds, and who may read which of it. */
  record HoldingsShown(List<Prose> held, List<Prose> readable) implements PrivacyAnswer {}

  /** Who has read which of one's words, who read last first, and how many lines are on later pages. */
  record ReadsShown(List<Read> reads, int page, int more) implements PrivacyAnswer {}

  /** All reads of one reflection by one person through one command. */
  record Read(Prose reader, Prose reference, Prose through, Instant first, Instant last, int times) {}
}
