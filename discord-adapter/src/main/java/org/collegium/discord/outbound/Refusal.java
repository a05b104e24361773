package org.collegium.discord.outbound;

import java.util.Set;
import org.collegium.core.text.Prose;
import org.collegium.discord.web.Called;

/**
 * What Discord's numbers for "no" mean when a message is posted or edited. Source of the numbers:
 * docs.discord.com/developers/topics/opcodes-and-status-codes#json.
 */
sealed interface Refusal {

  /** Numbers for a thread that takes no message. */
  Set<Integer> OF_THE_THREAD = Set.of(10003, 10008, 50001, 50013, 50083, 160005, 160006);

  /** For a facilitator or an operator. */
  Prose why();

  /** This message will never be taken there. */
  record OfTheMessage(Prose why) implements Refusal {}

  /** Nobody is there any more. */
  record NobodyThere(Prose why) implements Refusal {}

  /** They are there, and take no direct messages. */
  record DoorClosed(Prose why) implements Refusal {}

  /** The bot may nothing at all until somebody mends its token. */
  record OfTheBot(Prose why) implements Refusal {}

  /** Something that passes. */
  record ForNow(Prose why) implements Refusal {}

  /** The meaning of that one. */
  static Refusal of(Called.Refused<?> refused) {
    return switch (refused.code()) {
      case 401, 40001, 50014 -> new OfTheBot(new Prose(
          "Discord does not accept the bot's token: reset it in the developer portal and set DISCORD_BOT_TOKEN anew"));
      case 20026 -> new OfTheBot(new Prose(
          "Discord holds the bot for a spammer: the developer portal tells how to object"));
      case 50007 -> new DoorClosed(new Prose("their direct messages are closed to the bot"));
      case 10013, 50278 -> new NobodyThere(new Prose("they have left the server, or Discord"));
      case 10003 -> new OfTheMessage(new Prose("there is no such channel any more"));
      case 10008 -> new OfTheMessage(new Prose("it was deleted"));
      case 50001 ->
          new OfTheMessage(new Prose("the bot does not see that channel: give its role 'View Channel' there"));
      case 50013, 403 -> new OfTheMessage(new Prose("the bot may not write there: give its role 'View Channel', 'Send"
          + " Messages' and 'Send Messages in Threads' in that channel (" + refused.meaning() + ")"));
      case 50083, 160005 -> new OfTheMessage(new Prose("that thread is closed"));
      case 20022, 20028, 40003, 40333, 130000 ->
          new ForNow(new Prose("Discord does not take it at the moment (" + refused.meaning() + ")"));
      default -> new OfTheMessage(new Prose("Discord does not take it (" + refused.code() + ": " + refused.meaning()
          + ")"));
    };
  }

  /** Whether it is the thread that takes no message, and not the channel. */
  static boolean isOfTheThread(Called.Refused<?> refused) {
    return OF_THE_THREAD.contains(refused.code());
  }
}
