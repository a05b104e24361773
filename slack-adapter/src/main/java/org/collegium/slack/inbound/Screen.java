package org.collegium.slack.inbound;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import org.collegium.slack.render.FormTag;
import org.collegium.slack.render.InItsPlace;
import org.collegium.slack.render.SlackMessage;
import org.collegium.slack.render.Viewer;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one person sees: forms over their window, and words for them alone. Each call is one to Slack. */
final class Screen {

  private static final Logger LOG = LoggerFactory.getLogger(Screen.class);

  /** A response URL is good for five messages (docs.slack.dev/interactivity/handling-user-interaction). */
  private static final int MOST_MORE = 3;

  private final SlackWeb web;
  private final ActionResponseSender responses;

  Screen(SlackWeb web) {
    this.web = web;
    this.responses = new ActionResponseSender(web.slack());
  }

  /**
   * Opens a form. If Slack lets it no more (a press is good for three seconds), offers a button that opens it.
   *
   * @param responses where the button goes; empty where there is no such place
   */
  void open(String trigger, View form, Viewer viewer, String responses) {
    show(Called.now(() -> web.bot().viewsOpen(request -> request.triggerId(trigger).view(form))), form, viewer,
        responses);
  }

  /** Lays something over the form that is open. */
  void push(String trigger, View view) {
    report(Called.now(() -> web.bot().viewsPush(request -> request.triggerId(trigger).view(view))));
  }

  /** Puts a view in the place of another, unless that one has changed meanwhile. */
  void replace(View shown, View view) {
    report(Called.now(() -> web.bot()
        .viewsUpdate(request -> request.viewId(shown.getId()).hash(shown.getHash()).view(view))));
  }

  private void show(Called<? extends SlackApiTextResponse> opened, View form, Viewer viewer, String responses) {
    if (!(opened instanceof Called.Done) && !responses.isEmpty()) {
      FormTag.read(form.getPrivateMetadata())
          .ifPresent(tag -> say(responses, InItsPlace.afterTooLong(tag.replyTo(), viewer)));
    }
    report(opened);
  }

  /** Puts a person's page into the app's home. */
  void home(String user, View page) {
    report(Called.now(() -> web.bot().viewsPublish(request -> request.userId(user).view(page))));
  }

  /** Says something that only the one who asked can see. */
  void say(String responses, SlackMessage message) {
    send(responses, ActionResponse.builder().responseType("ephemeral").replaceOriginal(false).text(message.text())
        .blocks(message.blocks()).build());
  }

  /** Says what did not fit into the first message, in its order, as far as Slack takes it. */
  void sayMore(String responses, List<SlackMessage> messages, Viewer viewer) {
    messages.stream().limit(MOST_MORE).forEach(message -> say(responses, message));
    if (messages.size() > MOST_MORE) {
      say(responses, InItsPlace.tooMuch(viewer));
    }
  }

  /** Says it in place of what only they could see before. */
  void sayInstead(String responses, SlackMessage message) {
    send(responses, ActionResponse.builder().responseType("ephemeral").replaceOriginal(true).text(message.text())
        .blocks(message.blocks()).build());
  }

  /** Takes away what only they could see. */
  void takeAway(String responses) {
    send(responses, ActionResponse.builder().deleteOriginal(true).build());
  }

  private void send(String url, ActionResponse response) {
    if (HttpUrl.parse(url) == null) {
      LOG.warn("Slack did not say where an answer is to go");
      return;
    }
    try {
      var answer = responses.send(url, response);
      if (answer.getCode() != 200) {
        LOG.warn("Slack did not take an answer (HTTP {})", answer.getCode());
      }
    } catch (IOException e) {
      LOG.warn("Slack could not be reached with an answer: {}", e.getClass().getSimpleName());
    }
  }

  /** Writes to somebody in their direct messages with the bot. */
  void write(String channel, List<SlackMessage> messages) {
    messages.forEach(message -> report(Called.now(() -> web.bot().chatPostMessage(request -> request.channel(channel)
        .text(message.text()).blocks(message.blocks()).unfurlLinks(false).unfurlMedia(false)))));
  }

  /** Says something in a channel that only that person can see. */
  void whisper(String channel, String user, SlackMessage message) {
    report(Called.now(() -> web.bot().chatPostEphemeral(request -> request.channel(channel).user(user)
        .text(message.text()).blocks(message.blocks()))));
  }

  private static void report(Called<?> called) {
    switch (called) {
      case Called.Done<?> _ -> {}
      case Called.Refused<?> refused -> LOG.warn("Slack did not show something: {} {}", refused.error(),
          refused.needed());
      case Called.TooFast<?> _ -> LOG.warn("Slack did not show something: it asks to wait");
      case Called.Unreached<?> down -> LOG.warn("Slack did not show something: {}", down.why());
      case Called.Unclear<?> unclear -> LOG.warn("Slack may not have shown something: {}", unclear.why());
    }
  }
}
