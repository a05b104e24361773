package org.collegium.core.checkin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.AskTime;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.RoundId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.programme.Stage;
import org.collegium.core.session.Session;

/**
 * Opens the rounds whose day has come in the first reader's zone, and writes to every leader for nine o'clock of
 * theirs.
 */
public final class OpenDueRounds implements Chore {

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;
  private final Ids ids;
  private final RememberedHour nextHour = new RememberedHour();
  private volatile Instant openedUntil = Instant.EPOCH;

  /** Takes rhythm and arcs from each cohort's programme. */
  public OpenDueRounds(Ledger<CheckInBooks> ledger, Catalogue catalogue, Ids ids) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.ids = ids;
  }

  @Override
  public String name() {
    return "open check-in rounds";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(), () -> {
      var after = openedUntil;
      return books.cohorts().all().stream().filter(this::isInCatalogue)
          .flatMap(cohort -> due(books, cohort, after))
          .min(Instant::compareTo);
    }));
  }

  @Override
  public void runDue(Instant now) {
    ledger.read(books -> books.cohorts().all()).stream().filter(this::isInCatalogue)
        .forEach(cohort -> ledger.write(books -> open(books, cohort, now)));
    openedUntil = now;
    nextHour.forget();
  }

  /** A cohort whose programme is missing, which the doctor tells, waits until it is there again. */
  private boolean isInCatalogue(Cohort cohort) {
    return catalogue.find(cohort.programme()).isPresent();
  }

  /** When the cohort's rounds are due: an open one once, and the end of a session, after which its rhythm begins. */
  private Stream<Instant> due(CheckInBooks books, Cohort cohort, Instant after) {
    var sessions = planned(books, cohort);
    var hearers = sessions.isEmpty() ? List.<Hearer>of() : hearers(books, cohort, after);
    if (hearers.isEmpty()) {
      return Stream.empty();
    }
    var plan = plan(books, cohort, sessions);
    var rounds = plan.open(books.rounds().of(cohort.id()), after).stream()
        .flatMap(planned -> hearers.stream().map(each -> planned.reaches(each, plan.closes(planned)))
            .min(Instant::compareTo).stream());
    return Stream.concat(rounds, sessions.stream().map(Session::ends).filter(end -> end.isAfter(after)));
  }

  private int open(CheckInBooks books, Cohort cohort, Instant now) {
    var plan = plan(books, cohort, planned(books, cohort));
    var hearers = hearers(books, cohort, now);
    var due = plan.open(books.rounds().of(cohort.id()), now).stream()
        .filter(planned -> hearers.stream().anyMatch(each -> !planned.reaches(each, plan.closes(planned)).isAfter(now)))
        .toList();
    for (var planned : due) {
      var prompts = prompts(books, plan.programme(), cohort, planned);
      var round = plan.round(new RoundId(ids.next()), planned, prompts, now);
      if (books.rounds().add(round)) {
        write(books, round, planned, now);
      }
    }
    return due.size();
  }

  private static List<String> prompts(CheckInBooks books, Programme programme, Cohort cohort,
      RoundPlan.Planned planned) {
    return planned.stage() == Stage.BETWEEN
        ? new PickPrompts(programme, books.rounds().askedIn(cohort.id()), books.chosen().of(cohort.id()))
            .after(planned.session().number(), planned.day()).stream().map(Prompt::id).toList()
        : planned.prompts();
  }

  private static void write(CheckInBooks books, Round round, RoundPlan.Planned planned, Instant now) {
    for (var leader : new Leaders(books, round.cohort()).at(now)) {
      books.outbox().add(new Draft("round:" + round.id().value() + ":person:" + leader.id().value(),
          NoticeKind.CHECK_IN_ASKED, round.id().value(), round.cohort(), new ToPerson(leader.id()),
          planned.reaches(Hearer.of(books, leader), round.closesAt()), Optional.of(round.closesAt()), Optional.empty(),
          Urgency.ORDINARY));
    }
  }

  private static List<Hearer> hearers(CheckInBooks books, Cohort cohort, Instant now) {
    var asks = books.habits().askTimes(cohort.id());
    return new Leaders(books, cohort.id()).at(now).stream()
        .map(leader -> new Hearer(leader.zone(), asks.getOrDefault(leader.id(), AskTime.USUAL))).distinct().toList();
  }

  private static List<Session> planned(CheckInBooks books, Cohort cohort) {
    return books.sessions().of(cohort.id()).stream().filter(Session::isPlanned)
        .sorted(Comparator.comparing(Session::starts)).toList();
  }

  private RoundPlan plan(CheckInBooks books, Cohort cohort, List<Session> sessions) {
    return new RoundPlan(catalogue.get(cohort.programme()), sessions, books.closures().schoolDays(cohort.id()),
        cohort.zone(), books.pauses().ofAll(cohort.id()));
  }
}
