package org.collegium.core.programme;

import java.util.List;
import java.util.Map;
import org.collegium.core.text.Problem;

/** What came of reading a catalogue's folder. */
public sealed interface Reading {

  /**
   * Every file said what it should.
   *
   * @param whereabouts by the programme's id
   */
  record Legible(Catalogue catalogue, Reference reference, Map<String, Whereabouts> whereabouts) implements Reading {}

  /**
   * At least one did not.
   *
   * @param problems all of all files, by file and line, each file named relative to the folder; never empty
   */
  record Illegible(List<Problem> problems) implements Reading {}
}
