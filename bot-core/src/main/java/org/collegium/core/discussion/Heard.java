package org.collegium.core.discussion;

import java.time.Instant;
import java.util.function.Predicate;
import org.collegium.core.identity.Address;
import org.collegium.core.text.Prose;

/**
 * Something that happened to a message which somebody wrote in a thread.
 *
 * @param channel in which the thread is
 * @param thread whether it is the thread of that message of ours, by the platform's reference
 * @param message what names the message on its platform, and never changes
 */
public record Heard(Address channel, Predicate<String> thread, String message, What what) {

  MessageKey key() {
    return MessageKey.of(channel.platform(), message);
  }

  /** What happened. */
  public sealed interface What {}

  /**
   * It was written, or changed.
   *
   * @param at when it became as it is, by the platform's clock
   */
  public record Written(Address from, Prose words, Instant at) implements What {}

  /** It was deleted, or all its words were, by whomever. */
  public record Deleted() implements What {}
}
