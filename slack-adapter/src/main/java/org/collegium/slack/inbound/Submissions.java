package org.collegium.slack.inbound;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.command.Invocation;
import org.collegium.slack.inbound.Asking.Reply;
import org.collegium.slack.inbound.Asking.Who;
import org.collegium.slack.render.FormTag;
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
    var token = FormTag.read(payload.getView().getPrivateMetadata()).map(FormTag::replyTo);
    if (token.isEmpty()) {
      return context.ack();
    }
    var who = new Who(payload.getUser().getId(), Optional.empty(), payload.getTriggerId());
    var reply = asking.ask(who, new Invocation.Replied(token.get(), values(payload.getView().getState())));
    return switch (reply.rendered()) {
      case Rendered.Messages said -> said(payload, context, reply, said.messages());
      case Rendered.Modal form -> context.ackWithUpdate(form.view());
      case Rendered.ModalProblems problems -> problems.isOfTheSameForm(payload.getView())
          ? context.ackWithErrors(problems.byBlockId()) : context.ackWithUpdate(problems.view());
      case Rendered.FileFor file -> {
        after.run(() -> files.give(payload.getUser().getId(), file));
        yield said(payload, context, reply, List.of(file.words()));
      }
      case Rendered.Suggestions _ -> context.ack();
    };
  }

  private Response said(ViewSubmissionPayload payload, ViewSubmissionContext context, Reply reply,
      List<SlackMessage> messages) {
    var field = payload.getView().getState().getValues().keySet().stream().findFirst();
    if (reply.isNo() && field.isPresent()) {
      return context.ackWithErrors(Map.of(field.get(), SlackText.raw(messages.getFirst().text())));
    }
    after.run(() -> home.publish(payload.getUser().getId()));
    return context.ackWithUpdate(ResultView.of(messages, reply.viewer()));
  }

  private static Map<String, String> values(ViewState state) {
    var values = new HashMap<String, String>();
    state.getValues().forEach((block, elements) -> elements.values()
        .forEach(element -> values.put(block, value(element))));
    return values;
  }

  private static String value(ViewState.Value element) {
    if (element.getSelectedOptions() != null && !element.getSelectedOptions().isEmpty()) {
      return element.getSelectedOptions().stream().map(ViewState.SelectedOption::getValue)
          .collect(Collectors.joining(","));
    }
    return Optional.ofNullable(element.getSelectedOption()).map(ViewState.SelectedOption::getValue)
        .or(() -> Optional.ofNullable(element.getValue())).orElse("");
  }
}
