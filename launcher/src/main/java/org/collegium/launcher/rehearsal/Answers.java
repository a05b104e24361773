package org.collegium.launcher.rehearsal;

/** How the people of a rehearsal answer. */
public enum Answers {
  /** Nobody answers anything. */
  NONE,
  /** Everybody answers within hours. */
  EAGER,
  /** As people are: some at once, some after the nudge, some late, some hardly ever. */
  MIXED
}
