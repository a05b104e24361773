package org.collegium.slack.inbound;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import org.collegium.core.command.Invocation;
import org.collegium.slack.inbound.Asking.Who;
import org.collegium.slack.render.Rendered;
import org.collegium.slack.render.SlackMessage;

/** {@code /cohort next}, {@code /summary since:2026-09-01}: every declared command comes this way. */
final class SlashCommands {

  private final Asking asking;
  private final AfterAnswering after;
  private final Screen screen;
  private final Files files;

  SlashCommands(Asking asking, AfterAnswering after, Screen screen, Files files) {
    this.asking = asking;
    this.after = after;
    this.screen = screen;
    this.files = files;
  }

  Response answer(SlashCommandRequest request, SlashCommandContext context) {
    var payload = request.getPayload();
    return Who.of(payload.getUserId(), payload.getChannelId(), payload.getTriggerId())
        .map(who -> answer(payload, context, who)).orElseGet(context::ack);
  }

  private Response answer(SlashCommandPayload payload, SlashCommandContext context, Who who) {
    var responses = Optional.ofNullable(payload.getResponseUrl()).orElse("");
    var line = payload.getCommand() + " " + SlackText.raw(Optional.ofNullable(payload.getText()).orElse(""));
    var reply = asking.ask(who, new Invocation.Typed(line, Optional.empty()));
    return switch (reply.rendered()) {
      case Rendered.Said said -> {
        after.run(() -> screen.sayMore(responses, said.messages().stream().skip(1).toList(), reply.viewer()));
        files.illustrate(who, said, reply.viewer());
        yield said(context, said.messages().getFirst());
      }
      case Rendered.Sheet form -> {
        after.run(() -> screen.open(payload.getTriggerId(), form.view(), reply.viewer(), responses));
        yield context.ack();
      }
      case Rendered.Given given -> {
        after.run(() -> files.give(who.user(), given, reply.viewer()));
        yield said(context, given.words());
      }
      case Rendered.Suggestions _ -> context.ack();
    };
  }

  /** For their eyes only, in place of the command. */
  static Response said(SlashCommandContext context, SlackMessage message) {
    return context.ack(response -> response.responseType("ephemeral").text(message.text()).blocks(message.blocks()));
  }
}
