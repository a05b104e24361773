package org.collegium.twins;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.collegium.core.HouseRules;

/** The twins keep to the rules of the house, and know nothing of what they judge. */
@AnalyzeClasses(packages = "org.collegium.twins", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule judgesDoNotKnowTheJudged =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.collegium.core..", "org.collegium.slack..",
          "org.collegium.discord..", "com.slack..", "net.dv8tion..");

  @ArchTest
  static final ArchRule timeComesInThroughTheDoor =
      HouseRules.onlyTheseAskTheWallClock("org.collegium.twins.slack.SlackTwin",
          "org.collegium.twins.discord.DiscordTwin");
}
