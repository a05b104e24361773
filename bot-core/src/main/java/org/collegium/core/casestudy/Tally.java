package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.notice.CaseNotice.CaseTally;
import org.collegium.core.notice.CaseNotice.TallyLine;
import org.collegium.core.programme.CaseScript;

/** How many decided for what: counted once, when what was done is told, and never again. */
record Tally(CaseStudyBooks books, CaseScript script) {

  /** Of fewer, each could reckon what the others decided. */
  static final int FEWEST = 3;

  /** Counts and keeps it, unless that was done before. */
  void release(CaseStudy study, Instant now) {
    if (books.decisions().released(study.id()).isEmpty()) {
      var decided = books.decisions().all(study.id());
      books.decisions().release(study.id(), decided.size() < FEWEST ? Map.of() : counts(decided), now);
    }
  }

  private Map<String, Integer> counts(List<CaseDecision> decided) {
    var counts = new LinkedHashMap<String, Integer>();
    script.ways().forEach(way -> counts.put(way.id(), 0));
    decided.forEach(decision -> counts.merge(decision.view().way(), 1, Integer::sum));
    return counts;
  }

  /** It, as people are told; empty as long as it is not released. */
  Optional<CaseTally> told(CaseStudy study) {
    return books.decisions().released(study.id()).map(counts -> new CaseTally(script.ways().stream()
        .filter(_ -> !counts.isEmpty())
        .map(way -> new TallyLine(way.label(), counts.getOrDefault(way.id(), 0))).toList()));
  }
}
