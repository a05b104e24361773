package org.collegium.core.protocol;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPlace;

/** Steps that a protocol takes, with the letters that tell them, in one transaction. */
record ProtocolSteps(ProtocolBooks books, ProtocolPlan plan, Instant now) {

  /** Opens the next step; after the last one it is over. */
  Protocol next(Protocol protocol) {
    return tell(further(protocol));
  }

  /** How it would stand then. */
  Protocol further(Protocol protocol) {
    return protocol.current() < plan.script().steps().size() ? protocol.withNext(now) : protocol.closed(now);
  }

  /** Keeps it, and tells the cohort's channels of its latest step. */
  Protocol tell(Protocol protocol) {
    books.protocols().keep(protocol);
    var kind = protocol.isRunning() ? NoticeKind.PROTOCOL_STEP_OPENED : NoticeKind.PROTOCOL_CLOSED;
    for (var place : books.cohorts().placesOf(protocol.cohort())) {
      var platform = place.channel().platform();
      books.outbox().add(new Draft(StepKey.latest(protocol).written(platform), kind, protocol.id().value(),
          protocol.cohort(), new ToPlace(protocol.cohort(), platform), now, Optional.empty(), Optional.empty(),
          Urgency.ORDINARY));
    }
    return protocol;
  }
}
