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

  /** The one of that id, open for what follows, made if need be; empty where there is none to be had. */
  Optional<MessageChannel> of(MessageChannel channel, String id, String name) {
    if (!(channel instanceof IThreadContainer holder)) {
      return Optional.empty();
    }
    return find(holder, id).done().flatMap(found -> found).or(() -> made(holder, id, name).done())
        .filter(thread -> !thread.isLocked()).map(this::opened);
  }

  /** The one of that id, archived or not. */
  Called<Optional<ThreadChannel>> find(MessageChannel channel, String id) {
    return channel instanceof IThreadContainer holder ? find(holder, id) : new Called.Done<>(Optional.empty());
  }

  /** JDA does not know those that are archived: Discord is asked, the newest first. */
  private Called<Optional<ThreadChannel>> find(IThreadContainer holder, String id) {
    var active = one(holder.getThreadChannels(), id);
    if (active.isPresent()) {
      return new Called.Done<>(active);
    }
    return Called.now(() -> holder.retrieveArchivedPublicThreadChannels().limit(A_PAGE))
        .map(archived -> one(archived, id));
  }

  private static Optional<ThreadChannel> one(List<ThreadChannel> threads, String id) {
    return threads.stream().filter(thread -> thread.getId().equals(id)).findFirst();
  }

  private Called<ThreadChannel> made(IThreadContainer holder, String message, String name) {
    return Called.now(() -> holder.createThreadChannel(name, message).setAutoArchiveDuration(OPEN_FOR));
  }

  /** Another's may be opened by moderators alone; then what is written there opens it. */
  private MessageChannel opened(ThreadChannel thread) {
    if (thread.isArchived() && thread.isOwner()) {
      if (Called.now(() -> thread.getManager().setArchived(false)) instanceof Called.Done) {
        LOG.debug("A thread was opened again");
      }
    }
    return thread;
  }
}
