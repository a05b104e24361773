package org.collegium.discord.inbound;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.GenericMessageEvent;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.collegium.core.Household;
import org.collegium.core.command.Invocation;
import org.collegium.discord.DiscordSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that can come in from Discord, and where it goes. Close it when nothing comes in any more. */
public final class Inbound implements EventListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);

  private volatile BooleanSupplier isOurs = () -> true;
  private final AfterAnswering after = new AfterAnswering();
  private final AfterAnswering awaiting = new AfterAnswering();
  private final Freshness freshness;
  private final Asking asking;
  private final Screen screen;
  private final SlashCommands commands;
  private final Presses presses;
  private final Submissions submissions;
  private final Conversations conversations;
  private final Discussions discussions;
  private final Registration registration;
  private final ClientLanguages languages;

  /** What comes in is asked of that household's bot. */
  public Inbound(DiscordSettings settings, Household household) {
    var bot = household.bot();
    var names = new CommandNames(bot.commands());
    var unkept = new Unkept(household.clock());
    this.freshness = new Freshness(household.clock());
    this.asking = new Asking(bot, names, household.clock());
    this.screen = new Screen(asking, after, awaiting, household.draughtsman());
    this.commands = new SlashCommands(names, asking, screen, after);
    this.submissions = new Submissions(asking, screen, unkept);
    this.presses = new Presses(asking, screen, submissions, unkept);
    this.languages = new ClientLanguages(bot);
    this.conversations = new Conversations(asking, screen, after);
    this.discussions = new Discussions(bot, settings.hears());
    this.registration = new Registration(
        new RegisteredCommands(new CommandDeclarations(names).of(bot.commands()), settings.commandGuilds())::register);
  }

  /** Answers only while that holds: another program with a connection of its own may have to answer instead. */
  public void answerWhile(BooleanSupplier condition) {
    isOurs = condition;
  }

  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case GenericInteractionCreateEvent _ when !isOurs.getAsBoolean() ->
          LOG.info("Something asked while it is not certain that this program is to answer is left to another");
      case GenericInteractionCreateEvent asked when isGone(asked) ->
          LOG.info("Something asked while the connection was lost is left alone: nobody waits for it any more");
      case SlashCommandInteractionEvent given -> {
        commands.given(given);
        after.run(() -> languages.heard(given));
      }
      case CommandAutoCompleteInteractionEvent typing -> commands.typing(typing);
      case ButtonInteractionEvent press -> presses.pressed(press);
      case StringSelectInteractionEvent choice -> presses.chosen(choice);
      case ModalInteractionEvent form -> submissions.sent(form);
      case MessageContextInteractionEvent menu -> reflectOn(menu);
      case GenericMessageEvent message -> onMessage(message);
      case MessageBulkDeleteEvent gone ->
          gone.getMessageIds().forEach(message -> discussions.deleted(gone.getChannel(), message));
      case SessionDisconnectEvent lost -> freshness.lost(shardOf(lost));
      case SessionResumeEvent back -> freshness.back(shardOf(back));
      case SessionRecreateEvent back -> freshness.back(shardOf(back));
      case ReadyEvent ready -> {
        freshness.back(shardOf(ready));
        registration.begin(ready.getJDA());
      }
      case GenericEvent _ -> {}
    }
  }

  /** Left alone while another program may have to answer: that one hears it too. */
  private void onMessage(GenericMessageEvent event) {
    if (!isOurs.getAsBoolean()) {
      return;
    }
    switch (event) {
      case MessageReceivedEvent message -> {
        discussions.written(message.getMessage(), message.getChannel());
        conversations.written(message);
      }
      case MessageUpdateEvent changed -> discussions.written(changed.getMessage(), changed.getChannel());
      case MessageDeleteEvent gone -> discussions.deleted(gone.getChannel(), gone.getMessageId());
      case GenericMessageEvent _ -> {}
    }
  }

  private boolean isGone(GenericInteractionCreateEvent asked) {
    return freshness.isGone(shardOf(asked), asked.getTimeCreated().toInstant());
  }

  private static int shardOf(GenericEvent event) {
    return event.getJDA().getShardInfo().getShardId();
  }

  /** A reflection that begins with a link to a message. What the message says is not kept. */
  private void reflectOn(MessageContextInteractionEvent event) {
    var who = Who.of(event);
    screen.show(event, who, asking.ask(who,
        new Invocation.Typed("reflect " + event.getTarget().getJumpUrl(), Optional.empty())));
  }

  /** Waits until everything is shown that was to be. */
  @Override
  public void close() {
    registration.close();
    after.close();
    awaiting.close();
  }
}
