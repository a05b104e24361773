package org.collegium.discord.outbound;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel.AutoArchiveDuration;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.collegium.discord.web.Called;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that hang on messages of cohorts' channels: a thread has the id of the message it hangs on. */
final class Threads {

  /** Discord's longest: between two things that are said of a session lie weeks. */
  private static final AutoArchiveDuration OPEN_FOR = AutoArchiveDuration.TIME_1_WEEK;
  private static final int A_PAGE = 100;
  private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

  private final Turnstile turnstile;

  Threads(Turnstile turnstile) {
    this.turnstile = turnstile;
  }

  /**
   * Opens one on a message that was just posted. There is one at most on each message, so that trying again makes no
   * second; where it cannot be, people talk in the channel.
   */
  void open(MessageChannel channel, String message, String name) {
    if (channel instanceof IThreadContainer holder) {
      var called = made(holder, message, name);
      if (!(called instanceof Called.Done)) {
        LOG.info("No thread was opened on a message: {}", called);
      }
    }
  }

  /** The one that a message belongs to, open for what follows; empty where there is none to be had. */
  Optional<MessageChannel> of(MessageChannel channel, MessageRef message, String name) {
    if (!(channel instanceof IThreadContainer holder)) {
      return Optional.empty();
    }
    var id = message.channel().equals(channel.getId()) ? message.first() : message.channel();
    return active(holder, id).or(() -> archived(holder, id))
        .or(() -> made(holder, id, name).done()).filter(thread -> !thread.isLocked()).filter(this::isOpened)
        .map(MessageChannel.class::cast);
  }

  private Called<ThreadChannel> made(IThreadContainer holder, String message, String name) {
    turnstile.pass();
    return Called
        .now(() -> holder.createThreadChannel(name, message).setAutoArchiveDuration(OPEN_FOR));
  }

  private static Optional<ThreadChannel> active(IThreadContainer holder, String id) {
    return holder.getThreadChannels().stream().filter(thread -> thread.getId().equals(id)).findFirst();
  }

  /** JDA does not know those that are archived: Discord is asked, the newest first. */
  private Optional<ThreadChannel> archived(IThreadContainer holder, String id) {
    turnstile.pass();
    return Called.now(() -> holder.retrieveArchivedPublicThreadChannels().limit(A_PAGE)).done().stream()
        .flatMap(List::stream).filter(thread -> thread.getId().equals(id)).findFirst();
  }

  private boolean isOpened(ThreadChannel thread) {
    if (!thread.isArchived()) {
      return true;
    }
    turnstile.pass();
    return Called.now(() -> thread.getManager().setArchived(false)) instanceof Called.Done;
  }
}
