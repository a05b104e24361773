package org.collegium.core.session;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.Closure.Kind;
import org.collegium.core.attention.ClosuresFile;
import org.collegium.core.attention.ClosuresFile.LeftOut;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.cohort.Schools;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;

/**
 * A facilitator hands in the days on which the cohort's schools are closed, in place of all that were known of all of
 * them, or those of one school, in place of what was known of that one.
 */
public final class ImportClosures {

  private final Ledger<SessionBooks> ledger;
  private final InstantSource clock;

  /** Keeps closures in that ledger. */
  public ImportClosures(Ledger<SessionBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Shows or makes the change. */
  public Outcome handle(Request request) {
    return switch (ClosuresFile.read(request.fileName(), request.content())) {
      case ClosuresFile.Unreadable(List<Problem> problems) -> new Refused(problems);
      case ClosuresFile.Readable readable -> switch (request.step()) {
        case PREVIEW -> ledger.read(books -> take(books, request, readable));
        case WRITE -> ledger.write(books -> take(books, request, readable));
      };
    };
  }

  private Outcome take(SessionBooks books, Request request, ClosuresFile.Readable file) {
    var now = clock.instant();
    var schools = Schools.of(books.memberships().in(request.cohort(), now));
    var school = request.school().flatMap(schools::named);
    if (request.school().isPresent() && school.isEmpty()) {
      return new NoSuchSchool(request.school().get(), schools.names());
    }
    var sum = sum(file.closures(), request.cohort(), school, books);
    if (request.step() == Step.PREVIEW) {
      return new Planned(sum, file.leftOut());
    }
    books.closures().replace(request.cohort(), school, file.closures());
    books.outbox().reconsiderIn(request.cohort(), now);
    return new Imported(sum, file.leftOut());
  }

  private static Sum sum(List<Closure> closures, CohortId cohort, Optional<Prose> school, SessionBooks books) {
    return new Sum(closures.size(), first(closures.stream().map(Closure::first).sorted()),
        first(closures.stream().map(Closure::last).sorted(Comparator.reverseOrder())), weekdays(closures, Kind.CLOSED),
        weekdays(closures, Kind.TESTS),
        (int) books.closures().of(cohort).stream().filter(closure -> closure.isOf(school)).count(), school);
  }

  private static int weekdays(List<Closure> closures, Kind kind) {
    return (int) closures.stream().filter(closure -> closure.kind() == kind)
        .flatMap(closure -> closure.first().datesUntil(closure.last().plusDays(1)))
        .filter(day -> SchoolDays.WEEK.contains(day.getDayOfWeek()))
        .distinct().count();
  }

  private static LocalDate first(Stream<LocalDate> days) {
    return days.findFirst().orElseThrow();
  }

  /**
   * Closures for a cohort.
   *
   * @param school as it was typed; empty: all schools close
   * @param fileName the name by which problems mention the file
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Request(CohortId cohort, Optional<String> school, String fileName, byte[] content, Step step) {}

  /** What came of it. */
  public sealed interface Outcome {}

  /**
   * Something has to be mended first; nothing was changed.
   *
   * @param problems all there are, at least one
   */
  public record Refused(List<Problem> problems) implements Outcome {}

  /**
   * No member works at a school of that name, or several could be meant; nothing was changed.
   *
   * @param schools those there are
   */
  public record NoSuchSchool(String typed, List<Prose> schools) implements Outcome {}

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
   * @param testDays how many of them are of tests
   * @param inPlaceOf how many closures of the same schools were known before
   * @param school the only one that closes
   */
  public record Sum(int closures, LocalDate first, LocalDate last, int schoolDays, int testDays, int inPlaceOf,
      Optional<Prose> school) {}
}
