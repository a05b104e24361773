package org.collegium.launcher.command;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Person;
import org.collegium.core.membership.FindMember;
import org.collegium.core.membership.SayWhoIAm;
import org.collegium.core.notice.TimeInWords;
import org.collegium.launcher.house.OpenHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cohort invite}: a code by which a member says who they are on a platform that does not know it. */
@Command(name = "invite", description = {"Makes a code by which a member says on a chat platform who they are.",
    "Discord tells no e-mail addresses, so that nobody is found there without one; the first facilitator gets it from "
        + "here and makes those of others in Discord itself, with /facilitate invite."},
    footerHeading = "%nExample:%n", footer = "  ./collegium cohort invite \"Front Range\" \"Grace Lin\"")
public final class CohortInvite implements Callable<Integer> {

  private final Front front;

  @Parameters(index = "0", paramLabel = "NAME", description = "The cohort.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "MEMBER", description = "The member's name or e-mail address.")
  private String member = "";

  /** @param front the way in */
  public CohortInvite(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.inCohortAsItIs(name, (open, cohort) -> new FindMember(open.house().memberships())
        .handle(cohort.id(), member, open.house().clock().instant()).map(person -> invite(open, person))
        .orElseGet(() -> front.refuse(noSuchMember(cohort))));
  }

  private int invite(OpenHouse open, Person person) {
    var house = open.house();
    return new SayWhoIAm(house.identities(), house.clock()).invite(person.id(), house.ids()).map(code -> {
      front.say("The code for " + person.name().raw() + " works once, until "
          + new TimeInWords(Locale.US, ZoneOffset.UTC).moment(code.expiresAt()).raw() + ". They type:\n");
      front.say("  /cohort join " + code.code().readable() + "\n");
      front.say("Give it to nobody else: whoever types it is taken for " + person.name().raw() + ".");
      return Front.DONE;
    }).orElseGet(
        () -> front.refuse(person.name().raw() + " has said already who they are, so that a code would only let "
            + "another in for them."));
  }

  private String noSuchMember(Cohort cohort) {
    return "There is no member '" + member + "' in '" + cohort.name().raw()
        + "', or there are several; ./collegium cohort "
        + "show \"" + cohort.name().raw() + "\" lists them.";
  }
}
