package org.collegium.launcher.command;

import java.util.concurrent.Callable;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Membership;
import org.collegium.core.session.CalendarFeed;
import org.collegium.core.text.Prose;
import org.collegium.launcher.house.OpenHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code export calendar}: a cohort's sessions as an iCalendar file. */
@Command(name = "calendar", description = "Writes a cohort's sessions as an iCalendar file.",
    footerHeading = "%nExample:%n", footer = "  ./collegium export calendar \"Front Range\" > sessions.ics")
public final class ExportCalendar implements Callable<Integer> {

  private final Front front;

  @Parameters(paramLabel = "NAME", description = "The cohort.")
  private String name = "";

  /** @param front the way in */
  public ExportCalendar(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.inCohort(name, this::write);
  }

  private int write(OpenHouse open, Cohort cohort) {
    var house = open.house();
    var now = house.clock().instant();
    var feed = new CalendarFeed(house.sessions());
    var calendar = house.sessions().read(books -> books.memberships().in(cohort.id(), now)).stream()
        .filter(Membership::attendsSessions).findFirst()
        .flatMap(member -> feed.read(feed.addressOf(cohort, member.person()), now)).map(Prose::raw);
    calendar.ifPresent(front.out()::print);
    return calendar.isPresent() ? Front.DONE
        : front.refuse("Nobody sits in the sessions of " + cohort.name().raw()
            + " yet, so there is no calendar to give out; './collegium import roster' brings its people.");
  }
}
