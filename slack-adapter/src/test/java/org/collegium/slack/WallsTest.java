package org.collegium.slack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.collegium.core.HouseRules;

/** The Slack adapter keeps to the rules of the house, and its two halves never meet. */
@AnalyzeClasses(packages = "org.collegium.slack", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule nobodyAsksTheWallClock = HouseRules.onlyTheseAskTheWallClock();

  @ArchTest
  static final ArchRule whatComesInNeverMeetsWhatGoesOut =
      noClasses().that().resideInAPackage("..inbound..").should().dependOnClassesThat()
          .resideInAPackage("..outbound..").allowEmptyShould(true);

  @ArchTest
  static final ArchRule whatGoesOutNeverMeetsWhatComesIn =
      noClasses().that().resideInAPackage("..outbound..").should().dependOnClassesThat()
          .resideInAPackage("..inbound..").allowEmptyShould(true);
}
