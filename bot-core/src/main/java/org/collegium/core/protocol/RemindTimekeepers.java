package org.collegium.core.protocol;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.programme.Catalogue;

/** Reminds whoever keeps the time that a step ends soon. They took that over, so it comes in a full week too. */
public final class RemindTimekeepers implements Chore {

  private final Ledger<ProtocolBooks> ledger;
  private final Catalogue catalogue;
  private final RememberedHour nextHour = new RememberedHour();

  public RemindTimekeepers(Ledger<ProtocolBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "remind timekeepers of protocols";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(),
        () -> unwritten(books).map(Reminder::at).min(Instant::compareTo)));
  }

  @Override
  public void runDue(Instant now) {
    ledger.write(books -> {
      var due = unwritten(books).filter(reminder -> !reminder.at().isAfter(now)).toList();
      due.forEach(reminder -> books.outbox().add(reminder.draft(now)));
      return due.size();
    });
    nextHour.forget();
  }

  private Stream<Reminder> unwritten(ProtocolBooks books) {
    return books.protocols().allOpen().stream().flatMap(protocol -> protocol.timekeeper().stream()
        .flatMap(keeper -> reminder(books, protocol, keeper).stream()));
  }

  private Optional<Reminder> reminder(ProtocolBooks books, Protocol protocol, PersonId keeper) {
    return ProtocolPlan.of(protocol, books, catalogue).flatMap(plan -> plan.reminds(protocol)
        .flatMap(at -> plan.ends(protocol).map(end -> new Reminder(protocol, keeper, at, end))))
        .filter(reminder -> !books.outbox().keysAbout(NoticeKind.PROTOCOL_STEP_ENDS, protocol.id().value())
            .contains(reminder.key()));
  }

  private record Reminder(Protocol protocol, PersonId keeper, Instant at, Instant end) {

    String key() {
      return StepKey.latest(protocol).reminding(keeper, end);
    }

    Draft draft(Instant now) {
      return new Draft(key(), NoticeKind.PROTOCOL_STEP_ENDS, protocol.id().value(), protocol.cohort(),
          new ToPerson(keeper), now, Optional.of(end), Optional.of(end), Urgency.PRESSING);
    }
  }
}
