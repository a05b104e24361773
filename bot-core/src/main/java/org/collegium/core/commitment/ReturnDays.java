package org.collegium.core.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.cohort.Person;
import org.collegium.core.commitment.Commitment.ReturnDay;
import org.collegium.core.identity.CohortId;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;

/** The days on which a commitment can come back to that author. */
record ReturnDays(CommitmentBooks books, Person author, CohortId cohort, Instant now) {

  private static final int A_DAY = 1;
  private static final int A_WEEK = 5;
  private static final int TWO_WEEKS = 10;
  private static final int FOUR_WEEKS = 20;
  /** Whatever closures there are, the days that are offered lie nearer. */
  private static final int TWO_YEARS = 731;

  /** The next session's day or two school weeks ahead, whichever comes first. */
  LocalDate usual() {
    var twoWeeks = schoolDays().shift(today(), TWO_WEEKS);
    return session().map(Session::firstDay).filter(day -> day.isBefore(twoWeeks)).orElse(twoWeeks);
  }

  /** Those that are offered, in order, with {@code wanted} among them. */
  Stream<Choice> offered(Optional<LocalDate> wanted) {
    var wording = Wording.in(author.locale());
    var times = new TimeInWords(wording.locale(), author.zone());
    var labels = new TreeMap<LocalDate, Prose>();
    var ahead = Stream.of(A_DAY, A_WEEK, TWO_WEEKS, FOUR_WEEKS).map(days -> schoolDays().shift(today(), days));
    Stream.concat(ahead, wanted.filter(this::isPossible).stream())
        .forEach(day -> labels.put(day, wording.say("plan.day", times.day(day))));
    session().ifPresent(next -> labels.put(next.firstDay(),
        wording.say("plan.day.session", times.day(next.firstDay()), next.number())));
    return labels.entrySet().stream().map(day -> new Choice(day.getKey().toString(), day.getValue()));
  }

  /** The day that was chosen, if it can be one. */
  Optional<LocalDate> chosen(String word) {
    try {
      return Optional.of(LocalDate.parse(word.strip())).filter(this::isPossible);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** That day, and the session that begins on it. */
  ReturnDay on(LocalDate day) {
    return new ReturnDay(day, books.sessions().of(cohort).stream()
        .filter(session -> session.isPlanned() && session.firstDay().equals(day)).map(Session::id).findFirst());
  }

  /** Whether it lies ahead, and not too far. */
  boolean isPossible(LocalDate day) {
    return day.isAfter(today()) && day.isBefore(today().plusDays(TWO_YEARS));
  }

  /** The next session after today. */
  private Optional<Session> session() {
    return books.sessions().of(cohort).stream()
        .filter(session -> session.isPlanned() && isPossible(session.firstDay()))
        .min(Comparator.comparing(Session::firstDay));
  }

  SchoolDays schoolDays() {
    return books.closures().schoolDays(cohort);
  }

  private LocalDate today() {
    return now.atZone(author.zone()).toLocalDate();
  }
}
