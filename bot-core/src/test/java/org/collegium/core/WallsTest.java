package org.collegium.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The house stands as its ladder says. */
@AnalyzeClasses(packages = Ladder.HOUSE, importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  private static final Ladder LADDER = Ladder.read();

  @ArchTest
  static final ArchTests everyModulesRules = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule nobodyAsksTheWallClock = HouseRules.onlyTheseAskTheWallClock();

  @ArchTest
  static final ArchRule arrowsPointDownTheLadder = classes().should(importOnlyLowerRungs());

  @ArchTest
  static final ArchRule noCircles = slices().matching(Ladder.HOUSE + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static void everyRoomThatStandsIsOnTheLadder(JavaClasses classes) {
    assertThat(LADDER.rungs().keySet()).as("rooms that ladder.txt names").containsAll(roomsWithClasses(classes));
  }

  /** A wall around an empty room proves nothing. */
  @ArchTest
  static void everyRoomOnTheLadderStands(JavaClasses classes) {
    assertThat(roomsWithClasses(classes)).as("rooms that hold a class").containsAll(LADDER.rungs().keySet());
  }

  private static Set<String> roomsWithClasses(JavaClasses classes) {
    return classes.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map(Ladder::roomOf)
        .flatMap(Optional::stream)
        .filter(room -> !room.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ArchCondition<JavaClass> importOnlyLowerRungs() {
    return new ArchCondition<>("import only rooms on lower rungs of ladder.txt") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
          var allowed = LADDER.allows(type, arrow.getTargetClass().getBaseComponentType());
          events.add(new SimpleConditionEvent(arrow, allowed, arrow.getDescription()));
        }
      }
    };
  }
}
