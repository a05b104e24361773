package org.collegium.core;

import java.util.TreeMap;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.DeliveryAnswer;
import org.collegium.core.command.DeliveryAnswer.Waiting;
import org.collegium.core.command.Room;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.OutboxBooks;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;

/** What a facilitator can ask about letters: where they stand, never what is in them. */
final class DeliveryAssembly {

  private static final int A_PAGE = 25;

  private final House house;
  private final InstallationDesk installations;

  private DeliveryAssembly(House house) {
    this.house = house;
    this.installations = new InstallationDesk(house);
  }

  static Room room(House house) {
    return Room.empty().with(Command.declared("cohort deliveries", Command.FACILITATORS),
        new DeliveryAssembly(house)::deliveries);
  }

  private Answer deliveries(Asked asked) {
    return house.letters().read(books -> {
      var states = new TreeMap<String, Integer>();
      books.letters().counts(asked.cohort().id())
          .forEach((state, count) -> states.put(asked.wording().say("letter." + state.word()).raw(), count));
      var waiting = books.letters().needingAttention(asked.cohort().id(), asked.now(), A_PAGE).stream()
          .map(letter -> line(asked, books, letter)).toList();
      return new DeliveryAnswer.DeliveriesListed(asked.cohort().name(), states, waiting);
    });
  }

  private Waiting line(Asked asked, OutboxBooks books, Letter letter) {
    Prose to = switch (letter.draft().to()) {
      case ToPerson person -> books.people().get(person.person()).name();
      case ToPlace place -> asked.wording().say("letter.to-channel", installations.nameOf(place.platform()));
    };
    return new Waiting(to, letter.draft().kind().word(), asked.wording().say("letter." + letter.state().word()).raw(),
        letter.draft().dueAt(), letter.why());
  }
}
