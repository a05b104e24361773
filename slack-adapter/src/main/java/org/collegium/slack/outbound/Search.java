package org.collegium.slack.outbound;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import java.time.Duration;
import java.util.Optional;
import org.collegium.core.outbox.Courier.Tracing;
import org.collegium.core.outbox.Letter;
import org.collegium.core.text.Prose;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;

/** Looks for a letter among the messages of a channel, by the metadata it went out with. */
final class Search {

  /** Slack's clock and ours need not agree. */
  private static final Duration EARLIER = Duration.ofMinutes(10);
  private static final int A_PAGE = 200;
  private static final int MOST_PAGES = 50;
  private static final Prose TOO_MANY = new Prose("there are too many messages in that channel to look through");

  private final SlackWeb web;

  Search(SlackWeb web) {
    this.web = web;
  }

  /** Where the letter is in that channel, if it is there. */
  Tracing find(Letter letter, String channel) {
    var oldest = Long.toString(letter.draft().dueAt().minus(EARLIER).getEpochSecond());
    var cursor = Optional.<String>empty();
    for (var page = 0; page < MOST_PAGES; page++) {
      switch (history(channel, oldest, cursor)) {
        case Called.Done<ConversationsHistoryResponse> done -> {
          var found = done.response().getMessages().stream().filter(message -> isOf(letter, message)).findFirst();
          cursor = next(done.response());
          if (found.isPresent() || cursor.isEmpty()) {
            return found.<Tracing>map(message -> new Tracing.Found(new MessageRef(channel, message.getTs()).written()))
                .orElseGet(Tracing.Absent::new);
          }
        }
        case Called<ConversationsHistoryResponse> hindered -> {
          return hindered(hindered);
        }
      }
    }
    return new Tracing.CannotSay(TOO_MANY);
  }

  /** What can be said of a letter when a call that was to find it did not get through. */
  static Tracing hindered(Called<?> called) {
    return switch (called) {
      case Called.Done<?> _ -> throw new IllegalArgumentException("A call that got through hindered nobody");
      case Called.Refused<?> refused -> refused(refused);
      case Called.TooFast<?> _ -> new Tracing.AskLater(new Prose("Slack asks to wait"));
      case Called.Unreached<?> down ->
          new Tracing.AskLater(new Prose("Slack is not to be reached (" + down.why() + ")"));
      case Called.Unclear<?> unclear -> new Tracing.AskLater(new Prose("Slack did not say (" + unclear.why() + ")"));
    };
  }

  private static Tracing refused(Called.Refused<?> refused) {
    return switch (Refusal.of(refused)) {
      case Refusal.ForNow passing -> new Tracing.AskLater(passing.why());
      case Refusal.OfTheBot mendable -> new Tracing.AskLater(mendable.why());
      case Refusal.OfTheMessage _,Refusal.NobodyThere _ -> new Tracing.CannotSay(
          new Prose("Slack does not show that channel's messages (" + refused.error() + ")"));
    };
  }

  private Called<ConversationsHistoryResponse> history(String channel, String oldest, Optional<String> cursor) {
    return Called.now(() -> web.bot().conversationsHistory(request -> {
      cursor.ifPresent(request::cursor);
      return request.channel(channel).oldest(oldest).inclusive(true).limit(A_PAGE).includeAllMetadata(true);
    }));
  }

  private static Optional<String> next(ConversationsHistoryResponse page) {
    return Optional.ofNullable(page.getResponseMetadata()).flatMap(more -> Optional.ofNullable(more.getNextCursor()))
        .filter(cursor -> !cursor.isBlank());
  }

  private static boolean isOf(Letter letter, Message message) {
    return Optional.ofNullable(message.getMetadata())
        .filter(metadata -> SlackCourier.LETTER.equals(metadata.getEventType()))
        .map(metadata -> metadata.getEventPayload().get(SlackCourier.ID))
        .filter(id -> Long.toString(letter.id().value()).equals(id)).isPresent();
  }
}
