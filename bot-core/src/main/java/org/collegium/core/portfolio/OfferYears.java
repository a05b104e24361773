package org.collegium.core.portfolio;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.programme.Catalogue;

/** Tells leaders, when a year of their programme is over, that what they wrote in it can be read again. */
public final class OfferYears implements Chore {

  private final Ledger<PortfolioBooks> ledger;
  private final Catalogue catalogue;
  private final RememberedHour nextHour = new RememberedHour();
  private volatile Instant offeredUntil = Instant.EPOCH;

  public OfferYears(Ledger<PortfolioBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "offer a year's own words";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(), () -> {
      var after = offeredUntil;
      return books.cohorts().all().stream()
          .flatMap(cohort -> years(books, cohort).map(year -> year.toldAt(cohort.zone())))
          .filter(hour -> hour.isAfter(after)).min(Instant::compareTo);
    }));
  }

  @Override
  public void runDue(Instant now) {
    ledger.read(books -> books.cohorts().all()).forEach(cohort -> ledger.write(books -> {
      var ended = years(books, cohort).filter(year -> !year.toldAt(cohort.zone()).isAfter(now))
          .filter(year -> year.usefulUntil().isAfter(now)).toList();
      ended.forEach(year -> offer(books, year));
      return ended.size();
    }));
    offeredUntil = now;
    nextHour.forget();
  }

  /**
   * To those who led when its last session began: a programme may end with it. Whoever wrote nothing is told nothing,
   * which is found when the letter goes.
   */
  private static void offer(PortfolioBooks books, ProgrammeYear year) {
    var cohort = year.last().cohort();
    for (var leader : books.memberships().in(cohort, year.last().starts())) {
      if (leader.role() == Role.LEADER) {
        var person = books.people().get(leader.person());
        books.outbox().add(new Draft("year:" + year.last().id().value() + ":person:" + person.id().value(),
            NoticeKind.YEAR_ENDED, year.last().id().value(), cohort, new ToPerson(person.id()),
            year.toldAt(person.zone()), Optional.of(year.usefulUntil()), Optional.empty(), Urgency.ORDINARY));
      }
    }
  }

  private Stream<ProgrammeYear> years(PortfolioBooks books, Cohort cohort) {
    return catalogue.find(cohort.programme()).stream()
        .flatMap(programme -> ProgrammeYear.of(programme, books.sessions().of(cohort.id())));
  }
}
