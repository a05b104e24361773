package org.collegium.slack.inbound;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Invocation;
import org.collegium.slack.inbound.Asking.Reply;
import org.collegium.slack.inbound.Asking.Who;
import org.collegium.slack.render.FilledForm;
import org.collegium.slack.render.Rendered;
import org.collegium.slack.render.ResultView;
import org.collegium.slack.render.SlackMessage;
import org.collegium.slack.render.Wire;

/** Buttons, wherever they stand. */
final class Presses implements AutoCloseable {

  private final Asking asking;
  private final AfterAnswering after;
  private final Screen screen;
  private final Home home;
  private final Files files;
  private final Awaiting awaiting;

  Presses(Asking asking, AfterAnswering after, Home home, Files files) {
    this.asking = asking;
    this.after = after;
    this.screen = home.screen();
    this.home = home;
    this.files = files;
    this.awaiting = new Awaiting(asking, screen);
  }

  Response answer(BlockActionRequest request, ActionContext context) {
    var payload = request.getPayload();
    var who = Who.of(payload.getUser().getId(),
        payload.getChannel() == null ? null : payload.getChannel().getId(), payload.getTriggerId());
    who.ifPresent(found -> pressed(payload).ifPresent(pressed -> pressed(payload, found, pressed)));
    return context.ack();
  }

  private static Optional<Wire> pressed(BlockActionPayload payload) {
    return Optional.ofNullable(payload.getActions()).flatMap(actions -> actions.stream().findFirst())
        .filter(action -> action.getActionId() != null)
        .flatMap(action -> Wire.parse(action.getActionId(), action.getValue()));
  }

  private void pressed(BlockActionPayload payload, Who who, Wire pressed) {
    switch (pressed) {
      case Wire.Open open -> show(payload, who, asking.ask(who, new Invocation.Opened(open.replyTo())));
      case Wire.Choose choose -> show(payload, who,
          asking.ask(who, new Invocation.Replied(choose.replyTo(), Map.of("choice", choose.value()))));
      case Wire.Turn turn -> turn(payload, who, asking.ask(who, new Invocation.PageFilled(turn.replyTo(),
          Optional.ofNullable(payload.getView()).flatMap(FilledForm::read).map(FilledForm::values).orElse(Map.of())),
          turn.page()));
      case Wire.Dismiss _ -> responses(payload).ifPresent(url -> after.run(() -> screen.takeAway(url)));
    }
  }

  /** Another page in the place of the one on which the button stands. */
  private void turn(BlockActionPayload payload, Who who, Reply reply) {
    if (reply.rendered() instanceof Rendered.Sheet page && payload.getView() != null) {
      after.run(() -> screen.replace(payload.getView(), page.view()));
    } else {
      show(payload, who, reply);
    }
  }

  private void show(BlockActionPayload payload, Who who, Reply reply) {
    after.run(() -> {
      switch (reply.rendered()) {
        case Rendered.Following promised -> responses(payload)
            .ifPresent(url -> awaiting.follow(who, url, promised, reply.viewer()));
        case Rendered.Said said -> {
          say(payload, reply, said.messages());
          files.illustrate(who, said, reply.viewer());
        }
        case Rendered.Sheet form -> lay(payload, form.view(), reply);
        case Rendered.Given given -> {
          files.give(who.user(), given, reply.viewer());
          say(payload, reply, List.of(given.words()));
        }
        case Rendered.Suggestions _ -> {}
      }
      if (stands(payload, "home")) {
        home.publish(payload.getUser().getId());
      }
    });
  }

  /** Where no answer can stand beside the button, it is laid over the window. */
  private void say(BlockActionPayload payload, Reply reply, List<SlackMessage> messages) {
    var responses = responses(payload);
    if (responses.isEmpty()) {
      lay(payload, ResultView.of(messages, reply.viewer()), reply);
      return;
    }
    var url = responses.get();
    if (isOnlyTheirs(payload) && reply.replaces()) {
      screen.sayInstead(url, messages.getFirst());
    } else {
      screen.say(url, messages.getFirst());
    }
    screen.sayMore(url, messages.stream().skip(1).toList(), reply.viewer());
  }

  /** Over the window, or over what lies there already. */
  private void lay(BlockActionPayload payload, View view, Reply reply) {
    if (stands(payload, "modal")) {
      screen.push(payload.getTriggerId(), view);
    } else {
      screen.open(payload.getTriggerId(), view, reply.viewer(), responses(payload).orElse(""));
    }
  }

  private static Optional<String> responses(BlockActionPayload payload) {
    return Optional.ofNullable(payload.getResponseUrl()).filter(url -> !url.isBlank());
  }

  /** Slack sends a message along with a press, unless only the one who pressed can see it. */
  private static boolean isOnlyTheirs(BlockActionPayload payload) {
    return payload.getMessage() == null;
  }

  private static boolean stands(BlockActionPayload payload, String kind) {
    return payload.getView() != null && kind.equals(payload.getView().getType());
  }

  /** Waits until all that was promised at a press is said. */
  @Override
  public void close() {
    awaiting.close();
  }
}
