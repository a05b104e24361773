package org.collegium.discord.outbound;

import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.collegium.core.outbox.Courier.Amendment;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Pace;
import org.collegium.core.text.Prose;
import org.collegium.discord.MessageRef;
import org.collegium.discord.render.DiscordMessage;
import org.collegium.discord.web.Called;

/** Edits messages of the bot's, so that they say what is true now. */
final class Edits {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Prose NO_ROOM = new Prose("it has grown beyond the messages it was posted in");

  private final Pace pace;

  /** @param pace says when nothing is sent at all */
  Edits(Pace pace) {
    this.pace = pace;
  }

  /**
   * Has all parts of a message say that. What it needs no longer is deleted; what it has no room for is not posted, and
   * then none of it is changed.
   */
  Amendment edit(MessageChannel channel, MessageRef place, List<DiscordMessage> messages, Letter letter) {
    if (messages.size() > place.parts().size()) {
      return new Amendment.Never(NO_ROOM);
    }
    for (var n = 0; n < place.parts().size(); n++) {
      var part = place.parts().get(n);
      var amendment = n < messages.size()
          ? call(edited(channel, part, messages.get(n), letter)) : call(() -> channel.deleteMessageById(part));
      if (!(amendment instanceof Amendment.Amended) && n < messages.size()) {
        return amendment;
      }
    }
    return new Amendment.Amended();
  }

  private static Called.Call<Message> edited(MessageChannel channel, String message, DiscordMessage now,
      Letter letter) {
    return () -> channel.editMessageById(message, now.toEdit(Mark.of(letter)));
  }

  private <R> Amendment call(Called.Call<R> action) {
    return switch (Called.now(action)) {
      case Called.Done<R> _ -> new Amendment.Amended();
      case Called.Refused<R> refused -> fate(Refusal.of(refused));
      case Called.TooFast<R> fast -> later(longer(fast.retryAfter()), "Discord asks to wait");
      case Called.Unreached<R> down -> later(Pace.UNREACHED, "Discord is not to be reached (" + down.why() + ")");
      case Called.Unclear<R> unclear ->
          later(Pace.UNREACHED, "Discord did not say whether it took it (" + unclear.why() + ")");
    };
  }

  /** What comes of an edit that Discord refused. */
  Amendment fate(Refusal refusal) {
    return switch (refusal) {
      case Refusal.OfTheMessage ofIt -> new Amendment.Never(ofIt.why());
      case Refusal.NobodyThere gone -> new Amendment.Unreachable(gone.why());
      case Refusal.DoorClosed closed -> new Amendment.Unreachable(closed.why());
      case Refusal.OfTheBot ofUs -> {
        pace.close(ofUs.why());
        yield new Amendment.TryLater(Pace.CLOSED, ofUs.why());
      }
      case Refusal.ForNow passing -> new Amendment.TryLater(Pace.UNREACHED, passing.why());
    };
  }

  /** Old messages may be edited seldom, however short a wait Discord asks for (its number 30046). */
  private static Duration longer(Duration asked) {
    return asked.compareTo(A_MINUTE) < 0 ? A_MINUTE : asked;
  }

  private static Amendment later(Duration after, String why) {
    return new Amendment.TryLater(after, new Prose(why));
  }
}
