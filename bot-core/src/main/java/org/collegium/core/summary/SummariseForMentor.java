package org.collegium.core.summary;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.Session;
import org.collegium.core.summary.Gathering.Gathered;

/**
 * Gathers what leaders shared with their mentor, in their own words. Each line read is written into its author's
 * ledger.
 */
public final class SummariseForMentor {

  private final Ledger<SummaryBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public SummariseForMentor(Ledger<SummaryBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What that mentor is to hear before that session: all since the cohort met before it. */
  public static Request before(SummaryBooks books, Session session, PersonId mentor, Instant now) {
    var cohort = books.cohorts().get(session.cohort());
    return new Request(cohort, mentor,
        SharedInNumbers.lastMet(books, session, now).or(() -> Optional.of(cohort.madeAt())), Optional.empty(),
        Optional.empty());
  }

  /** What that mentor may read now, of each leader they mentor or mentored until the programme ended in that time. */
  public MentorSummary handle(Request request) {
    return finished(request, ledger.write(books -> gather(request,
        new MentorReading(books, request.mentor(), clock.instant(), "summary"))));
  }

  /** With its themes, outside any transaction. */
  MentorSummary finished(Request request, Gathered gathered) {
    return gathered.summary().about(new FindThemes(catalogue.get(request.cohort().programme()), gathered.names())
        .of(gathered.texts()));
  }

  /** The same without its themes, within a transaction, each line noted by that reading. */
  Gathered gather(Request request, MentorReading reading) {
    return Gathering.of(reading, catalogue.get(request.cohort().programme()), request).all();
  }

  /** What is asked for begins there, else with the latest session; empty: from the beginning, as for one session. */
  static Optional<Instant> begins(SummaryBooks books, Request request, Instant now) {
    return request.since().or(() -> request.session().isPresent()
        ? Optional.empty()
        : books.sessions().latestOver(request.cohort().id(), now).map(Session::starts));
  }

  /** Whose summary of what. */
  public record Request(Cohort cohort, PersonId mentor, Optional<Instant> since, Optional<PersonId> leader,
      Optional<Integer> session) {

    boolean isAbout(PersonId person) {
      return leader.map(person::equals).orElse(true);
    }

    boolean isAbout(int number) {
      return session.map(only -> only == number).orElse(true);
    }
  }
}
