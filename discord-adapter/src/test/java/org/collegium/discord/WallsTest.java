package org.collegium.discord;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.collegium.core.AdapterRules;

/** The Discord adapter keeps to the rules of every adapter. */
@AnalyzeClasses(packages = "org.collegium.discord", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchTests adapter = ArchTests.in(AdapterRules.class);
}
