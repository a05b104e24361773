package org.collegium.launcher.command;

import java.util.concurrent.Callable;
import org.collegium.core.session.ChangeCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code session cancel}: a session that does not take place. */
@Command(name = "cancel", description = "Cancels a session, after showing who hears of it.",
    footerHeading = "%nExample:%n", footer = "  ./collegium session cancel \"Front Range\" 4 --dry-run")
public final class SessionCancel implements Callable<Integer> {

  private final Front front;

  @Mixin
  private OneSession session = new OneSession();

  /** @param front the way in */
  public SessionCancel(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return session.change(front, new ChangeCalendar.Cancel());
  }
}
