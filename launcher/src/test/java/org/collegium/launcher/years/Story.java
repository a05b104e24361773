package org.collegium.launcher.years;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.collegium.core.FakePlatform.Mishap;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;

/** What happens to two cohorts in three years, besides what their people do by themselves. */
final class Story {

  static final Instant BEGINS = Instant.parse("2026-12-01T15:00:00Z");
  static final Instant ENDS = Instant.parse("2029-12-31T00:00:00Z");
  static final String FRONT_RANGE = "Front Range";
  static final String RIVER_BEND = "River Bend";

  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final List<String> FRONT = List.of("Ada", "Maria", "Joaquin", "Renee", "Dakota", "Priya", "Samuel",
      "Zoe", "Tomas", "Aiyana", "Marcus", "Ingrid", "Luis", "Fatima", "Caleb", "Noor", "Hannah", "Diego", "Siobhan",
      "Kenji", "Olivia", "Tariq");
  private static final List<String> RIVER = List.of("Beatriz", "Wren", "Amara", "Boris", "Chiara", "Dmitri", "Elif",
      "Femi", "Gita", "Hugo", "Ines", "Jonas", "Kaia", "Lena", "Mateo", "Nadia", "Oscar", "Paula");
  private static final List<String> SCHOOLS =
      List.of("Longs Peak Elementary", "Skyline High School", "Mesa Verde K-8", "Niwot Elementary");
  private static final List<String> RIVER_SESSIONS = List.of("2027-01-26", "2027-04-20", "2027-09-28", "2027-11-09",
      "2028-01-25", "2028-03-21", "2028-05-16", "2028-09-26", "2029-01-23", "2029-04-24");

  private final Consortium consortium;
  private final Agenda agenda;
  private final People people;
  private final Random chance;
  private final Map<String, Instant> left = new HashMap<>();
  private final Set<String> unreachable = new HashSet<>();

  Story(Consortium consortium, Agenda agenda, People people) {
    this.consortium = consortium;
    this.agenda = agenda;
    this.people = people;
    this.chance = people.chance();
  }

  /** Whose messages cannot be edited any more. */
  Set<String> unreachable() {
    return Set.copyOf(unreachable);
  }

  /** Who left, in which cohort, and when. */
  Map<String, Instant> left() {
    return Map.copyOf(left);
  }

  /** Puts everybody into their cohorts, and into the agenda what will happen. */
  void begins() {
    consortium.founds(FRONT_RANGE, DENVER, "Pat");
    consortium.founds(RIVER_BEND, CHICAGO, "Quinn");
    consortium.founds("Elsewhere", DENVER, "Linus");
    imports("Pat", "roster", "roster.csv", frontRoster());
    imports("Quinn", "roster", "roster.csv", riverRoster());
    imports("Pat", "calendar", "sessions.ics", sample("sessions.ics"));
    imports("Pat", "closures", "closures.ics", sample("closures.ics"));
    imports("Quinn", "closures", "closures.csv", riverClosures());
    for (var number = 1; number <= RIVER_SESSIONS.size(); number++) {
      consortium.confirms("Quinn", "/cohort session add %d %s".formatted(number, RIVER_SESSIONS.get(number - 1)));
    }
    List.of(FRONT, RIVER).forEach(this::deal);
    everybodyIsThere();
    consortium.types("Beatriz", "/cohort language es-MX");
    frontRange();
    riverBend();
    platformFails();
    daysGoBy();
  }

  private void deal(List<String> names) {
    var deck = new ArrayList<Persona>();
    while (deck.size() < names.size()) {
      deck.addAll(Persona.MIXTURE);
    }
    var dealt = deck.subList(0, names.size());
    Collections.shuffle(dealt, chance);
    for (var place = 0; place < names.size(); place++) {
      people.are(names.get(place), dealt.get(place));
    }
  }

  private void everybodyIsThere() {
    consortium.house().memberships().read(books -> books.people().all()).stream()
        .map(person -> person.name().raw()).forEach(consortium::links);
  }

