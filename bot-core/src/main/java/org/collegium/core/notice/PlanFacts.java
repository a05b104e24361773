package org.collegium.core.notice;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * A commitment as it is shown: when the cue comes, its author does something, because of something.
 *
 * @param picture where they are then and who is there, if they pictured it
 */
public record PlanFacts(Prose reference, Prose cue, Prose act, Prose because, Optional<Prose> picture) {

  /** What its author told of it once. */
  public record Told(Instant at, Prose words) {}
}
