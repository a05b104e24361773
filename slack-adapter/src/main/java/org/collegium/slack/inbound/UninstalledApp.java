package org.collegium.slack.inbound;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.slack.SlackSettings;
import org.collegium.slack.render.InItsPlace;
import org.collegium.slack.render.ResultView;
import org.collegium.slack.render.Viewer;
import org.collegium.slack.web.SlackWeb;
import org.jspecify.annotations.Nullable;

/**
 * What people get who ask from a workspace in which the bot is not installed, or not any more: one kind sentence. The
 * bot is not asked, so that nothing is looked at or kept.
 */
public final class UninstalledApp implements AutoCloseable {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final Viewer ANYBODY = new Viewer(Locale.US, ZoneOffset.UTC);

  private final App app;
  private final Screen screen;
  private final AfterAnswering after = new AfterAnswering();

  /** @param web of no workspace: answers go by response URLs, which need no token */
  public UninstalledApp(SlackSettings settings, SlackWeb web) {
    this.app = new App(SlackApp.config(settings, web), SlackApp.middleware(settings));
    this.screen = new Screen(web);
    app.command(ANY, (_, context) -> SlashCommands.said(context, InItsPlace.notInstalled(ANYBODY)));
    app.blockAction(ANY, (request, context) -> {
      say(Optional.ofNullable(request.getPayload()).map(BlockActionPayload::getResponseUrl).orElse(""));
      return context.ack();
    });
    app.messageShortcut(ANY, (request, context) -> {
      say(request.getPayload().getResponseUrl());
      return context.ack();
    });
    app.viewSubmission(ANY, UninstalledApp::refused);
    app.start();
  }

  private void say(@Nullable String responses) {
    if (responses != null && !responses.isBlank()) {
      after.run(() -> screen.say(responses, InItsPlace.notInstalled(ANYBODY)));
    }
  }

  /** What was typed stays in the form, for whoever wrote it to copy. */
  private static Response refused(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var message = InItsPlace.notInstalled(ANYBODY);
    return Submissions.refused(request.getPayload().getView(), context, message)
        .orElseGet(() -> context.ackWithUpdate(ResultView.of(List.of(message), ANYBODY)));
  }

  /** For those who carry what comes in. */
  public App bolt() {
    return app;
  }

  @Override
  public void close() {
    after.close();
    app.stop();
  }
}
