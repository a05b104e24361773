package org.collegium.slack.inbound;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
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

/** Forms that are sent. What is wrong is said in the form, with all that was typed. */
final class Submissions {

  private final Asking asking;
  private final AfterAnswering after;
  private final Home home;
  private final Files files;

  Submissions(Asking asking, AfterAnswering after, Home home, Files files) {
    this.asking = asking;
    this.after = after;
    this.home = home;
    this.files = files;
  }

  Response answer(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var payload = request.getPayload();
    var who = Who.of(payload.getUser().getId(), null, payload.getTriggerId());
    return who.flatMap(found -> FilledForm.read(payload.getView()).map(form -> answer(payload, context, found, form)))
        .orElseGet(context::ack);
  }

  private Reply ask(Who who, FilledForm form) {
    var tag = form.tag();
    return tag.isLast() ? asking.ask(who, new Invocation.Replied(tag.replyTo(), form.values()))
        : asking.ask(who, new Invocation.PageFilled(tag.replyTo(), form.values()), tag.page() + 1);
  }

  private Response answer(ViewSubmissionPayload payload, ViewSubmissionContext context, Who who, FilledForm form) {
    var reply = ask(who, form);
    return switch (reply.rendered()) {
      case Rendered.Said said -> {
        files.illustrate(who, said, reply.viewer());
        yield said(payload, context, reply, said.messages());
      }
      case Rendered.Modal next -> context.ackWithUpdate(next.view());
      case Rendered.ModalProblems problems -> problems.isOfTheSameForm(payload.getView())
          ? context.ackWithErrors(problems.byBlockId()) : context.ackWithUpdate(problems.view());
      case Rendered.Given given -> {
        after.run(() -> files.give(who.user(), given, reply.viewer()));
        yield said(payload, context, reply, List.of(given.words()));
      }
      case Rendered.Suggestions _ -> context.ack();
    };
  }

  private Response said(ViewSubmissionPayload payload, ViewSubmissionContext context, Reply reply,
      List<SlackMessage> messages) {
    var no = reply.isNo() ? refused(payload.getView(), context, messages.getFirst()) : Optional.<Response>empty();
    if (no.isPresent()) {
      return no.get();
    }
    after.run(() -> home.publish(payload.getUser().getId()));
    return context.ackWithUpdate(ResultView.of(messages, reply.viewer()));
  }

  /** Said at the first field, so that what was typed stays in the form; empty if the form has no field. */
  static Optional<Response> refused(View view, ViewSubmissionContext context, SlackMessage no) {
    return Optional.ofNullable(view.getState()).map(ViewState::getValues)
        .flatMap(values -> values.keySet().stream().findFirst())
        .map(field -> context.ackWithErrors(Map.of(field, SlackText.raw(no.text()))));
  }
}
