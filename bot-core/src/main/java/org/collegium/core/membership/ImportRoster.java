package org.collegium.core.membership;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.membership.EnrolMember.Enrolment;
import org.collegium.core.session.Step;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;

/**
 * A facilitator hands in a cohort's roster: who is new is enrolled, what differs is changed, and nothing else is
 * touched. People are known by their e-mail address, whatever cohorts they are in. An empty cell changes nothing.
 */
public final class ImportRoster {

  private final Ledger<MembershipBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  /** Keeps people and memberships in that ledger. */
  public ImportRoster(Ledger<MembershipBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** Shows or makes the changes; all of them or none. */
  public Outcome handle(Request request) {
    return switch (RosterFile.read(request.fileName(), request.content())) {
      case RosterFile.Unreadable(List<Problem> problems) -> new Refused(problems);
      case RosterFile.Readable file -> switch (request.step()) {
        case PREVIEW -> ledger.read(books -> decide(request, file, books));
        case WRITE -> ledger.write(books -> decide(request, file, books));
      };
    };
  }

  private Outcome decide(Request request, RosterFile.Readable file, MembershipBooks books) {
    var now = clock.instant();
    var enrol = new EnrolMember(books, books.cohorts().get(request.cohort()), ids, now);
    var plan = new RosterPlan(request, books, enrol, now).of(file.rows());
    if (!plan.problems().isEmpty()) {
      return new Refused(plan.problems());
    }
    var remarks = remarks(plan, file);
    var changes = plan.enrolments().stream().map(Enrolment::changes).flatMap(List::stream).toList();
    return switch (request.step()) {
      case PREVIEW -> new Planned(changes, plan.notInFile(), remarks);
      case WRITE -> {
        enrol.keep(plan.enrolments());
        yield new Imported(changes, plan.notInFile(), remarks);
      }
    };
  }

  private static List<RosterRemark> remarks(RosterPlan plan, RosterFile.Readable file) {
    var columns = file.notUsed().isEmpty() ? Stream.<RosterRemark>empty()
        : Stream.of(new RosterRemark.ColumnsNotUsed(file.notUsed().stream().map(Prose::new).toList()));
    return Stream.concat(plan.remarks().stream(), columns).toList();
  }

  /**
   * A roster for a cohort.
   *
   * @param fileName the name by which problems mention the file
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Request(CohortId cohort, String fileName, byte[] content, Step step) {}

  /** What came of it. */
  public sealed interface Outcome {}

  /**
   * Something has to be mended first; nothing was changed.
   *
   * @param problems all there are, at least one, in the file's order
   */
  public record Refused(List<Problem> problems) implements Outcome {}

  /**
   * This would change.
   *
   * @param changes in the file's order; empty when the file says what is known already
   * @param notInFile members who stay as they are
   * @param remarks what else is to be said
   */
  public record Planned(List<MemberChange> changes, List<Prose> notInFile, List<RosterRemark> remarks)
      implements Outcome {}

  /** This was changed. */
  public record Imported(List<MemberChange> changes, List<Prose> notInFile, List<RosterRemark> remarks)
      implements Outcome {}
}
