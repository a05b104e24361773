package org.collegium.launcher.door;

/** The other end of the command line: a person who can be asked, or a script that cannot. */
public interface Terminal {

  /** Whether a person can be asked. */
  boolean isThere();

  /** Puts a question and waits for the line they type; blank when they type none. */
  String ask(String question);
}
