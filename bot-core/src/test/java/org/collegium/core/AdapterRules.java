package org.collegium.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** What holds in every adapter: the rules of the house, and that its two halves never meet. */
public final class AdapterRules {

  @ArchTest
  public static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

  @ArchTest
  public static final ArchRule nobodyAsksTheWallClock = HouseRules.onlyTheseAskTheWallClock();

  @ArchTest
  public static final ArchRule whatComesInNeverMeetsWhatGoesOut =
      noClasses().that().resideInAPackage("..inbound..").should().dependOnClassesThat()
          .resideInAPackage("..outbound..");

  @ArchTest
  public static final ArchRule whatGoesOutNeverMeetsWhatComesIn =
      noClasses().that().resideInAPackage("..outbound..").should().dependOnClassesThat()
          .resideInAPackage("..inbound..");

  private AdapterRules() {}
}
