package org.collegium.discord.inbound;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer;
import org.collegium.discord.render.DiscordMessage;
import org.collegium.discord.render.FilledForm;
import org.collegium.discord.render.FormTag;
import org.collegium.discord.render.InItsPlace;
import org.collegium.discord.render.Rendered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms that are sent. Discord closes a form when it is answered, so that the answer is the way back into it. */
final class Submissions {

  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  private final Asking asking;
  private final Screen screen;
  private final Unkept unkept;

  Submissions(Asking asking, Screen screen, Unkept unkept) {
    this.asking = asking;
    this.screen = screen;
    this.unkept = unkept;
  }

  void sent(ModalInteractionEvent event) {
    filled(event)
        .ifPresent(form -> send(event, event.getMessage() == null ? Optional.empty() : Optional.of(event.getMessage()),
            Who.of(event), form));
  }

  /** One that cannot be read is left unanswered: Discord then keeps it open, with all that stands in it. */
  private static Optional<FilledForm> filled(ModalInteractionEvent event) {
    try {
      return FilledForm.read(event.getModalId(), event.getValues());
    } catch (ParsingException unreadable) {
      LOG.warn("A form could not be read: {}", unreadable.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** The same words once more, at a press. */
  void again(GenericComponentInteractionCreateEvent event, Who who, FilledForm form) {
    send(event, Optional.ofNullable(event.getMessage()), who, form);
  }

  /** @param from the message on which they pressed */
  private <T extends IReplyCallback & IMessageEditCallback> void send(T event, Optional<Message> from, Who who,
      FilledForm form) {
    var tag = form.tag();
    var values = asking.values(who, form);
    var reply = tag.isLast() ? asking.ask(who, new Invocation.Replied(tag.replyTo(), values))
        : asking.ask(who, new Invocation.PageFilled(tag.replyTo(), values), tag.page() + 1);
    var isOnlyTheirs = from.filter(Message::isEphemeral).isPresent();
    if (reply.answer() instanceof PlainAnswer.NotKept no) {
      unkept.remember(who.from(), form);
      say(event, isOnlyTheirs, InItsPlace.notKept(no.words(), tag.replyTo(), form.values(), reply.viewer()));
      return;
    }
    unkept.forget(who.from(), tag.replyTo());
    if (!tag.isLast() && reply.rendered() instanceof Rendered.FormOpened) {
      say(event, isOnlyTheirs,
          List.of(InItsPlace.pageKept(new FormTag(tag.replyTo(), tag.page() + 1, tag.pages()), reply.viewer())));
    } else if (isOnlyTheirs && !reply.isNo() && reply.rendered() instanceof Rendered.Said said) {
      screen.sayInstead(event, who, reply, said);
    } else {
      screen.say(event, who, reply);
    }
  }

  /** Where the way to the form was, if only they see that. */
  private <T extends IReplyCallback & IMessageEditCallback> void say(T event, boolean isOnlyTheirs,
      List<DiscordMessage> messages) {
    if (isOnlyTheirs) {
      screen.sayInstead(event, messages);
    } else {
      screen.say(event, messages);
    }
  }
}
