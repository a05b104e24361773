package org.collegium.launcher.command;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A channel as its platform identifies it; people copy names and addresses in its place. */
abstract class ChannelArgument implements ITypeConverter<String> {

  private final Pattern id;
  private final String advice;

  private ChannelArgument(String id, String advice) {
    this.id = Pattern.compile(id);
    this.advice = advice;
  }

  @Override
  public String convert(String typed) {
    var channel = typed.strip();
    if (id.matcher(channel).matches()) {
      return channel;
    }
    throw new TypeConversionException("'" + typed + "' is no channel's id; " + advice);
  }

  /** Of Slack. */
  static final class Slack extends ChannelArgument {
    Slack() {
      super("(?:T[A-Z0-9]{5,}/)?[CG][A-Z0-9]{8,}",
          "Slack shows it at the end of the channel's details, such as C0123ABCDEF; with several workspaces the "
              + "workspace's stands before it, such as T0123ABCDEF/C0123ABCDEF.");
    }
  }

  /** Of Discord. */
  static final class Discord extends ChannelArgument {
    Discord() {
      super("\\d{17,20}", "in Discord it is 17 to 20 digits: switch on developer mode, then copy the channel's ID.");
    }
  }
}
