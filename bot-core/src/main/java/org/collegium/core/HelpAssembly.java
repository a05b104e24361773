package org.collegium.core;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;

/**
 * {@code /cohort help}: printed from the commands' own declarations, as far as the asker may in any of their cohorts.
 */
final class HelpAssembly {

  private static final Command HELP = Command.personal("cohort help");

  private final ListedCommands listed;

  private HelpAssembly(ListedCommands listed) {
    this.listed = listed;
  }

  static Room room(House house, List<Room> rooms) {
    var commands = Stream.concat(rooms.stream().flatMap(room -> room.commands().keySet().stream()), Stream.of(HELP))
        .toList();
    return Room.empty().with(HELP, new HelpAssembly(new ListedCommands(house, commands))::help);
  }

  private Answer help(Asked asked) {
    return new PlainAnswer.Help(listed.of(asked.person()).map(each -> each.line(asked.wording())).toList());
  }
}
