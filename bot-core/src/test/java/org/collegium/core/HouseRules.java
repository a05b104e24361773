package org.collegium.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;

/** What holds in every module; a module's own walls test runs these beside its own. */
public final class HouseRules {

  /** Only core's store knows that there is a database. */
  @ArchTest
  public static final ArchRule onlyTheStoreSpeaksSql = noClasses()
      .that().resideOutsideOfPackage("org.collegium.core.store..")
      .should().dependOnClassesThat()
      .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb..");

  /** Only core's metronome knows that Quartz ticks. */
  @ArchTest
  public static final ArchRule onlyTheMetronomeKnowsQuartz = noClasses()
      .that().resideOutsideOfPackage("org.collegium.core.metronome..")
      .should().dependOnClassesThat().resideInAPackage("org.quartz..");

  /** Only these know that Lucene takes texts apart. */
  @ArchTest
  public static final ArchRule onlyKeyTermsKnowLucene = noClasses()
      .that().haveNameNotMatching("org\\.collegium\\.core\\.summary\\.(KeyTerms|Tongue)(\\$.*)?")
      .should().dependOnClassesThat().resideInAPackage("org.apache.lucene..");

  /** Java's own drawing costs 50 MB for good, so that only a process that ends after one picture may load it. */
  @ArchTest
  public static final ArchRule onlyTheDrawingLoadsAwt = noClasses()
      .that().haveNameNotMatching(
          "org\\.collegium\\.launcher\\.drawing\\.(Drawing|(BarPicture|GridPicture|Lettering)(\\$.*)?)")
      .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..");

  /** A thing has a noun, never a drawer. */
  @ArchTest
  public static final ArchRule noDrawers = noClasses()
      .should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Processor|Common|Data|Info)");

  private HouseRules() {}

  /** Nobody asks what time it is but the named classes, whose task is to hand the clock to the others. */
  public static ArchRule onlyTheseAskTheWallClock(String... classNames) {
    var allowed = Set.of(classNames);
    return noClasses().that(DescribedPredicate.<JavaClass>describe("are not among " + allowed,
        type -> !allowed.contains(type.getName())))
        .should().accessTargetWhere(DescribedPredicate.describe("the wall clock is asked", HouseRules::asksForTheTime))
        .because("time comes in through the door, as an InstantSource or as 'now'")
        .allowEmptyShould(true);
  }

  private static boolean asksForTheTime(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getName();
    if (owner.getPackageName().equals("java.time")) {
      return name.startsWith("system") || name.startsWith("tick")
          || (name.equals("now") && !isGiven(Clock.class, access));
    }
    if (owner.isAssignableTo(Calendar.class)) {
      return name.equals("getInstance") || name.equals("<init>");
    }
    return (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Date.class) && name.equals("<init>") && !isGiven(long.class, access));
  }

  private static boolean isGiven(Class<?> type, JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
  }
}
