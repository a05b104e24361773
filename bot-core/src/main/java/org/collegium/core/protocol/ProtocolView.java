package org.collegium.core.protocol;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.ProtocolId;
import org.collegium.core.programme.ProtocolStep;
import org.collegium.core.text.Prose;

/**
 * How far a protocol is, for who runs it.
 *
 * @param step the number of its latest step, from 1; of one that is over that of the last
 * @param telling that step
 * @param next when it ends by itself
 */
public record ProtocolView(ProtocolId id, Prose title, int step, int steps, ProtocolStep telling,
    Protocol.State state, Optional<Instant> next) {

  static ProtocolView of(Protocol protocol, ProtocolPlan plan) {
    var steps = plan.script().steps().size();
    var step = Math.min(protocol.current(), steps);
    return new ProtocolView(protocol.id(), plan.script().title(), step, steps, plan.script().steps().get(step - 1),
        protocol.state(), plan.ends(protocol));
  }
}
