package org.collegium.discord.inbound;

import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import org.collegium.core.command.Invocation;
import org.collegium.discord.inbound.Asking.Reply;
import org.collegium.discord.render.Rendered;
import org.collegium.discord.render.Wire;

/** Buttons and menus, wherever they stand. */
final class Presses {

  private final Asking asking;
  private final Screen screen;
  private final Submissions submissions;
  private final Unkept unkept;

  Presses(Asking asking, Screen screen, Submissions submissions, Unkept unkept) {
    this.asking = asking;
    this.screen = screen;
    this.submissions = submissions;
    this.unkept = unkept;
  }

  void pressed(ButtonInteractionEvent event) {
    pressed(event, Wire.parse(event.getComponentId()));
  }

  void chosen(StringSelectInteractionEvent event) {
    pressed(event, event.getValues().stream().findFirst()
        .flatMap(value -> Wire.parse(event.getComponentId(), value)));
  }

  /** What is none of ours is left to time out, as Discord shows it. */
  private void pressed(GenericComponentInteractionCreateEvent event, Optional<Wire> pressed) {
    var who = Who.of(event);
    pressed.ifPresent(wire -> {
      switch (wire) {
        case Wire.Open open -> show(event, who, asking.ask(who, new Invocation.Opened(open.replyTo())));
        case Wire.Turn turn -> show(event, who, asking.ask(who, new Invocation.Opened(turn.replyTo()), turn.page()));
        case Wire.Choose choose -> show(event, who,
            asking.ask(who, new Invocation.Replied(choose.replyTo(), Map.of("choice", choose.value()))));
        case Wire.Again again -> again(event, who, again);
        case Wire.Pick _ -> {}
        case Wire.Dismiss _ -> screen.takeAway(event);
      }
    });
  }

  /**
   * What they saw alone makes way for the answer; what others see too stays, and so does what led to a "no", or to a
   * question whether to go on.
   */
  private void show(GenericComponentInteractionCreateEvent event, Who who, Reply reply) {
    // What Discord says of a message may lack it.
    var isOnlyTheirs = Optional.ofNullable(event.getMessage()).filter(Message::isEphemeral).isPresent();
    if (reply.rendered() instanceof Rendered.Following promised) {
      screen.follow(event, who, promised);
    } else if (isOnlyTheirs && !reply.isNo() && !reply.asksBack() && reply.rendered() instanceof Rendered.Said said) {
      screen.sayInstead(event, who, reply, said);
    } else {
      screen.show(event, who, reply);
    }
  }

  /** Sends once more what was typed and could not be kept. After a restart it is typed anew, in the form. */
  private void again(GenericComponentInteractionCreateEvent event, Who who, Wire.Again again) {
    unkept.of(who.from(), again.replyTo()).ifPresentOrElse(form -> submissions.again(event, who, form),
        () -> show(event, who, asking.ask(who, new Invocation.Opened(again.replyTo()))));
  }
}
