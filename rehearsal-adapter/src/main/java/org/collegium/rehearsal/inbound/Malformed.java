package org.collegium.rehearsal.inbound;

/** A request no page of ours makes. */
final class Malformed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Malformed(String sentence) {
    super(sentence);
  }

  Malformed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
