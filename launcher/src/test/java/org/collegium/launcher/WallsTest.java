package org.collegium.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.collegium.core.HouseRules;

/** The launcher keeps to the rules of the house. */
@AnalyzeClasses(packages = "org.collegium.launcher", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule onlyTheProcessThatDrawsKnowsHow = noClasses().that()
      .haveNameNotMatching(
          "org\\.collegium\\.launcher\\.drawing\\.(Drawing|(BarPicture|GridPicture|Lettering)(\\$.*)?)")
      .should().dependOnClassesThat()
      .haveNameMatching("org\\.collegium\\.launcher\\.drawing\\.(BarPicture|GridPicture|Lettering).*");

  @ArchTest
  static final ArchRule onlyMainAsksTheWallClock =
      HouseRules.onlyTheseAskTheWallClock("org.collegium.launcher.Collegium");
}
