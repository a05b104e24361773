package org.collegium.launcher.years;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.collegium.core.command.CoachingAnswer.ThreadsListed;
import org.collegium.core.command.SummaryAnswer.MentorSummary;

/** What people of both cohorts do in one week without being asked. */
final class Week {

  private static final List<String> LOOKS = List.of("/reflect read", "/reflect list", "/summary", "/cohort me",
      "/cohort privacy", "/cohort privacy readers", "/coach list", "/commit list", "/cohort deliveries",
      "/cohort coverage", "/cohort members", "/cohort hours", "/cohort sessions", "/reflect portfolio");

  private static final List<String> HABITS = List.of("/cohort clock America/Los_Angeles", "/cohort clock auto",
      "/cohort quiet 20:00-06:00", "/cohort quiet 16:00-10:00", "/cohort quiet 18:00-07:00",
      "/cohort checkin 10:30 thursday", "/cohort checkin day:friday", "/cohort checkin hour:auto day:auto");

  private final Consortium consortium;
  private final People people;

  Week(Consortium consortium, People people) {
    this.consortium = consortium;
    this.people = people;
  }

  void goesBy(LocalDate monday, Random chance) {
    for (var name : List.of("Linus", "Robin", "Pat", "Quinn", "Grace", "Henrik", "Lucia", "Yara", "Marcus", "Ada")) {
      consortium.types(name, LOOKS.get(chance.nextInt(LOOKS.size())));
    }
    for (var mentor : List.of("Grace", "Lucia", "Yara")) {
      if (chance.nextInt(4) == 0) {
        coaches(mentor, monday, chance);
      }
    }
    people.personas().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .forEach(each -> does(each.getKey(), each.getValue(), monday, chance));
  }

  private void does(String name, Persona persona, LocalDate monday, Random chance) {
    switch (persona) {
      case AWAY -> {
        var from = monday.plusDays(chance.nextInt(14));
        now(chance, 6, name, "/cohort away %s %s".formatted(from, from.plusDays(chance.nextInt(12))));
      }
      case MOVING -> now(chance, 8, name, HABITS.get(chance.nextInt(HABITS.size())));
      case EAGER -> {
        if (chance.nextInt(12) == 0) {
          people.fillsIn(name, consortium.types(name, chance.nextBoolean() ? "/reflect" : "/commit make"));
        }
      }
      case FAITHFUL, NUDGED, PUTS_OFF, LATE -> now(chance, 10, name, LOOKS.get(chance.nextInt(LOOKS.size())));
      case SILENT, LEAVING -> {
        // They do nothing of their own accord.
      }
    }
  }

  /** Once in so many weeks. */
  private void now(Random chance, int weeks, String name, String line) {
    if (chance.nextInt(weeks) == 0) {
      consortium.types(name, line);
    }
  }

  /** A mentor looks at what was shared, and comments on something of it, or proposes to talk. */
  private void coaches(String mentor, LocalDate monday, Random chance) {
    if (consortium.types(mentor, "/summary") instanceof MentorSummary summary) {
      var leaders = summary.leaders().stream().filter(leader -> !leader.quotes().isEmpty()).toList();
      if (!leaders.isEmpty()) {
        var quotes = leaders.get(chance.nextInt(leaders.size())).quotes();
        quotes.get(chance.nextInt(quotes.size())).ways().stream().limit(1)
            .forEach(way -> people.fillsIn(consortium.now(), mentor, way.replyTo()));
      }
    }
    if (chance.nextInt(3) == 0 && consortium.types(mentor, "/coach list") instanceof ThreadsListed listed
        && !listed.threads().isEmpty() && listed.threads().getFirst().ways().size() > 1) {
      consortium.replies(mentor, listed.threads().getFirst().ways().get(1).replyTo(),
          Map.of("first", monday.plusDays(9) + " 15:30"));
    }
  }
}
