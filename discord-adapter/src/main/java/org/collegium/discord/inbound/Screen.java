package org.collegium.discord.inbound;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.collegium.core.command.Draughtsman;
import org.collegium.discord.inbound.Asking.Reply;
import org.collegium.discord.render.DiscordMessage;
import org.collegium.discord.render.InItsPlace;
import org.collegium.discord.render.Rendered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is shown to the one who asked, and to nobody else. The first of it is the acknowledgement, and is given once;
 * all else follows it.
 */
final class Screen {

  private static final Logger LOG = LoggerFactory.getLogger(Screen.class);

  private final Asking asking;
  private final AfterAnswering after;
  private final AfterAnswering awaiting;
  private final Draughtsman draughtsman;

  /** @param awaiting for what somebody else takes long over, so that nothing else waits for it */
  Screen(Asking asking, AfterAnswering after, AfterAnswering awaiting, Draughtsman draughtsman) {
    this.asking = asking;
    this.after = after;
    this.awaiting = awaiting;
    this.draughtsman = draughtsman;
  }

  /** Shows the answer to something at which a form may be opened. */
  <T extends IReplyCallback & IModalCallback> void show(T asked, Who who, Reply reply) {
    if (reply.rendered() instanceof Rendered.Sheet form) {
      send(asked.replyModal(form.modal()));
    } else {
      say(asked, who, reply);
    }
  }

  /** Shows the answer to something at which no form may be opened: in its place stands the way to it. */
  void say(IReplyCallback asked, Who who, Reply reply) {
    switch (reply.rendered()) {
      case Rendered.Said said -> say(asked, said.messages(), hook -> illustrate(hook, who, reply, said));
      case Rendered.Sheet form -> say(asked, form.messages());
      case Rendered.FilesFor given -> say(asked, given);
      case Rendered.Suggestions _ -> LOG.warn("Suggestions were the answer to something that was not being typed");
    }
  }

  private void say(IReplyCallback asked, Rendered.FilesFor given) {
    if (given.before().isEmpty()) {
      send(asked.reply(given.toCreate()).setEphemeral(true));
    } else {
      say(asked, given.before(), hook -> more(hook, given.toCreate()));
    }
  }

  /** Says these, one after the other. */
  void say(IReplyCallback asked, List<DiscordMessage> messages) {
    say(asked, messages, _ -> {});
  }

  private void say(IReplyCallback asked, List<DiscordMessage> messages, Then then) {
    asked.reply(messages.getFirst().toCreate()).setEphemeral(true)
        .queue(hook -> goOn(hook, messages, then), Screen::unshown);
  }

  /** Puts it in the place of a message that only they see, on which they pressed. */
  void sayInstead(IMessageEditCallback asked, Who who, Reply reply, Rendered.Said said) {
    asked.editMessage(said.messages().getFirst().toEdit())
        .queue(hook -> goOn(hook, said.messages(), then -> illustrate(then, who, reply, said)), Screen::unshown);
  }

  /** Says these there, one after the other. */
  void sayInstead(IMessageEditCallback asked, List<DiscordMessage> messages) {
    asked.editMessage(messages.getFirst().toEdit()).queue(hook -> goOn(hook, messages, _ -> {}), Screen::unshown);
  }

  /** Says that it takes a while, beside what stands there, and in the place of that what came of it. */
  void follow(IReplyCallback asked, Who who, Rendered.Following promised) {
    say(asked, promised.messages(), hook -> awaiting.run(() -> {
      if (asking.isFirst(who, "awaits")) {
        sayLater(hook, who, asking.await(who, promised.replyTo()));
      }
    }));
  }

  /** Shows the answer where they have been told to wait. */
  void sayLater(InteractionHook hook, Who who, Reply reply) {
    switch (reply.rendered()) {
      case Rendered.Said said -> hook.editOriginal(said.messages().getFirst().toEdit())
          .queue(_ -> goOn(hook, said.messages(), then -> illustrate(then, who, reply, said)), Screen::unshown);
      case Rendered.Sheet form -> send(hook.editOriginal(form.messages().getFirst().toEdit()));
      case Rendered.FilesFor given -> {
        var words = Stream.concat(given.before().stream(), Stream.of(given.words())).toList();
        hook.editOriginal(words.getFirst().toEdit())
            .queue(_ -> goOn(hook, words, then -> more(then, given.toCreate())), Screen::unshown);
      }
      case Rendered.Suggestions _ -> LOG.warn("Suggestions were the answer to something that was not being typed");
    }
  }

  /** What has no room in the first message, in its order. */
  private void goOn(InteractionHook hook, List<DiscordMessage> messages, Then then) {
    var rest = messages.stream().skip(1).<RestAction<Message>>map(
        message -> hook.sendMessage(message.toCreate()).setEphemeral(true)).toList();
    rest.stream().reduce((first, next) -> first.flatMap(_ -> next))
        .ifPresentOrElse(all -> all.queue(_ -> then.with(hook), Screen::unshown), () -> then.with(hook));
  }

  /** Takes away a message that only they see. */
  void takeAway(IMessageEditCallback asked) {
    asked.deferEdit().queue(hook -> hook.deleteOriginal().queue(_ -> {}, Screen::unshown), Screen::unshown);
  }

  /** Draws soon what goes with what was said. A question that is told of again is answered again, but drawn once. */
  private void illustrate(InteractionHook hook, Who who, Reply reply, Rendered.Said said) {
    if (said instanceof Rendered.Illustrated both) {
      after.run(() -> {
        if (asking.isFirst(who, "drawn")) {
          more(hook, picture(both, reply));
        }
      });
    }
  }

  /** The picture, or that there is none, so that nobody waits for it. */
  MessageCreateData picture(Rendered.Illustrated both, Reply reply) {
    return Optional.of(both.picture()).flatMap(picture -> draughtsman.draw(picture.chart()).map(picture::of))
        .orElseGet(() -> InItsPlace.noChart(reply.viewer()).toCreate());
  }

  private static void more(InteractionHook hook, MessageCreateData message) {
    send(hook.sendMessage(message).setEphemeral(true));
  }

  private static void send(RestAction<?> action) {
    action.queue(_ -> {}, Screen::unshown);
  }

  /** What was done stays done: they see that there was no answer, and asking again does nothing twice. */
  private static void unshown(Throwable failure) {
    LOG.warn("Discord did not show an answer: {}", failure.getMessage());
  }

  private interface Then {
    void with(InteractionHook hook);
  }
}