  private static String frontRoster() {
    var mentors = List.of("Grace", "Henrik", "Lucia");
    var rows = new StringBuilder("Name,Email,Role,Mentor,School,Time zone\n");
    for (var place = 0; place < FRONT.size(); place++) {
      rows.append(row(FRONT.get(place), "leader", mentors.get(place % 3), SCHOOLS.get(place % 4),
          place % 7 == 3 ? "America/Phoenix" : "America/Denver"));
    }
    mentors.forEach(mentor -> rows.append(row(mentor, "mentor", "", "", "America/Denver")));
    return rows.append(row("Robin", "convener", "", "", "America/Denver")).toString();
  }

  /** Ada leads in both cohorts; Marcus leads in the one and mentors in the other, as Grace mentors in both. */
  private static String riverRoster() {
    var mentors = List.of("Grace", "Yara", "Marcus");
    var rows = new StringBuilder("Name,Email,Role,Mentor,School,Time zone\n");
    for (var place = 0; place < RIVER.size(); place++) {
      rows.append(row(RIVER.get(place), "leader", mentors.get(place % 3), SCHOOLS.get(place % 2) + " East",
          place % 5 == 4 ? "America/New_York" : "America/Chicago"));
    }
    rows.append(row("Ada", "leader", "Yara", SCHOOLS.getFirst(), "America/Denver"));
    mentors.forEach(mentor -> rows.append(row(mentor, "mentor", "", "", "America/Denver")));
    return rows.toString();
  }

  private static String row(String... cells) {
    return "%s,%s,%s,%s,%s,%s%n".formatted(cells[0], Consortium.email(cells[0]).value(), cells[1], cells[2], cells[3],
        cells[4]);
  }

  private static String riverClosures() {
    return """
        Date,End,Name,Kind
        2026-12-21,2027-01-01,Winter break,closed
        2027-01-18,2027-01-18,King Day,closed
        2027-03-15,2027-03-19,Spring break,closed
        2027-05-03,2027-05-14,State tests,tests
        2027-06-10,2027-08-16,Summer break,closed
        2027-11-24,2027-11-26,Thanksgiving,closed
        2027-12-20,2027-12-31,Winter break,closed
        2028-03-13,2028-03-17,Spring break,closed
        2028-05-01,2028-05-12,State tests,tests
        2028-06-10,2028-08-16,Summer break,closed
        2028-12-20,2028-12-31,Winter break,closed
        2029-03-12,2029-03-16,Spring break,closed
        2029-06-10,2029-08-16,Summer break,closed
        """;
  }

