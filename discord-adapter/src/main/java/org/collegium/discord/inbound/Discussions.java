package org.collegium.discord.inbound;

import java.time.OffsetDateTime;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.collegium.core.CollegiumBot;
import org.collegium.core.discussion.Heard;
import org.collegium.core.text.Prose;
import org.collegium.discord.DiscordAddress;
import org.collegium.discord.DiscordSettings.Hears;
import org.collegium.discord.MessageRef;

/** What people write to each other in threads, where Discord lets the bot read it. */
final class Discussions {

  private final CollegiumBot bot;
  private final Hears hears;

  Discussions(CollegiumBot bot, Hears hears) {
    this.bot = bot;
    this.hears = hears;
  }

  /** It was written or changed; without the words by which the bot is called. */
  void written(Message message, MessageChannel channel) {
    var author = message.getAuthor();
    if (!author.isBot() && !message.isWebhookMessage() && !Conversations.isNamed(message.getContentRaw(),
        message.getJDA().getSelfUser().getId())) {
      var words = message.getContentDisplay().strip();
      hear(channel, message.getId(), words.isEmpty() ? new Heard.Deleted()
          : new Heard.Written(DiscordAddress.user(author.getId()), new Prose(words),
              Optional.ofNullable(message.getTimeEdited()).map(OffsetDateTime::toInstant)
                  .orElseGet(() -> message.getTimeCreated().toInstant())));
    }
  }

  void deleted(MessageChannel channel, String message) {
    hear(channel, message, new Heard.Deleted());
  }

  private void hear(MessageChannel channel, String message, Heard.What what) {
    if (hears == Hears.THREADS && channel.getType() == ChannelType.GUILD_PUBLIC_THREAD
        && channel instanceof ThreadChannel thread) {
      var around = thread.getParentChannel().getId();
      bot.hear(new Heard(DiscordAddress.channel(around), ours -> MessageRef.read(ours).root().equals(thread.getId()),
          message, what));
    }
  }
}
