package org.collegium.slack.outbound;

import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.collegium.core.outbox.Courier.Tracing;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Pace;
import org.collegium.core.text.Prose;
import org.collegium.slack.MessageRef;
import org.collegium.slack.Workspace;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;
import org.jspecify.annotations.Nullable;

/** Looks for a letter among the messages of a channel and of its threads, by the metadata it went out with. */
final class Search {

  /** Our clock may have been wrong when it went: Slack's was right, and a letter that is not found comes twice. */
  private static final Duration EARLIER = Duration.ofDays(1);
  private static final int A_PAGE = 200;
  private static final int MOST_PAGES = 50;
  private static final Prose ASKS_TO_WAIT = new Prose("Slack asks to wait");
  private static final Prose TOO_MANY = new Prose("there are too many messages in that channel to look through");

  private final Workspace workspace;
  private final SlackWeb web;
  private final Pace pace;

  Search(Workspace workspace, SlackWeb web, Pace pace) {
    this.workspace = workspace;
    this.web = web;
    this.pace = pace;
  }

  /**
   * Where the letter is in that channel, if it is there.
   *
   * @param earlier messages in whose threads it may stand; those of other channels do not matter
   */
  Tracing find(Letter letter, String channel, List<String> earlier) {
    var found = find(letter, channel, history(letter, channel));
    for (var root : Place.roots(channel, earlier)) {
      if (found instanceof Tracing.Absent) {
        found = find(letter, channel, replies(letter, channel, root));
      }
    }
    return found;
  }

  private Tracing find(Letter letter, String channel, Pages pages) {
    var cursor = Optional.<String>empty();
    for (var page = 0; page < MOST_PAGES; page++) {
      switch (pages.after(cursor)) {
        case Called.Done<Page> done -> {
          var found = done.response().messages().stream().filter(message -> isOf(letter, message)).findFirst();
          cursor = done.response().next();
          if (found.isPresent() || cursor.isEmpty()) {
            return found.map(message -> found(channel, message)).orElseGet(Tracing.Absent::new);
          }
        }
        case Called.Refused<Page> refused when refused.error().equals("thread_not_found") -> {
          return new Tracing.Absent();
        }
        case Called<Page> hindered -> {
          return hindered(hindered);
        }
      }
    }
    return new Tracing.CannotSay(TOO_MANY);
  }

  private static Tracing found(String channel, Message message) {
    return new Tracing.Found(MessageRef.of(channel, message.getTs(), message).written());
  }

  /** What can be said of a letter when a call that was to find it did not get through. */
  Tracing hindered(Called<?> called) {
    return switch (called) {
      case Called.Done<?> _ -> throw new IllegalArgumentException("A call that got through hindered nobody");
      case Called.Refused<?> refused -> refused(refused);
      case Called.TooFast<?> fast -> {
        pace.pause(fast.retryAfter(), ASKS_TO_WAIT);
        yield new Tracing.AskLater(ASKS_TO_WAIT);
      }
      case Called.Unreached<?> down ->
          new Tracing.AskLater(new Prose("Slack is not to be reached (" + down.why() + ")"));
      case Called.Unclear<?> unclear -> new Tracing.AskLater(new Prose("Slack did not say (" + unclear.why() + ")"));
    };
  }

  private Tracing refused(Called.Refused<?> refused) {
    return switch (Refusal.of(refused, workspace.mend())) {
      case Refusal.ForNow passing -> new Tracing.AskLater(passing.why());
      case Refusal.OfTheBot mendable -> new Tracing.AskLater(mendable.why());
      case Refusal.OfTheMessage _,Refusal.NobodyThere _ -> new Tracing.CannotSay(
          new Prose("Slack does not show that channel's messages (" + refused.error() + ")"));
    };
  }

  private Pages history(Letter letter, String channel) {
    return cursor -> Called.now(() -> web.bot().conversationsHistory(request -> {
      cursor.ifPresent(request::cursor);
      return request.channel(channel).oldest(oldest(letter)).inclusive(true).limit(A_PAGE).includeAllMetadata(true);
    })).map(response -> new Page(response.getMessages(), next(response.getResponseMetadata())));
  }

  private Pages replies(Letter letter, String channel, String root) {
    return cursor -> Called.now(() -> web.bot().conversationsReplies(request -> {
      cursor.ifPresent(request::cursor);
      return request.channel(channel).ts(root).oldest(oldest(letter)).inclusive(true).limit(A_PAGE)
          .includeAllMetadata(true);
    })).map(response -> new Page(response.getMessages(), next(response.getResponseMetadata())));
  }

  private static String oldest(Letter letter) {
    return Long.toString(letter.draft().dueAt().minus(EARLIER).getEpochSecond());
  }

  private static Optional<String> next(@Nullable ResponseMetadata more) {
    return Optional.ofNullable(more).flatMap(page -> Optional.ofNullable(page.getNextCursor()))
        .filter(cursor -> !cursor.isBlank());
  }

  private static boolean isOf(Letter letter, Message message) {
    return Optional.ofNullable(message.getMetadata())
        .filter(metadata -> SlackCourier.LETTER.equals(metadata.getEventType()))
        .map(metadata -> metadata.getEventPayload().get(SlackCourier.ID))
        .filter(id -> Long.toString(letter.id().value()).equals(id)).isPresent();
  }

  /** Some of the messages, and how to ask for the next of them. */
  private record Page(List<Message> messages, Optional<String> next) {}

  private interface Pages {
    Called<Page> after(Optional<String> cursor);
  }
}
