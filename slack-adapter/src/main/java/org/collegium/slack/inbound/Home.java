package org.collegium.slack.inbound;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Invocation;
import org.collegium.slack.inbound.Asking.Who;
import org.collegium.slack.render.HomeView;
import org.collegium.slack.render.Rendered;

/** The app's home: each person's own page. */
final class Home {

  private static final Invocation.Called ME = new Invocation.Called("cohort me", Map.of(), Optional.empty());

  private final Asking asking;
  private final AfterAnswering after;
  private final Screen screen;

  Home(Asking asking, AfterAnswering after, Screen screen) {
    this.asking = asking;
    this.after = after;
    this.screen = screen;
  }

  Screen screen() {
    return screen;
  }

  Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
    if ("home".equals(payload.getEvent().getTab())) {
      after.run(() -> publish(payload.getEvent().getUser()));
    }
    return context.ack();
  }

  /** Puts that person's page there as it is now. Looking changes nothing, so every look is a request of its own. */
  void publish(String user) {
    Who.of(user, null, null).map(who -> asking.ask(who, ME)).ifPresent(reply -> {
      if (reply.outcome() != Asking.Outcome.NOT_KEPT && reply.rendered() instanceof Rendered.Said page) {
        screen.home(user, HomeView.of(page.messages()));
      }
    });
  }
}
