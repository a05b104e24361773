package org.collegium.core.coaching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.AgreementId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.Session;

/**
 * Tells a mentor and a leader that they can agree on how they talk: when the programme begins, or when they become a
 * pair later. When another year of it begins, what they agreed on is shown to both again.
 */
public final class OfferAgreements implements Chore {

  private final Ledger<CoachingBooks> ledger;
  private final Catalogue catalogue;
  private final Ids ids;
  private final RememberedHour nextHour = new RememberedHour();
  private volatile Instant lookedUntil = Instant.EPOCH;

  public OfferAgreements(Ledger<CoachingBooks> ledger, Catalogue catalogue, Ids ids) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.ids = ids;
  }

  @Override
  public String name() {
    return "offer agreements";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(), () -> {
      var last = lookedUntil;
      var unoffered = books.agreements().cohortsOfUnoffered(last);
      return books.cohorts().all().stream()
          .flatMap(cohort -> hours(books.sessions().of(cohort.id()), cohort, last, unoffered.contains(cohort.id())))
          .min(Instant::compareTo);
    }));
  }

  /** When a year begins that was not looked at; the past, where two have become a pair since. */
  private Stream<Instant> hours(List<Session> sessions, Cohort cohort, Instant last, boolean isNewPairThere) {
    var toCome = starts(sessions, cohort).stream().map(YearStart::starts).filter(hour -> hour.isAfter(last));
    return isNewPairThere && current(sessions, cohort, last).isPresent() ? Stream.concat(toCome, Stream.of(last))
        : toCome;
  }

  @Override
  public void runDue(Instant now) {
    ledger.read(books -> books.cohorts().all()).forEach(cohort -> ledger.write(books -> {
      var year = current(books.sessions().of(cohort.id()), cohort, now);
      year.ifPresent(begun -> tell(books, cohort.id(), begun, now));
      return year.isPresent();
    }));
    lookedUntil = now;
    nextHour.forget();
  }

  private void tell(CoachingBooks books, CohortId cohort, YearStart year, Instant now) {
    var offered = new ArrayList<Agreement>();
    var shown = new ArrayList<Agreement>();
    for (var pair : pairs(books, cohort, now)) {
      var agreement = books.agreements().of(pair)
          .orElseGet(() -> Agreement.between(new AgreementId(ids.next()), pair));
      if (agreement.offeredAt().isEmpty()) {
        books.agreements().keep(agreement.offered(year.year(), now));
        offered.add(agreement);
      } else if (agreement.shownYear() < year.year()) {
        books.agreements().keep(agreement.shown(year.year()));
        shown.add(agreement);
      }
    }
    var letters = new YearLetters(books, cohort, year, now);
    letters.offer(offered);
    letters.show(shown.stream()
        .filter(agreement -> AgreementSheet.of(books.agreements(), agreement).agreed().isPresent()).toList());
  }

  private static List<Pair> pairs(CoachingBooks books, CohortId cohort, Instant at) {
    return books.memberships().in(cohort, at).stream()
        .flatMap(member -> member.mentor().map(mentor -> new Pair(cohort, mentor, member.person())).stream())
        .filter(pair -> pair.stands(books.memberships(), at)).toList();
  }

  /** The year that has begun last; empty before the first, and once the cohort meets no more. */
  private Optional<YearStart> current(List<Session> sessions, Cohort cohort, Instant at) {
    var meets = sessions.stream().filter(Session::isPlanned).anyMatch(session -> session.ends().isAfter(at));
    return starts(sessions, cohort).stream().filter(year -> meets && !year.starts().isAfter(at))
        .reduce((_, later) -> later);
  }

  private List<YearStart> starts(List<Session> sessions, Cohort cohort) {
    return catalogue.find(cohort.programme()).map(programme -> YearStart.of(programme, sessions)).orElse(List.of());
  }
}
