package org.collegium.fuzzing;

/** How long a fuzzer looks. A build tries only the seeds and what was found once. */
final class Budget {

  /** At each target. */
  static final String EACH = "10m";

  private Budget() {}
}
