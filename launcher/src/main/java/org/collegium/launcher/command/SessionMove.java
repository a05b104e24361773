package org.collegium.launcher.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.collegium.core.session.ChangeCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code session move}: a session, and all that is anchored to it, on another day. */
@Command(name = "move", description = {"Moves a session, after showing everything that moves with it.",
    "It keeps its hours. Everybody it concerns hears of it once."}, footerHeading = "%nExample:%n",
    footer = "  ./collegium session move \"Front Range\" 4 2027-11-09 --dry-run")
public final class SessionMove implements Callable<Integer> {

  private final Front front;

  @Mixin
  private OneSession session = new OneSession();

  @Parameters(index = "2", paramLabel = "DAY", converter = DayArgument.class,
      description = "Its new first day, such as 2027-11-09.")
  private LocalDate day = LocalDate.EPOCH;

  /** @param front the way in */
  public SessionMove(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return session.change(front, new ChangeCalendar.Move(day));
  }
}
