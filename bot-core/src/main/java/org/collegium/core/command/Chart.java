package org.collegium.core.command;

import java.util.List;
import org.collegium.core.text.Prose;

/**
 * Numbers to be compared at a glance. What it looks like is for the platform to say, or that it is left out: nothing in
 * it stands only there.
 *
 * @param bars in the order in which they are to be read; never none
 * @param inWords all of it, for who hears it read out
 */
public record Chart(Prose title, List<Bar> bars, Prose inWords) {

  public Chart {
    bars = List.copyOf(bars);
    if (bars.isEmpty()) {
      throw new IllegalArgumentException("A chart without bars compares nothing");
    }
  }

  /**
   * One of what is compared.
   *
   * @param numbers both numbers in words, such as "1 of 2"
   * @param part from 0 to {@code whole}
   * @param whole how many there could be
   */
  public record Bar(Prose name, Prose numbers, int part, int whole) {

    public Bar {
      if (part < 0 || part > whole) {
        throw new IllegalArgumentException("A bar of " + part + " does not fit into " + whole);
      }
    }
  }
}
