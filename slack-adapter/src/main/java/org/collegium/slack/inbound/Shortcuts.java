package org.collegium.slack.inbound;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import org.collegium.core.command.Invocation;
import org.collegium.slack.inbound.Asking.Reply;
import org.collegium.slack.inbound.Asking.Who;
import org.collegium.slack.render.Rendered;

/** "Reflect on this message": a reflection that begins with a link to it. What the message says is not kept. */
final class Shortcuts {

  private final Asking asking;
  private final AfterAnswering after;
  private final Screen screen;

  Shortcuts(Asking asking, AfterAnswering after, Screen screen) {
    this.asking = asking;
    this.after = after;
    this.screen = screen;
  }

  Response answer(MessageShortcutRequest request, MessageShortcutContext context) {
    var payload = request.getPayload();
    link(payload).ifPresent(link -> Who
        .of(payload.getUser().getId(), payload.getChannel().getId(), payload.getTriggerId())
        .map(who -> asking.ask(who, new Invocation.Typed("reflect " + link, Optional.empty())))
        .ifPresent(reply -> after.run(() -> show(payload, reply))));
    return context.ack();
  }

  /** As Slack's own "Copy link" writes it; it says nothing to who may not see the message. */
  private static Optional<String> link(MessageShortcutPayload payload) {
    if (payload.getUser() == null || payload.getTeam() == null || payload.getTeam().getDomain() == null
        || payload.getChannel() == null || payload.getChannel().getId() == null || payload.getMessageTs() == null) {
      return Optional.empty();
    }
    return Optional.of("https://" + payload.getTeam().getDomain() + ".slack.com/archives/"
        + payload.getChannel().getId() + "/p" + payload.getMessageTs().replace(".", ""));
  }

  private void show(MessageShortcutPayload payload, Reply reply) {
    var responses = Optional.ofNullable(payload.getResponseUrl()).orElse("");
    switch (reply.rendered()) {
      case Rendered.Sheet form -> screen.open(payload.getTriggerId(), form.view(), reply.viewer(), responses);
      case Rendered.Said said -> said.messages().forEach(message -> screen.say(responses, message));
      case Rendered.Given given -> screen.say(responses, given.words());
      case Rendered.Suggestions _ -> {}
    }
  }
}
