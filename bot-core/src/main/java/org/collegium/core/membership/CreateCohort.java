package org.collegium.core.membership;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.text.Prose;

/** An organiser starts a cohort. */
public final class CreateCohort {

  private final Ledger<MembershipBooks> ledger;
  private final Catalogue catalogue;
  private final Ids ids;
  private final InstantSource clock;

  public CreateCohort(Ledger<MembershipBooks> ledger, Catalogue catalogue, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps it, empty as it is. */
  public Outcome handle(Request request) {
    if (catalogue.find(request.programme()).isEmpty()) {
      return new UnknownProgramme(catalogue.programmes().keySet().stream().sorted().toList());
    }
    return ledger.write(books -> {
      var cohort = new Cohort(new CohortId(ids.next()), request.name(), request.programme(), request.zone(),
          request.locale(), clock.instant());
      return books.cohorts().add(cohort) ? new Created(cohort) : new NameTaken();
    });
  }

  /** What it is to be. */
  public record Request(Prose name, String programme, ZoneId zone, Locale locale) {}

  /** What became of it. */
  public sealed interface Outcome {}

  /** It is there. */
  public record Created(Cohort cohort) implements Outcome {}

  /** Another cohort has that name. */
  public record NameTaken() implements Outcome {}

  /** The catalogue has only these programmes. */
  public record UnknownProgramme(List<String> known) implements Outcome {}
}
