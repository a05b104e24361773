package org.collegium.core.casestudy;

import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.CaseNotice.CaseTally;
import org.collegium.core.text.Prose;

/**
 * How all decided, as somebody sees it.
 *
 * @param own what they decided themselves, if they did
 * @param late whether that came too late to be counted
 * @param reasons of others, without their names; none where they would be too few
 */
public record Sight(Prose title, Optional<Prose> own, boolean late, CaseTally tally, List<Prose> reasons) {
  public Sight {
    reasons = List.copyOf(reasons);
  }
}
