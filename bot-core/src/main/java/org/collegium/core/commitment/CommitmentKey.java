package org.collegium.core.commitment;

import org.collegium.core.identity.CommitmentId;

/** Under which key the one letter of a day that was set is written; a date alone can come again. */
record CommitmentKey(CommitmentId commitment, int turn) {

  private static final String TURN = ":turn:";

  String written() {
    return "commitment:" + commitment.value() + TURN + turn;
  }

  /** The turn of the letter that has this key. */
  static int turn(String key) {
    return Integer.parseInt(key.substring(key.indexOf(TURN) + TURN.length()));
  }
}
