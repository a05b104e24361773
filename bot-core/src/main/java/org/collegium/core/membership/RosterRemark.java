package org.collegium.core.membership;

import java.util.List;
import org.collegium.core.text.Prose;

/** Something a reader of a roster's import should know that changes nothing. */
public sealed interface RosterRemark {

  /** They belong to another cohort too, so that their name and zone stay; {@code name} is the file's. */
  record KeptAsKnown(Prose name) implements RosterRemark {}

  /** Nobody of the cohort works there any more, so that what was said of its days holds for nobody. */
  record SchoolsLeft(List<Prose> schools) implements RosterRemark {}

  /** These columns mean nothing to us. */
  record ColumnsNotUsed(List<Prose> headings) implements RosterRemark {}
}
