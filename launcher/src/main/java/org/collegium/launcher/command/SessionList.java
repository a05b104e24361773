package org.collegium.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code session list}: a cohort's calendar. */
@Command(name = "list", description = "Lists the sessions of a cohort.", footerHeading = "%nExample:%n",
    footer = "  ./collegium session list \"Front Range\" --format json")
public final class SessionList implements Callable<Integer> {

  private final Front front;

  @Parameters(paramLabel = "NAME", description = "The cohort.")
  private String name = "";

  @Mixin
  private Listing listing = new Listing();

  /** @param front the way in */
  public SessionList(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.inCohort(name, (open, cohort) -> {
      var now = open.house().clock().instant();
      var sessions = open.house().sessions().read(books -> books.sessions().of(cohort.id()));
      front.say(listing.written(() -> text(sessions, new TimeInWords(cohort.locale(), cohort.zone()), now),
          () -> json(sessions, now)));
      return Front.DONE;
    });
  }

  /** The calendar in lines, a line a day, on the clock where the sessions take place. */
  static String text(List<Session> sessions, TimeInWords times, Instant now) {
    return sessions.isEmpty() ? "No session stands in the calendar yet."
        : new Grid(List.of("no.", "day", "hours", "state", "session"),
            sessions.stream().flatMap(session -> rows(session, times, now)).toList()).text();
  }

  private static Stream<List<String>> rows(Session session, TimeInWords times, Instant now) {
    var elsewhere = session.zone().equals(times.zone()) ? "" : " " + session.zone().getId();
    var hours = times.at(session.zone());
    return session.days().stream().map(day -> {
      var from = instant(day.starts(), session.zone());
      var first = day.equals(session.days().getFirst());
      return List.of(first ? Integer.toString(session.number()) : "", day(day.starts(), times.locale()),
          hours.hour(from) + " – " + hours.hour(instant(day.ends(), session.zone())) + elsewhere,
          first ? state(session, now) : "", first ? session.title().raw() : "");
    });
  }

  private static String day(LocalDateTime starts, Locale locale) {
    return DateTimeFormatter.ofPattern("EEE", locale).format(starts) + " "
        + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(starts);
  }

  /** The calendar as scripts read it: days in wall time, with their zone, and as instants. */
  static JsonNode json(List<Session> sessions, Instant now) {
    var all = JsonNodeFactory.instance.arrayNode();
    for (var session : sessions) {
      var node = all.addObject().put("number", session.number()).put("title", session.title().raw())
          .put("state", state(session, now)).put("zone", session.zone().getId());
      session.place().map(Prose::raw).ifPresent(place -> node.put("place", place));
      session.materials().map(Prose::raw).ifPresent(materials -> node.put("materials", materials));
      var days = node.putArray("days");
      session.days().forEach(day -> days.addObject().put("starts", day.starts().toString())
          .put("ends", day.ends().toString()).put("from", instant(day.starts(), session.zone()).toString())
          .put("until", instant(day.ends(), session.zone()).toString()));
    }
    return all;
  }

  private static Instant instant(LocalDateTime wall, ZoneId zone) {
    return wall.atZone(zone).toInstant();
  }

  private static String state(Session session, Instant now) {
    return !session.isPlanned() ? "cancelled" : session.isOver(now) ? "over" : "to come";
  }
}
