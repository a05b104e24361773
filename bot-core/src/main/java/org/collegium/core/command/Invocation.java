package org.collegium.core.command;

import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;

/**
 * Somebody asks or answers something.
 *
 * @param from who it comes from, as the platform knows them; it has proved that it is them
 * @param in the channel it was said in; it settles which cohort is meant
 * @param key the same when a platform delivers the same request again
 */
public record Invocation(Address from, Optional<Address> in, RequestKey key, Request request) {

  /** What is asked or answered. */
  public sealed interface Request {}

  /** A command as a line of text, without its slash. */
  public record Typed(String line, Optional<Attachment> file) implements Request {}

  /** The same, written to the bot like words to anybody: what is answered stands there from then on. */
  public record Written(String line, Optional<Attachment> file) implements Request {}

  /** A command whose options the platform has taken apart. */
  public record Called(String path, Map<String, String> options, Optional<Attachment> file) implements Request {}

  /** A button that leads to a form. */
  public record Opened(ReplyTo replyTo) implements Request {}

  /**
   * A page of a form was filled in, and others are to follow or to be looked at again: it is kept for its author, who
   * is answered with the whole form as it stands.
   */
  public record PageFilled(ReplyTo replyTo, Map<String, String> values) implements Request {}

  /**
   * A form sent, or the last page of one, or a choice made; a single choice comes under the name
   * {@code choice}.
   */
  public record Replied(ReplyTo replyTo, Map<String, String> values) implements Request {}

  /**
   * What was promised by {@link PlainAnswer.Following}, once that was said. It may take half a minute, so that nobody
   * waits for it who gives up sooner.
   */
  public record Awaited(ReplyTo replyTo) implements Request {}

  /** What could be typed for an option, given what was typed so far. */
  public record Completing(String path, String option, String typed) implements Request {}
}
