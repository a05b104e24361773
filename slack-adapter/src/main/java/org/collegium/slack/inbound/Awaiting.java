package org.collegium.slack.inbound;

import org.collegium.slack.inbound.Asking.Reply;
import org.collegium.slack.inbound.Asking.Who;
import org.collegium.slack.render.Rendered;
import org.collegium.slack.render.Viewer;

/** Answers that take longer than Slack waits: first that they do, and then they themselves, for one person's eyes. */
final class Awaiting implements AutoCloseable {

  private final Asking asking;
  private final Screen screen;
  private final AfterAnswering after = AfterAnswering.awaiting();

  Awaiting(Asking asking, Screen screen) {
    this.asking = asking;
    this.screen = screen;
  }

  /**
   * Says that it takes a while, and what came of it: beside what stands there, which stays.
   *
   * @param responses where both go; good for half an hour
   */
  void follow(Who who, String responses, Rendered.Following promised, Viewer viewer) {
    say(responses, promised, viewer);
    after.run(() -> {
      if (asking.isFirstAwaited(who)) {
        var reply = asking.await(who, promised.replyTo());
        say(responses, reply);
      }
    });
  }

  private void say(String responses, Reply reply) {
    if (reply.rendered() instanceof Rendered.Said said) {
      say(responses, said, reply.viewer());
    }
  }

  private void say(String responses, Rendered.Said said, Viewer viewer) {
    screen.say(responses, said.messages().getFirst());
    screen.sayMore(responses, said.messages().stream().skip(1).toList(), viewer);
  }

  /** Waits until all that was promised is said. */
  @Override
  public void close() {
    after.close();
  }
}
