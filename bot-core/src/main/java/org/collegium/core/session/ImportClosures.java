package org.collegium.core.session;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.ClosuresFile;
import org.collegium.core.attention.ClosuresFile.LeftOut;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.text.Problem;

/** A facilitator hands in the days on which the cohort's schools are closed, in place of all that were known. */
public final class ImportClosures {

  private final Ledger<SessionBooks> ledger;

  /** Keeps closures in that ledger. */
  public ImportClosures(Ledger<SessionBooks> ledger) {
    this.ledger = ledger;
  }

  /** Shows or makes the change. */
  public Outcome handle(Request request) {
    return switch (ClosuresFile.read(request.fileName(), request.content())) {
      case ClosuresFile.Unreadable(List<Problem> problems) -> new Refused(problems);
      case ClosuresFile.Readable(List<Closure> closures, List<LeftOut> leftOut) -> switch (request.step()) {
        case PREVIEW -> ledger.read(books -> new Planned(sum(closures, request.cohort(), books), leftOut));
        case WRITE -> ledger.write(books -> {
          var sum = sum(closures, request.cohort(), books);
          books.closures().replace(request.cohort(), closures);
          return new Imported(sum, leftOut);
        });
      };
    };
  }

  private static Sum sum(List<Closure> closures, CohortId cohort, SessionBooks books) {
    var closed = closures.stream()
        .flatMap(closure -> closure.first().datesUntil(closure.last().plusDays(1)))
        .filter(day -> SchoolDays.WEEK.contains(day.getDayOfWeek()))
        .distinct().count();
    return new Sum(closures.size(), first(closures.stream().map(Closure::first).sorted()),
        first(closures.stream().map(Closure::last).sorted(Comparator.reverseOrder())), (int) closed,
        books.closures().of(cohort).size());
  }

  private static LocalDate first(Stream<LocalDate> days) {
    return days.findFirst().orElseThrow();
  }

  /**
   * Closures for a cohort.
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

  /** This would be kept. */
  public record Planned(Sum sum, List<LeftOut> leftOut) implements Outcome {}

  /** This was kept. */
  public record Imported(Sum sum, List<LeftOut> leftOut) implements Outcome {}

  /**
   * The closures of a file.
   *
   * @param first the first closed day
   * @param last the last closed day
   * @param schoolDays how many days from Monday to Friday are closed
   * @param inPlaceOf how many closures were known before
   */
  public record Sum(int closures, LocalDate first, LocalDate last, int schoolDays, int inPlaceOf) {}
}
