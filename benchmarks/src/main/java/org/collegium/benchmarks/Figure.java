package org.collegium.benchmarks;

/**
 * One line of what is printed.
 *
 * @param ours as measured, with its unit
 * @param beside a goal, or what the same costs without us
 * @param ratio ours to what is beside it; empty beside a goal
 */
record Figure(String what, String ours, String beside, String ratio) {

  static Figure besideGoal(String what, String ours, String goal) {
    return new Figure(what, ours, "goal: " + goal, "");
  }

  /** As a row of a table in Markdown. */
  String row() {
    return "| " + what + " | " + ours + " | " + beside + " | " + ratio + " |";
  }
}
