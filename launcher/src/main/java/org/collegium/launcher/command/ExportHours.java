package org.collegium.launcher.command;

import java.util.concurrent.Callable;
import org.collegium.core.session.ListHours;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code export hours}: who was at which session for how long, as CSV. */
@Command(name = "hours", description = "Writes the hours each person spent in each session, as CSV.",
    footerHeading = "%nExample:%n", footer = "  ./collegium export hours \"Front Range\" > hours.csv")
public final class ExportHours implements Callable<Integer> {

  private final Front front;

  @Parameters(paramLabel = "NAME", description = "The cohort.")
  private String name = "";

  /** @param front the way in */
  public ExportHours(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.inCohort(name, (open, cohort) -> {
      front.out().print(new ListHours(open.house().sessions()).handle(cohort.id()).raw());
      return Front.DONE;
    });
  }
}
