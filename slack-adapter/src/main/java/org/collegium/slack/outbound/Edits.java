package org.collegium.slack.outbound;

import com.slack.api.methods.SlackApiTextResponse;
import java.time.InstantSource;
import java.util.List;
import org.collegium.core.outbox.Courier.Amendment;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Pace;
import org.collegium.core.text.Prose;
import org.collegium.slack.MessageRef;
import org.collegium.slack.Workspace;
import org.collegium.slack.render.SlackMessage;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;

/**
 * Edits messages of the bot's in one workspace, at a pace of its own: an edit takes no letter's turn, and no letter
 * waits for one.
 */
final class Edits {

  /** Of the method's tier (docs.slack.dev/reference/methods/chat.update: tier 3). */
  private static final int A_MINUTE = 50;

  private static final Prose NO_ROOM = new Prose("it has grown beyond the messages it was posted in");
  private static final Prose TOO_FAST = new Prose("Slack asks to wait");

  private final Workspace workspace;
  private final SlackWeb web;
  private final Pace pace;
  private final Allowance allowance;

  /** @param pace says when the whole of it is left alone */
  Edits(Workspace workspace, SlackWeb web, Pace pace, InstantSource clock) {
    this.workspace = workspace;
    this.web = web;
    this.pace = pace;
    this.allowance = new Allowance(A_MINUTE, clock);
  }

  /**
   * Has all parts of a message say that. What it needs no longer is taken out of its thread; what it has no room for is
   * not posted, and then none of it is changed.
   */
  Amendment edit(MessageRef place, List<SlackMessage> messages, Letter letter) {
    var parts = place.parts();
    if (messages.size() > parts.size()) {
      return new Amendment.Never(NO_ROOM);
    }
    for (var n = 0; n < messages.size(); n++) {
      var amendment = update(place.channel(), parts.get(n), messages.get(n), letter);
      if (!(amendment instanceof Amendment.Amended)) {
        return amendment;
      }
    }
    for (var needless : parts.subList(messages.size(), parts.size())) {
      var amendment = delete(place.channel(), needless);
      if (amendment instanceof Amendment.TryLater) {
        return amendment;
      }
    }
    return new Amendment.Amended();
  }

  private Amendment update(String channel, String ts, SlackMessage message, Letter letter) {
    return paced(() -> web.bot().chatUpdate(request -> request.channel(channel).ts(ts).text(message.brief())
        .blocks(message.blocks()).metadata(SlackCourier.metadata(letter))));
  }

  private Amendment delete(String channel, String ts) {
    return paced(() -> web.bot().chatDelete(request -> request.channel(channel).ts(ts)));
  }

  private <R extends SlackApiTextResponse> Amendment paced(Called.Call<R> call) {
    return allowance.untilNext().<Amendment>map(wait -> new Amendment.TryLater(wait, TOO_FAST))
        .orElseGet(() -> fate(Called.now(call)));
  }

  private Amendment fate(Called<?> called) {
    return switch (called) {
      case Called.Done<?> _ -> {
        pace.open();
        yield new Amendment.Amended();
      }
      case Called.Refused<?> refused -> fate(Refusal.of(refused, workspace.mend()));
      case Called.TooFast<?> fast -> {
        allowance.close(fast.retryAfter());
        yield new Amendment.TryLater(fast.retryAfter(), TOO_FAST);
      }
      case Called.Unreached<?> down -> later("Slack is not to be reached (" + down.why() + ")");
      case Called.Unclear<?> unclear -> later("Slack did not say whether it took it (" + unclear.why() + ")");
    };
  }

  /** What comes of an edit whose way Slack refused. */
  Amendment fate(Refusal refusal) {
    return switch (refusal) {
      case Refusal.OfTheMessage ofIt -> new Amendment.Never(ofIt.why());
      case Refusal.NobodyThere gone -> new Amendment.Unreachable(gone.why());
      case Refusal.OfTheBot ofUs -> {
        pace.close(ofUs.why());
        yield new Amendment.TryLater(Pace.CLOSED, ofUs.why());
      }
      case Refusal.ForNow passing -> new Amendment.TryLater(Pace.UNREACHED, passing.why());
    };
  }

  private static Amendment later(String why) {
    return new Amendment.TryLater(Pace.UNREACHED, new Prose(why));
  }
}
