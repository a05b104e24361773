package org.collegium.launcher.command;

import java.util.concurrent.Callable;
import org.collegium.core.cohort.Cohort;
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
    var calendar = new CalendarFeed(open.house().sessions(), open.house().sessionNames()).of(cohort);
    calendar.map(Prose::raw).ifPresent(front.out()::print);
    return calendar.isPresent() ? Front.DONE
        : front.refuse("No session of " + cohort.name().raw()
            + " stands in the calendar yet, so there is none to give out; './collegium import calendar' brings them.");
  }
}
