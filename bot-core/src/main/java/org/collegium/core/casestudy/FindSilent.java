package org.collegium.core.casestudy;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.text.Prose;

/**
 * Tells a facilitator which leaders have not spoken about a case, so that they can be asked with notice: by name, in no
 * order but the names', without numbers, and nobody who is away.
 */
public final class FindSilent {

  private final Ledger<CaseStudyBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public FindSilent(Ledger<CaseStudyBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Of the case that is under way; where several are, of the named one. */
  public Outcome handle(Cohort cohort, Locale reader, Optional<String> script) {
    return ledger.read(books -> {
      var running = books.cases().running(cohort.id());
      var meant = running.stream().filter(study -> script.map(study.script()::equals).orElse(true)).toList();
      if (running.isEmpty()) {
        return new Refused(Refusal.NONE_RUNS);
      }
      return meant.size() == 1 ? found(books, meant.getFirst(), cohort, reader)
          : new WhichCase(running.stream().map(CaseStudy::script).sorted().map(Prose::new).toList());
    });
  }

  private Outcome found(CaseStudyBooks books, CaseStudy study, Cohort cohort, Locale reader) {
    var today = clock.instant().atZone(cohort.zone()).toLocalDate();
    var speakers = books.discussion().turns().speakers(study.id());
    var silent = books.memberships().in(cohort.id(), clock.instant()).stream()
        .filter(member -> member.role() == Role.LEADER).map(Membership::person)
        .filter(person -> !speakers.contains(person) && !books.memberships().isAway(person, today))
        .map(books.people()::get).map(Person::name).sorted((one, other) -> one.raw().compareToIgnoreCase(other.raw()))
        .toList();
    return CasePlan.of(study, books, catalogue, reader)
        .<Outcome>map(plan -> new Silent(plan.script().title(), silent))
        .orElseGet(() -> new Refused(Refusal.NOT_IN_CATALOGUE));
  }

  /** What there is to tell. */
  public sealed interface Outcome {}

  /** Who has not spoken in that case. */
  public record Silent(Prose title, List<Prose> names) implements Outcome {
    public Silent {
      names = List.copyOf(names);
    }
  }

  /** It is not clear which of those that are under way is meant. */
  public record WhichCase(List<Prose> running) implements Outcome {
    public WhichCase {
      running = List.copyOf(running);
    }
  }

  /** Nothing is told. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    NONE_RUNS, NOT_IN_CATALOGUE
  }
}
