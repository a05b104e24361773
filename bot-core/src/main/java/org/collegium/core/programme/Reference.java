package org.collegium.core.programme;

import java.util.Map;
import org.collegium.core.text.Prose;

/**
 * What research a programme's words refer to.
 *
 * @param responsibilities of a school leader
 * @param phases of a change
 * @param characteristics of a purposeful community
 * @param kinds of knowledge
 * @param factors in a school that pupils' learning depends on
 * @param parts of the framework
 */
public record Reference(Listing responsibilities, Listing phases, Listing characteristics, Listing kinds,
    Listing factors, Listing parts) {

  /**
   * One list.
   *
   * @param source where it was found
   * @param entries by id, in the file's order
   */
  public record Listing(Prose source, Map<String, Entry> entries) {}

  /**
   * One entry.
   *
   * @param details what else the file says of it, as it is written there (a number keeps its digits), by key;
   *     {@code r05.value} is what stands under {@code value} under {@code r05}; lists are left out. Correlations in it
   *     are averages over studies, never a person's score
   */
  public record Entry(String id, Prose name, Map<String, String> details) {}
}
