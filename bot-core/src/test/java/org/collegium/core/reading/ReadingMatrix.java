package org.collegium.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may read which words through what, by the table in {@code who-may-read.csv}: everybody tries everything at one
 * platform's own door, and what they are shown is searched for every sentence. Each platform runs it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ReadingMatrix {

  private static final String COMPLETING = "(what is offered while typing)";
  private static final String HOME = "(one's own page)";
  private static final String CASE_BUTTON = "(the button of a case)";
  private static final String ADAS_BUTTON = "(a button made for Ada)";
  private static final String STANDING = "(what stays in direct messages)";
  private static final Set<String> NOT_EVERYWHERE = Set.of(COMPLETING, HOME, STANDING);

  private static final List<String> WRITTEN =
      List.of("summary since:2026-12-01", "reflect read since:2026-12-01", "reflect list", "commit list", "coach list",
          "coach agreement");
  private static final Map<String, String> FILLED_IN = Map.of("choice", "share", "audience", "only-me", "answer",
      "Mine now", "way", "ask-first", "reason", "Mine now", "words", "Mine now");

  private final Sights table = Sights.table();
  private final Sights found = new Sights();
  private final Map<String, String> everything = new HashMap<>();
  private Doorway doorway;
  private BusyCohort cohort;

  /** The door in front of that folder's house, in which {@link BusyCohort#gathers} was called. */
  protected abstract Doorway open(Path folder);

  @BeforeAll
  void everybodyTriesEverything(@TempDir Path folder) {
    doorway = open(folder);
    cohort = BusyCohort.lives(doorway);
    Cast.all().forEach(this::tries);
    doorway.shut();
    Cast.all().forEach(name -> everything.put(name, doorway.everything(name)));
  }

  @AfterAll
  void close() {
    doorway.close();
  }

  private void tries(String name) {
    var fillings = new Fillings(cohort.references(), !Cast.OF_HER_COHORT.contains(name));
    for (var command : commands()) {
      for (var options : fillings.of(command)) {
        doorway.gives(name, command, options).ifPresent(shown -> found.found(command.path(), name, shown));
      }
      command.options().stream().filter(Fillings::isOffered).forEach(option -> doorway.completes(name, command, option)
          .ifPresent(shown -> found.found(COMPLETING, name, shown)));
    }
    WRITTEN.forEach(line -> doorway.writes(name, line).ifPresent(stays -> found.found(STANDING, name, stays)));
    doorway.home(name).ifPresent(shown -> found.found(HOME, name, shown));
    found.found(CASE_BUTTON, name, doorway.presses(name, cohort.caseToken()));
    for (var token : cohort.tokensOfAda()) {
      found.found(ADAS_BUTTON, name, doorway.presses(name, token));
      // Hers do what they say, and would change what is tried next.
      if (!name.equals("Ada")) {
        found.found(ADAS_BUTTON, name, doorway.sends(name, token, FILLED_IN));
      }
    }
  }

  private List<Command> commands() {
    return doorway.house().bot().commands();
  }

  @Test
  void everyCommandHasItsLineInTheTable() {
    assertThat(table.throughs()).containsExactlyInAnyOrderElementsOf(
        Stream.concat(commands().stream().map(Command::path),
            Stream.of(COMPLETING, HOME, STANDING, CASE_BUTTON, ADAS_BUTTON)).toList());
    assertThat(table.people()).isSubsetOf(Cast.all());
  }

  @Test
  void whatIsShownIsWhatTheTableAllowsAndNothingElse() {
    assertThat(found.through(found.throughs()))
        .containsExactlyInAnyOrderElementsOf(table.through(found.throughs()));
  }

  @Test
  void nothingElseIsFoundInAllThatStandsBeforeAnybody() {
    assertThat(Cast.all()).allSatisfy(name -> {
      var seen = new Sights();
      seen.found("all", name, everything.getOrDefault(name, ""));
      assertThat(seen.of(name, Set.of("all"))).as(name).isSubsetOf(table.of(name, found.throughs()));
    });
  }

  @Test
  void everyWayIsTriedThatThePlatformHas() {
    var tried = new TreeSet<>(found.throughs());
    tried.addAll(NOT_EVERYWHERE);
    commands().stream().filter(ReadingMatrix::comesWithAFile).map(Command::path).forEach(tried::add);

    assertThat(table.throughs()).isEqualTo(tried);
  }

  /** Not every platform lets one be given without. */
  private static boolean comesWithAFile(Command command) {
    return command.options().stream().anyMatch(option -> option.type() == Option.Type.FILE);
  }
}
