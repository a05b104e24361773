package org.collegium.launcher.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.TimeInWords;
import org.collegium.rehearsal.board.PlaceKind;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.stage.CastMember;

/** Writes every notice of a rehearsal, in the order in which people get them. */
final class PrintedRehearsal {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx'['VV']'", Locale.ROOT);

  private final PrintWriter out;
  private final Format format;
  private final List<CastMember> cast;
  private final Optional<Address> only;
  private final ObjectMapper json = JsonMapper.builder().build();
  private boolean isEmpty = true;

  /** @param only whose direct messages are printed; empty: everybody's, and the channels */
  PrintedRehearsal(PrintWriter out, Format format, List<CastMember> cast, Optional<Address> only) {
    this.out = out;
    this.format = format;
    this.cast = List.copyOf(cast);
    this.only = only;
  }

  /** How it is written. */
  enum Format {
    TEXT, JSON
  }

  void print(Posted message) {
    if (only.isPresent() && !only.get().equals(message.to())) {
      return;
    }
    isEmpty = false;
    for (var part : message.parts()) {
      switch (format) {
        case TEXT -> text(message, part);
        case JSON -> json(message, part);
      }
    }
  }

  /** Whether there has been nothing to print. */
  boolean isEmpty() {
    return isEmpty;
  }

  private void text(Posted message, Posted.Part part) {
    var times = new TimeInWords(message.reader().locale(), message.reader().zone());
    out.printf("%s%n%s · %s%s%n", times.moment(message.at()).raw(), to(message), part.kind().word(),
        message.place() == PlaceKind.CHANNEL ? " (channel)" : "");
    part.text().raw().lines().forEach(line -> out.println("    " + line));
    out.println();
  }

  private void json(Posted message, Posted.Part part) {
    var row = new LinkedHashMap<String, Object>();
    row.put("at", message.at().toString());
    row.put("local", LOCAL.format(message.at().truncatedTo(ChronoUnit.SECONDS).atZone(message.reader().zone())));
    row.put("to", to(message));
    row.put("place", message.place().word());
    row.put("notice", part.kind().word());
    row.put("session", part.session().orElse(null));
    row.put("text", part.text().raw());
    out.println(line(row));
  }

  private String line(Map<String, Object> row) {
    try {
      return json.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A line of the rehearsal could not be written as JSON", e);
    }
  }

  private String to(Posted message) {
    return cast.stream()
        .filter(member -> member.address().equals(message.to()))
        .map(member -> member.name().raw())
        .findFirst()
        .or(() -> cast.stream().flatMap(member -> member.seats().stream())
            .filter(seat -> seat.channel().equals(message.to())).map(seat -> seat.cohort().raw()).findFirst())
        .orElse(message.to().handle());
  }
}
