package org.collegium.core.summary;

import java.util.List;
import java.util.Optional;
import org.collegium.core.command.Chart;
import org.collegium.core.text.Prose;

/** A piece of a summary that is taken along, in its order; each kind of file shows it its own way. */
sealed interface Passage {

  /** What a part is about; under the title there is one level. */
  record Heading(Prose words) implements Passage {}

  /** A sentence or several. */
  record Paragraph(Prose words) implements Passage {}

  /** Things in a row, one a line. */
  record Items(List<Prose> items) implements Passage {}

  /** Numbers to be seen at a glance; all of them stand in the words of other passages too. */
  record Picture(Chart.Grid grid) implements Passage {}

  /**
   * What somebody wrote.
   *
   * @param reference by which it is found again
   * @param marks when it was written, and what else is to be known of it
   * @param question what was asked
   */
  record Quotation(Prose reference, List<Prose> marks, Optional<Prose> question, Prose words) implements Passage {}
}
