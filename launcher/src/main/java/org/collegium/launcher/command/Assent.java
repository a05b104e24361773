package org.collegium.launcher.command;

import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Whether a change is to be made: shown only, asked about once, or made at once. */
public final class Assent {

  private static final Set<String> YES = Set.of("y", "yes");

  @Option(names = "--dry-run", description = "Only show what would change.")
  private boolean dryRun;

  @Option(names = {"-y",
      "--yes"}, description = "Do it without asking. Where there is no terminal, nothing is asked either.")
  private boolean yes;

  /** Whether the change is only to be shown. */
  boolean isOnlyShown() {
    return dryRun;
  }

  /** Whether somebody is to be asked before it is made. */
  boolean isAsked(Front front) {
    return !yes && front.surroundings().terminal().isThere();
  }

  /** What they say to the question; what was shown before it is on their screen by then. */
  boolean isGiven(Front front, String question) {
    front.out().flush();
    var answer = front.surroundings().terminal().ask(question + " [y/N] ");
    return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
  }
}
