package org.collegium.core.identity;

/**
 * An unguessable token that goes out with a question and comes back with its answer.
 *
 * <p>It says what the answer is about and carries no right: whoever brings it is looked up and asked for their role
 * anew.
 *
 * @param token at most 100 characters (a Discord {@code custom_id} holds no more)
 */
public record ReplyTo(String token) {
  public ReplyTo {
    if (token.isBlank() || token.length() > 100) {
      throw new IllegalArgumentException("A reply token has 1 to 100 characters, not " + token.length());
    }
  }
}
