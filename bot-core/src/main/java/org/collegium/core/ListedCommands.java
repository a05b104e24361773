package org.collegium.core;

import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Command;
import org.collegium.core.command.PlainAnswer.Line;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;

/**
 * The commands that are of use to a person, in any of their cohorts. Who has left all of them may still see to what is
 * theirs.
 */
final class ListedCommands {

  private final Ledger<BotBooks> ledger;
  private final InstantSource clock;
  private final List<Command> commands;

  ListedCommands(House house, List<Command> commands) {
    this.ledger = house.bot();
    this.clock = house.clock();
    this.commands = List.copyOf(commands);
  }

  Stream<Listed> of(Person person) {
    var roles = ledger.read(books -> books.memberships().ofPerson(person.id(), clock.instant()).stream()
        .map(Membership::role).collect(Collectors.toSet()));
    return commands.stream().filter(command -> !Collections.disjoint(command.who(), roles)
        || (roles.isEmpty() && command.scope() == Command.Scope.MYSELF))
        .map(command -> new Listed(command, command.scope() == Command.Scope.MYSELF ? Command.ANYONE : roles));
  }

  /** A command for somebody who has these roles. */
  record Listed(Command command, Set<Role> roles) {

    /** How help prints it. */
    Line line(Wording wording) {
      return new Line(command.usage(roles, wording.locale()), wording.say(command.helpKey()));
    }
  }
}
