package org.collegium.discord;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;

/** What the bot's role has to be allowed, and nothing beyond it. */
public enum BotPermission {
  /** To be told of the channel at all. */
  VIEW_CHANNEL(Permission.VIEW_CHANNEL, "View Channel", "to see the channel in which a cohort meets"),
  /** To write. */
  SEND_MESSAGES(Permission.MESSAGE_SEND, "Send Messages", "to post reminders and announcements there"),
  /** To write in threads. */
  SEND_MESSAGES_IN_THREADS(Permission.MESSAGE_SEND_IN_THREADS, "Send Messages in Threads",
      "to post what follows into the thread of its session"),
  /** To begin threads. */
  CREATE_PUBLIC_THREADS(Permission.CREATE_PUBLIC_THREADS, "Create Public Threads",
      "to begin a thread for each session"),
  /** To find what it posted. */
  READ_MESSAGE_HISTORY(Permission.MESSAGE_HISTORY, "Read Message History",
      "to find a message of its own again when Discord did not say whether it took it"),
  /** To keep sessions among the server's events. */
  CREATE_EVENTS(Permission.CREATE_SCHEDULED_EVENTS, "Create Events",
      "to keep each session among the events of the server");

  /** Those that hold in a server as a whole; all others can be given and taken in a channel. */
  private static final Set<BotPermission> OF_SERVERS = EnumSet.of(CREATE_EVENTS);

  private final Permission permission;
  private final String shown;
  private final String purpose;

  BotPermission(Permission permission, String shown, String purpose) {
    this.permission = permission;
    this.shown = shown;
    this.purpose = purpose;
  }

  /** All of them as the one number that a link to invite a bot carries. */
  public static long bits() {
    return Permission.getRaw(Stream.of(values()).map(each -> each.permission).collect(Collectors.toSet()));
  }

  static Set<BotPermission> ofChannels() {
    return EnumSet.complementOf(EnumSet.copyOf(OF_SERVERS));
  }

  static Set<BotPermission> ofServers() {
    return EnumSet.copyOf(OF_SERVERS);
  }

  /** Its name as Discord's own settings show it. */
  public String shown() {
    return shown;
  }

  /** What it is for, as the end of a sentence. */
  public String purpose() {
    return purpose;
  }

  Permission permission() {
    return permission;
  }
}
