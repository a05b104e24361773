package org.collegium.core.session;

import java.time.InstantSource;
import java.util.List;
import org.collegium.core.calendar.CalendarEvent;
import org.collegium.core.calendar.CalendarFile;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.CalendarPlan.Known;
import org.collegium.core.session.CalendarPlan.Revised;
import org.collegium.core.session.CalendarPlan.Stamp;
import org.collegium.core.text.Problem;

/**
 * A facilitator hands in a calendar: its events become the days of the cohort's sessions. What differs is changed and
 * told to those it concerns; sessions that are not in the file stay.
 */
public final class ImportCalendar {

  private final Ledger<SessionBooks> ledger;
  private final Catalogue catalogue;
  private final Ids ids;
  private final InstantSource clock;

  /** Takes the sessions' titles from each cohort's programme. */
  public ImportCalendar(Ledger<SessionBooks> ledger, Catalogue catalogue, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.ids = ids;
    this.clock = clock;
  }

  /** Shows or makes the changes; all of them or none. */
  public Outcome handle(Request request) {
    return switch (CalendarFile.read(request.fileName(), request.content())) {
      case CalendarFile.Unreadable(List<Problem> problems) -> new Refused(problems);
      case CalendarFile.Readable file -> switch (request.step()) {
        case PREVIEW -> ledger.read(books -> decide(request, file.events(), books));
        case WRITE -> ledger.write(books -> decide(request, file.events(), books));
      };
    };
  }

  private Outcome decide(Request request, List<CalendarEvent> events, SessionBooks books) {
    var stamp = new Stamp(ids, clock.instant());
    var cohort = books.cohorts().get(request.cohort());
    var sessions = books.sessions().of(cohort.id());
    var titles = new SessionTitles(cohort, catalogue.get(cohort.programme()), sessions);
    var plan = new CalendarPlan(request.fileName(), cohort, new Known(titles, sessions), stamp).of(events);
    if (!plan.problems().isEmpty()) {
      return new Refused(plan.problems());
    }
    var changes = plan.revised().stream().map(Revised::changes).flatMap(List::stream).toList();
    return switch (request.step()) {
      case PREVIEW -> new Planned(changes, plan.unmatched(), plan.remarks());
      case WRITE -> {
        plan.revised().forEach(revised -> keep(revised, books, stamp));
        yield new Imported(changes, plan.unmatched(), plan.remarks());
      }
    };
  }

  private static void keep(Revised revised, SessionBooks books, Stamp stamp) {
    var after = revised.after();
    if (revised.before().filter(after::equals).isPresent()) {
      return;
    }
    books.sessions().keep(after);
    revised.before().ifPresent(before -> {
      var attenders = new TellAttenders(books, stamp.now());
      if (revised.isCancelled()) {
        attenders.cancelled(before, after);
      } else if (revised.isMoved()) {
        attenders.moved(before, after);
      } else if (!before.isToldAs(after)) {
        books.outbox().restate(after.id(), stamp.now());
      }
    });
  }

  /**
   * A calendar for a cohort.
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
   * @param problems all there are, at least one
   */
  public record Refused(List<Problem> problems) implements Outcome {}

  /**
   * This would change.
   *
   * @param changes by the sessions' numbers; empty when the file says what is known already
   * @param unmatched events that are no session, in the file's order
   */
  public record Planned(List<SessionChange> changes, List<UnmatchedEvent> unmatched, List<CalendarRemark> remarks)
      implements Outcome {}

  /** This was changed. */
  public record Imported(List<SessionChange> changes, List<UnmatchedEvent> unmatched, List<CalendarRemark> remarks)
      implements Outcome {}
}
