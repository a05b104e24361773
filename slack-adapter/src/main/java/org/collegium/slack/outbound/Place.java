package org.collegium.slack.outbound;

import java.util.List;
import java.util.Optional;
import org.collegium.core.outbox.Courier.Earlier;
import org.collegium.core.outbox.Courier.Reach;
import org.collegium.slack.MessageRef;

/**
 * Where a message is put.
 *
 * @param thread the message in whose thread; empty for one that stands on its own
 * @param isBroadcast whether a message in a thread stands in the channel too
 */
record Place(String channel, Optional<String> thread, boolean isBroadcast) {

  /** On its own. */
  static Place in(String channel) {
    return new Place(channel, Optional.empty(), false);
  }

  /** Beside what it follows, if that is in the same channel: a cohort may have moved to another one. */
  static Place in(String channel, Optional<Earlier> earlier) {
    return earlier.flatMap(before -> roots(channel, List.of(before.message())).stream().findFirst()
        .map(root -> new Place(channel, Optional.of(root), before.reach() == Reach.EVERYBODY)))
        .orElseGet(() -> in(channel));
  }

  /** In the thread of that message, and there alone. */
  static Place under(MessageRef message) {
    return new Place(message.channel(), Optional.of(message.root()), false);
  }

  /** The messages of that channel in whose threads something may stand that follows one of these. */
  static List<String> roots(String channel, List<String> messages) {
    return messages.stream().map(MessageRef::read).filter(message -> message.channel().equals(channel))
        .map(MessageRef::root).distinct().toList();
  }
}
