package org.collegium.core.session;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.text.Prose;

/** Proves attendance: a CSV with the hours each person spent in each session. */
public final class ListHours {

  private final Ledger<SessionBooks> ledger;

  public ListHours(Ledger<SessionBooks> ledger) {
    this.ledger = ledger;
  }

  /** One line a person and session, by name and number; only sessions with somebody present. */
  public Prose handle(CohortId cohort) {
    return ledger.read(books -> {
      var text = new StringWriter();
      try (var csv = CsvWriter.builder().build(text)) {
        csv.writeRecord("name", "email", "session", "title", "days", "hours");
        for (var session : books.sessions().of(cohort)) {
          write(csv, session, books);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Prose(text.toString());
    });
  }

  private static void write(CsvWriter csv, Session session, SessionBooks books) {
    var attendances = books.attendances().of(session.id());
    attendances.stream().map(each -> books.people().get(each.person())).distinct()
        .sorted(Comparator.comparing((Person person) -> person.name().raw()))
        .forEach(person -> {
          var days = attendances.stream().filter(each -> each.person().equals(person.id())).toList();
          var minutes = days.stream().map(each -> session.days().get(each.day() - 1))
              .mapToLong(day -> Duration.between(day.starts(), day.ends()).toMinutes()).sum();
          csv.writeRecord(cell(person.name().raw()), cell(person.email().value()), Integer.toString(session.number()),
              cell(session.title().raw()), Integer.toString(days.size()),
              String.format(Locale.ROOT, "%.1f", minutes / 60.0));
        });
  }

  /** A cell that a spreadsheet program would take for a formula is told to be text. */
  private static String cell(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
