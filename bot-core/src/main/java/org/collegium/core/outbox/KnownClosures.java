package org.collegium.core.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.collegium.core.attention.Closure;
import org.collegium.core.identity.CohortId;

/** What was looked up of closures while a few letters go, until something is planned otherwise. */
final class KnownClosures {

  private volatile Kept kept = new Kept(-1, new ConcurrentHashMap<>());

  /** Those looked up since the plan is at that version; more are added. */
  Map<CohortId, List<Closure>> at(long planVersion) {
    var known = kept;
    if (known.version() != planVersion) {
      known = new Kept(planVersion, new ConcurrentHashMap<>());
      kept = known;
    }
    return known.closures();
  }

  private record Kept(long version, Map<CohortId, List<Closure>> closures) {}
}
