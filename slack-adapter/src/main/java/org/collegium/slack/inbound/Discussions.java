package org.collegium.slack.inbound;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.core.CollegiumBot;
import org.collegium.core.discussion.Heard;
import org.collegium.core.text.Prose;
import org.collegium.slack.MessageRef;
import org.collegium.slack.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What people write to each other in threads. It is handed over before Slack hears that it came, so that what could not
 * be kept comes again.
 */
final class Discussions {

  private static final Pattern TS = Pattern.compile("(\\d{1,12})\\.(\\d{6})");

  private final Workspace workspace;
  private final CollegiumBot bot;

  Discussions(Workspace workspace, CollegiumBot bot) {
    this.workspace = workspace;
    this.bot = bot;
  }

  /** Without the words by which the bot is called: these are no part of what people say to each other. */
  void written(EventsApiPayload<MessageEvent> payload) {
    var event = payload.getEvent();
    if (event.getBotId() == null && !isToUs(payload, event.getText())) {
      said(new Place(event.getChannel(), event.getThreadTs(), event.getTs()), event.getUser(), event.getText());
    }
  }

  Response broadcast(EventsApiPayload<MessageThreadBroadcastEvent> payload, EventContext context) {
    var event = payload.getEvent();
    said(new Place(event.getChannel(), event.getThreadTs(), event.getTs()), event.getUser(), event.getText());
    return context.ack();
  }

  Response withFile(EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
    var event = payload.getEvent();
    said(new Place(event.getChannel(), event.getThreadTs(), event.getTs()), event.getUser(), event.getText());
    return context.ack();
  }

  Response changed(EventsApiPayload<MessageChangedEvent> payload, EventContext context) {
    var event = payload.getEvent();
    var message = Optional.ofNullable(event.getMessage()).filter(changed -> changed.getBotId() == null);
    message.filter(changed -> changed.getEdited() != null).ifPresent(changed -> {
      var place = new Place(event.getChannel(), changed.getThreadTs(), changed.getTs());
      changed(place, changed.getUser(), new Version(changed.getText(), changed.getEdited().getTs()));
    });
    return context.ack();
  }

  Response deleted(EventsApiPayload<MessageDeletedEvent> payload, EventContext context) {
    var event = payload.getEvent();
    Optional.ofNullable(event.getPreviousMessage()).ifPresent(was -> hear(
        new Place(event.getChannel(), was.getThreadTs(), event.getDeletedTs()), Optional.of(new Heard.Deleted())));
    return context.ack();
  }

  private void said(Place place, @Nullable String user, @Nullable String text) {
    changed(place, user, new Version(text, place.ts()));
  }

  /** All words of it may be gone, where a picture stays. */
  private void changed(Place place, @Nullable String user, Version version) {
    var words = Optional.ofNullable(version.text()).map(SlackText::spoken).filter(text -> !text.isBlank());
    hear(place, words.isEmpty() ? Optional.of(new Heard.Deleted())
        : Optional.ofNullable(user).flatMap(author -> version.at()
            .map(at -> new Heard.Written(workspace.address(author), new Prose(words.get()), at))));
  }

  private void hear(Place place, Optional<Heard.What> what) {
    var channel = place.channel();
    var thread = place.thread();
    var ts = place.ts();
    if (channel != null && thread != null && ts != null && !thread.equals(ts)) {
      what.ifPresent(heard -> bot.hear(new Heard(workspace.address(channel), message -> {
        var ours = MessageRef.read(message);
        return ours.channel().equals(channel) && ours.root().equals(thread);
      }, channel + "/" + ts, heard)));
    }
  }

  private static boolean isToUs(EventsApiPayload<? extends Event> payload, @Nullable String text) {
    return Stream.ofNullable(payload.getAuthorizations()).flatMap(List::stream)
        .anyMatch(bot -> Optional.ofNullable(text).orElse("").contains("<@" + bot.getUserId() + ">"));
  }

  /** Where a message stands: nowhere that is of interest where Slack says less. */
  private record Place(@Nullable String channel, @Nullable String thread, @Nullable String ts) {}

  /** Its words, and Slack's timestamp of them. */
  private record Version(@Nullable String text, @Nullable String ts) {

    Optional<Instant> at() {
      return Optional.ofNullable(ts).map(TS::matcher).filter(found -> found.matches())
          .map(found -> Instant.ofEpochSecond(Long.parseLong(found.group(1)),
              Long.parseLong(found.group(2)) * 1_000));
    }
  }
}
