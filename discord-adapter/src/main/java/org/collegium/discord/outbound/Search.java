package org.collegium.discord.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.collegium.core.identity.Address;
import org.collegium.core.outbox.Courier.Tracing;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Pace;
import org.collegium.core.text.Prose;
import org.collegium.discord.MessageRef;
import org.collegium.discord.web.Called;

/** Looks for a letter among the messages of a place and of its threads, by the id that its frame carries. */
final class Search {

  /** Our clock may have been wrong when it went: Discord's was right, and a letter that is not found comes twice. */
  private static final Duration EARLIER = Duration.ofDays(1);
  private static final int A_PAGE = 100;
  private static final int MOST_PAGES = 50;
  private static final Prose ASKS_TO_WAIT = new Prose("Discord asks to wait");
  private static final Prose TOO_MANY = new Prose("there are too many messages in that channel to look through");

  private final Places places;
  private final Threads threads;
  private final Pace pace;

  Search(Places places, Threads threads, Pace pace) {
    this.places = places;
    this.threads = threads;
    this.pace = pace;
  }

  /**
   * Where the letter is, if it is there.
   *
   * @param earlier messages in whose threads it may stand
   */
  Tracing find(Letter letter, Address to, List<MessageRef> earlier) {
    return switch (places.of(to)) {
      case Called.Done<MessageChannel> found -> {
        var inChannel = find(letter, found.response());
        yield inChannel instanceof Tracing.Absent ? inThreads(letter, found.response(), earlier) : inChannel;
      }
      case Called<MessageChannel> hindered -> hindered(hindered);
    };
  }

  /** Where one of the threads cannot be looked into, it is not said that the letter is nowhere. */
  private Tracing inThreads(Letter letter, MessageChannel channel, List<MessageRef> earlier) {
    for (var root : earlier.stream().map(MessageRef::root).distinct().toList()) {
      var found = switch (threads.find(channel, root)) {
        case Called.Done<Optional<ThreadChannel>> done -> done.response()
            .map(thread -> find(letter, thread)).orElseGet(Tracing.Absent::new);
        case Called<Optional<ThreadChannel>> hindered -> hindered(hindered);
      };
      if (!(found instanceof Tracing.Absent)) {
        return found;
      }
    }
    return new Tracing.Absent();
  }

  private Tracing find(Letter letter, MessageChannel channel) {
    var after = Long.toUnsignedString(
        TimeUtil.getDiscordTimestamp(letter.draft().dueAt().minus(EARLIER).toEpochMilli()));
    for (var page = 0; page < MOST_PAGES; page++) {
      var from = after;
      switch (Called.now(() -> MessageHistory.getHistoryAfter(channel, from).limit(A_PAGE))) {
        case Called.Done<MessageHistory> done -> {
          var newestFirst = done.response().getRetrievedHistory();
          var found = newestFirst.stream().filter(message -> isOf(letter, message)).toList();
          if (!found.isEmpty()) {
            return new Tracing.Found(new MessageRef(channel.getId(),
                found.reversed().stream().map(Message::getId).toList(), thread(channel)).written());
          }
          if (newestFirst.size() < A_PAGE) {
            return new Tracing.Absent();
          }
          after = newestFirst.getFirst().getId();
        }
        case Called<MessageHistory> hindered -> {
          return hindered(hindered);
        }
      }
    }
    return new Tracing.CannotSay(TOO_MANY);
  }

  private static Optional<String> thread(MessageChannel channel) {
    return channel instanceof ThreadChannel thread ? Optional.of(thread.getId()) : Optional.empty();
  }

  private static boolean isOf(Letter letter, Message message) {
    return message.getAuthor().equals(message.getJDA().getSelfUser()) && message.getComponents().stream()
        .anyMatch(component -> component instanceof Container frame && frame.getUniqueId() == Mark.of(letter));
  }

  /** What can be said of a letter when a call that was to find it did not get through. */
  private Tracing hindered(Called<?> called) {
    return switch (called) {
      case Called.Done<?> _ -> throw new IllegalArgumentException("A call that got through hindered nobody");
      case Called.Refused<?> refused -> refused(Refusal.of(refused));
      case Called.TooFast<?> fast -> {
        pace.pause(fast.retryAfter(), ASKS_TO_WAIT);
        yield new Tracing.AskLater(ASKS_TO_WAIT);
      }
      case Called.Unreached<?> down ->
          new Tracing.AskLater(new Prose("Discord is not to be reached (" + down.why() + ")"));
      case Called.Unclear<?> unclear ->
          new Tracing.AskLater(new Prose("Discord did not say (" + unclear.why() + ")"));
    };
  }

  private static Tracing refused(Refusal refusal) {
    return switch (refusal) {
      case Refusal.ForNow passing -> new Tracing.AskLater(passing.why());
      case Refusal.OfTheBot mendable -> new Tracing.AskLater(mendable.why());
      case Refusal.OfTheMessage _,Refusal.NobodyThere _,Refusal.DoorClosed _ ->
          new Tracing.CannotSay(new Prose("Discord does not show the messages there (" + refusal.why().raw() + ")"));
    };
  }
}
