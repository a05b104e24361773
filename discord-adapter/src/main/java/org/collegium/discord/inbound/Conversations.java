package org.collegium.discord.inbound;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.collegium.core.command.Attachment;
import org.collegium.core.command.Invocation;
import org.collegium.discord.inbound.Asking.Reply;
import org.collegium.discord.render.DiscordMessage;
import org.collegium.discord.render.InItsPlace;
import org.collegium.discord.render.Rendered;
import org.collegium.discord.web.Called;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands that are written to the bot like words to anybody: in direct messages, or by mentioning it. The answer goes
 * to direct messages alone, since in a channel others would read it.
 */
final class Conversations {

  private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);
  private static final Pattern MENTION = Pattern.compile("<@!?\\d+>");

  private final Asking asking;
  private final Screen screen;
  private final AfterAnswering after;

  Conversations(Asking asking, Screen screen, AfterAnswering after) {
    this.asking = asking;
    this.screen = screen;
    this.after = after;
  }

  void written(MessageReceivedEvent event) {
    var message = event.getMessage();
    if (!event.getAuthor().isBot() && !event.isWebhookMessage() && isToUs(event)) {
      var who = Who.of(message);
      if (asking.isFirst(who, "heard")) {
        after.run(() -> answer(message, who));
      }
    }
  }

  private static boolean isToUs(MessageReceivedEvent event) {
    return event.isFromType(ChannelType.PRIVATE) || isNamed(event.getMessage().getContentRaw(),
        event.getJDA().getSelfUser().getId());
  }

  /** Discord takes a reply to the bot for a mention too, and most of these are meant for people. */
  static boolean isNamed(String text, String bot) {
    return text.contains("<@" + bot + ">") || text.contains("<@!" + bot + ">");
  }

  private void answer(Message message, Who who) {
    var file = message.getAttachments().stream().findFirst().flatMap(SlashCommands::fetched);
    var reply = asking.ask(who, typed(message.getContentRaw(), file));
    if (message.isFromGuild()) {
      var direct = Called.now(() -> message.getAuthor().openPrivateChannel());
      var isSaid = direct.done().filter(channel -> isSaid(channel, reply, who)).isPresent();
      if (!isSaid) {
        write(message.getChannel(), InItsPlace.onlyByCommand(reply.viewer()).toCreate());
      }
    } else {
      isSaid(message.getChannel(), reply, who);
    }
  }

  private static Invocation.Request typed(String text, Optional<Attachment> file) {
    var line = MENTION.matcher(text).replaceAll("").strip();
    return new Invocation.Written(line.isEmpty() ? "cohort help" : line, file);
  }

  private boolean isSaid(MessageChannel channel, Reply reply, Who who) {
    var isSaid = messages(reply).stream().allMatch(message -> write(channel, message));
    if (isSaid && reply.rendered() instanceof Rendered.Illustrated both && asking.isFirst(who, "drawn")) {
      write(channel, screen.picture(both, reply));
    }
    return isSaid;
  }

  /** A form cannot be opened without a press, so that a button is offered. */
  private static List<MessageCreateData> messages(Reply reply) {
    return switch (reply.rendered()) {
      case Rendered.Said said -> said.messages().stream().map(DiscordMessage::toCreate).toList();
      case Rendered.Sheet form -> List.of(InItsPlace.formHere(form.replyTo(), reply.viewer()).toCreate());
      case Rendered.FilesFor given -> Stream.concat(given.before().stream().map(DiscordMessage::toCreate),
          Stream.of(given.toCreate())).toList();
      case Rendered.Suggestions _ -> List.of();
    };
  }

  private static boolean write(MessageChannel channel, MessageCreateData message) {
    var called = Called.now(() -> channel.sendMessage(message));
    if (called instanceof Called.Done) {
      return true;
    }
    LOG.warn("Discord did not take an answer: {}", called);
    return false;
  }
}