  private static String sample(String file) {
    try (InputStream stream = Story.class.getResourceAsStream("/sample/" + file)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void imports(String who, String what, String file, String content) {
    taken(consortium.imports(who, what, file, content));
  }

  private static void taken(Object answer) {
    if (answer instanceof Refused || answer instanceof Confirm) {
      throw new AssertionError(answer.toString());
    }
  }

  private void at(ZoneId zone, String when, Runnable deed) {
    agenda.at(LocalDateTime.parse(when).atZone(zone).toInstant(), deed);
  }

  private void pat(String when, String line) {
    at(DENVER, when, () -> taken(consortium.confirms("Pat", line)));
  }

  private void quinn(String when, String line) {
    at(CHICAGO, when, () -> taken(consortium.confirms("Quinn", line)));
  }

  private void frontRange() {
    pat("2027-02-01T05:30", "/cohort closed today name:Snow");
    pat("2027-03-01T10:00", "/cohort session move 2 2027-04-27");
    pat("2027-04-26T12:00", "/cohort session move 2 2027-05-04");
    pat("2027-05-05T20:00", "/cohort closed 2027-05-10..2027-05-21 name:Tests kind:tests");
    pat("2027-09-20T14:00", "/cohort closed tomorrow Niwot Elementary name:Boiler");
    people("2027-09-01T10:00", Persona.LEAVING, "Pat", FRONT_RANGE);
    joins("2027-09-07T10:00", "Pat", "Xenia", "Grace");
    joins("2027-10-04T10:00", "Pat", "Yusuf", "Lucia");
    at(DENVER, "2027-10-11T10:00", () -> {
      leaves("Pat", FRONT_RANGE, "Henrik");
      people.who(FRONT_RANGE, Persona.FAITHFUL)
          .forEach(leader -> consortium.tries("Pat", "/cohort appoint %s Lucia".formatted(leader)));
    });
    pat("2027-11-01T15:00", "/cohort session cancel 4");
    pat("2027-11-05T10:00", "/cohort session add 4 2027-11-30");
    pat("2028-01-14T09:30", "/cohort announce See you in the new year.");
    pat("2028-02-15T10:00", "/case open two-bells");
    pat("2028-03-10T10:00", "/cohort session move 6 2028-03-16");
    pat("2028-03-16T06:10", "/cohort closed today name:Snow");
    at(DENVER, "2028-04-10T10:00", () -> taken(consortium.types("Pat", "/cohort pause until:2028-04-28")));
    pat("2028-09-26T10:00", "/case open no-letters");
    pat("2029-01-10T05:45", "/cohort closed 2029-01-10..2029-01-12 Skyline High School name:Flood");
  }

  private void riverBend() {
    quinn("2027-02-08T09:00", "/cohort session move 2 2027-04-21");
    quinn("2027-08-30T10:00", "/cohort session move 3 2027-10-05");
    quinn("2027-09-30T10:00", "/cohort session move 3 2027-10-04");
    people("2027-12-02T10:00", Persona.LEAVING, "Quinn", RIVER_BEND);
    joins("2028-02-07T10:00", "Quinn", "Zeynep", "Yara");
    at(CHICAGO, "2028-02-14T10:00", () -> taken(consortium.types("Quinn", "/cohort pause Wren until:2028-03-31")));
    quinn("2028-02-22T10:00", "/case open the-quiet-hour");
    quinn("2028-05-15T08:00", "/cohort session cancel 7");
    at(CHICAGO, "2028-06-01T10:00", () -> people.who(RIVER_BEND, Persona.SILENT).stream().limit(1).forEach(name -> {
      consortium.confirms(name, "/cohort privacy erase now");
      left.put(name + " " + RIVER_BEND, consortium.now());
    }));
    quinn("2028-09-25T16:00", "/cohort session move 8 2028-09-27");
    quinn("2029-01-22T21:00", "/cohort session move 9 2029-01-24");
  }

  private void people(String when, Persona persona, String facilitator, String cohort) {
    at(DENVER, when, () -> people.who(cohort, persona).forEach(name -> leaves(facilitator, cohort, name)));
  }

  private void leaves(String facilitator, String cohort, String name) {
    taken(consortium.confirms(facilitator, "/cohort remove " + name));
    left.put(name + " " + cohort, consortium.now());
  }

  private void joins(String when, String facilitator, String name, String mentor) {
    at(DENVER, when, () -> {
      imports(facilitator, "roster", "new.csv", "Name,Email,Role,Mentor,School,Time zone\n"
          + row(name, "leader", mentor, SCHOOLS.getFirst(), "America/Denver"));
      people.are(name, Persona.FAITHFUL);
      agenda.at(consortium.now().plus(Duration.ofDays(2)), () -> consortium.links(name));
    });
  }

  /** For two weeks every other call goes wrong; for a fortnight one reader lets nothing in, and one account is shut. */
  private void platformFails() {
    for (var hour = 0; hour < 14 * 24; hour++) {
      agenda.at(Instant.parse("2027-10-04T00:00:00Z").plus(Duration.ofHours(hour)), () -> consortium.platform().next(
          List.of(Mishap.TRY_LATER, Mishap.POSTED_IN_SILENCE, Mishap.LOST_IN_SILENCE, Mishap.TRY_LATER)
              .get(chance.nextInt(4))));
    }
    at(DENVER, "2028-01-10T10:00", () -> consortium.platform().closes(Consortium.address("Kenji")));
    at(DENVER, "2028-01-24T10:00", () -> {
      consortium.platform().returns(Consortium.address("Kenji"));
      consortium.types("Kenji", "/cohort me");
    });
    at(DENVER, "2028-09-05T10:00", () -> {
      consortium.platform().leaves(Consortium.address("Olivia"));
      unreachable.add("@Olivia");
    });
  }

  /** What people do by themselves, once a day of each month and each week. */
  private void daysGoBy() {
    for (var day = LocalDate.parse("2026-12-07"); day.isBefore(LocalDate.parse("2029-08-01")); day = day.plusWeeks(1)) {
      var monday = day;
      at(DENVER, monday.plusDays(chance.nextInt(5)) + "T11:30",
          () -> new Week(consortium, people).goesBy(monday, chance));
    }
  }

}
