package org.collegium.core;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.cohort.Membership;
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

  private final House house;
  private final List<Command> commands;

  private HelpAssembly(House house, List<Command> commands) {
    this.house = house;
    this.commands = commands;
  }

  static Room room(House house, List<Room> rooms) {
    var commands = Stream.concat(rooms.stream().flatMap(room -> room.commands().keySet().stream()), Stream.of(HELP))
        .toList();
    return Room.empty().with(HELP, new HelpAssembly(house, commands)::help);
  }

  private Answer help(Asked asked) {
    var roles =
        house.memberships().read(books -> books.memberships().ofPerson(asked.person().id(), asked.now()).stream()
            .map(Membership::role).collect(Collectors.toSet()));
    return new PlainAnswer.Help(commands.stream()
        .filter(command -> command.scope() == Command.Scope.MYSELF || !Collections.disjoint(command.who(), roles))
        .map(command -> new PlainAnswer.Line(command.usage(), asked.wording().say(command.helpKey())))
        .toList());
  }
}
