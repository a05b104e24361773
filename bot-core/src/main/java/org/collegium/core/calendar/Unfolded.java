package org.collegium.core.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * A property of a calendar file on one line, however many it was folded over.
 *
 * @param number the physical line on which it begins, counted from 1
 */
record Unfolded(int number, String text) {

  /** All lines that are not blank; a line that begins with a space or a tab goes on with the one before. */
  static List<Unfolded> lines(String file) {
    var lines = new ArrayList<Unfolded>();
    var text = new StringBuilder();
    int number = 0;
    int begins = 1;
    for (String physical : file.split("\r\n|\r|\n", -1)) {
      number++;
      if (physical.startsWith(" ") || physical.startsWith("\t")) {
        text.append(physical, 1, physical.length());
      } else {
        lines.add(new Unfolded(begins, text.toString()));
        text.setLength(0);
        text.append(physical);
        begins = number;
      }
    }
    lines.add(new Unfolded(begins, text.toString()));
    lines.removeIf(line -> line.text().isBlank());
    return lines;
  }
}
