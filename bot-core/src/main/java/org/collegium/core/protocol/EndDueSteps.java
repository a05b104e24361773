package org.collegium.core.protocol;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;

/** Ends the steps of protocols whose hour has come, one of each protocol at a time. */
public final class EndDueSteps implements Chore {

  private final Ledger<ProtocolBooks> ledger;
  private final Catalogue catalogue;
  private final RememberedHour nextHour = new RememberedHour();

  public EndDueSteps(Ledger<ProtocolBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "end steps of protocols";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(),
        () -> planned(books).map(Planned::ends).min(Instant::compareTo)));
  }

  @Override
  public void runDue(Instant now) {
    ledger.write(books -> {
      var due = planned(books).filter(planned -> !planned.ends().isAfter(now)).toList();
      due.forEach(each -> next(books, each, now));
      return due.size();
    });
    nextHour.forget();
  }

  /** Where somebody has come who must not be in the room, it rests until a facilitator looks. */
  private static void next(ProtocolBooks books, Planned due, Instant now) {
    if (new Apart(books, now).stop(due.protocol())) {
      books.protocols().keep(due.protocol().paused());
    } else {
      new ProtocolSteps(books, due.plan(), now).next(due.protocol());
    }
  }

  private Stream<Planned> planned(ProtocolBooks books) {
    return books.protocols().allOpen().stream().flatMap(protocol -> ProtocolPlan.of(protocol, books, catalogue)
        .stream().flatMap(plan -> plan.ends(protocol).stream().map(ends -> new Planned(protocol, plan, ends))));
  }

  private record Planned(Protocol protocol, ProtocolPlan plan, Instant ends) {}
}
