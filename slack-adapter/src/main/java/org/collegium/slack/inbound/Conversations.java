package org.collegium.slack.inbound;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.command.Invocation;
import org.collegium.slack.inbound.Asking.Reply;
import org.collegium.slack.inbound.Asking.Who;
import org.collegium.slack.render.FormTag;
import org.collegium.slack.render.InItsPlace;
import org.collegium.slack.render.Rendered;
import org.collegium.slack.render.SlackMessage;
import org.collegium.slack.render.Viewer;

/** Commands that are written to the bot like words to anybody: in direct messages, or by mentioning it. */
final class Conversations {

  private static final Pattern MENTION = Pattern.compile("<@[UW][A-Z0-9]+(\\|[^>]*)?>");

  private final Asking asking;
  private final AfterAnswering after;
  private final Screen screen;
  private final Files files;

  Conversations(Asking asking, AfterAnswering after, Screen screen, Files files) {
    this.asking = asking;
    this.after = after;
    this.screen = screen;
    this.files = files;
  }

  Response written(EventsApiPayload<MessageEvent> payload, EventContext context) {
    var event = payload.getEvent();
    if ("im".equals(event.getChannelType()) && event.getBotId() == null) {
      Who.of(event.getUser(), event.getChannel(), payload.getEventId())
          .filter(asking::isFirst).ifPresent(who -> who.channel().ifPresent(channel -> {
            var reply = asking.ask(who, new Invocation.Written(line(event.getText()), Optional.empty()));
            after.run(() -> screen.write(channel, messages(reply, who)));
          }));
    }
    return context.ack();
  }

  Response mentioned(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
    var event = payload.getEvent();
    if (event.getBotId() == null) {
      Who.of(event.getUser(), event.getChannel(), payload.getEventId())
          .filter(asking::isFirst).ifPresent(who -> who.channel().ifPresent(channel -> {
            var reply = asking.ask(who, new Invocation.Typed(line(event.getText()), Optional.empty()));
            after.run(() -> messages(reply, who)
                .forEach(message -> screen.whisper(channel, who.user(), message)));
          }));
    }
    return context.ack();
  }

  private static String line(String text) {
    var line = SlackText.raw(MENTION.matcher(Optional.ofNullable(text).orElse("")).replaceAll("")).strip();
    return line.isEmpty() ? "cohort help" : line;
  }

  /** A form cannot be opened without a press, so that a button is offered. */
  private List<SlackMessage> messages(Reply reply, Who who) {
    return switch (reply.rendered()) {
      case Rendered.Said said -> {
        files.illustrate(who, said, reply.viewer());
        yield said.messages();
      }
      case Rendered.Sheet form -> offer(form.view(), reply.viewer());
      case Rendered.Given given -> {
        files.give(who.user(), given, reply.viewer());
        yield List.of(given.words());
      }
      case Rendered.Suggestions _ -> List.of();
    };
  }

  private static List<SlackMessage> offer(View form, Viewer viewer) {
    return FormTag.read(form.getPrivateMetadata()).map(tag -> InItsPlace.insteadOfWords(tag.replyTo(), viewer)).stream()
        .toList();
  }
}
