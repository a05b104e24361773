package org.collegium.launcher.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.collegium.launcher.rehearsal.Script.NamedFile;

/** One session, and four people who sit in it: quick to play to its end. */
final class SmallScript {

  static final String ROSTER = """
      Name,Email,Role,Mentor,Time zone
      Ada Okafor,ada@one.example,leader,Grace Adeyemi,America/Denver
      Noor Haddad,noor@one.example,leader,Grace Adeyemi,America/Denver
      Grace Adeyemi,grace@one.example,mentor,,America/Denver
      Pat Ellison,pat@one.example,facilitator,,America/Denver
      """;

  static final String CALENDAR = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//one.example//sessions//EN
      BEGIN:VEVENT
      UID:session-1@one.example
      DTSTAMP:20261102T160000Z
      DTSTART;TZID=America/Denver:20270119T083000
      DTEND;TZID=America/Denver:20270119T160000
      SUMMARY:Session 1: Balanced Leadership: An Overview
      LOCATION:Room 214
      END:VEVENT
      END:VCALENDAR
      """;

  private SmallScript() {}

  static Premises premises(Answers answers) {
    var script = new Script(file("roster.csv", ROSTER), file("sessions.ics", CALENDAR.replace("\n", "\r\n")),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), answers, 1);
    return switch (Premises.furnish(script, RehearseCommand.NO_FEEDS)) {
      case Premises.Ready ready -> ready.premises();
      case Premises.Refused refused -> throw new IllegalStateException(refused.problems().toString());
    };
  }

  private static NamedFile file(String name, String content) {
    return new NamedFile(name, content.getBytes(StandardCharsets.UTF_8));
  }
}
