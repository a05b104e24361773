package org.collegium.launcher.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collegium.core.session.ChangeCalendar;
import org.collegium.core.text.Prose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code session add}: a session that was not in the calendar, or that was cancelled. */
@Command(name = "add", description = {"Puts a session into the calendar, or a cancelled one back.",
    "It lasts as many days as the programme says, each from nine to four; one that comes back keeps its hours, and its "
        + "place unless another is said."},
    footerHeading = "%nExample:%n",
    footer = "  ./collegium session add \"Front Range\" 4 2027-11-09 --place \"Room 214, Longmont\"")
public final class SessionAdd implements Callable<Integer> {

  private final Front front;

  @Mixin
  private OneSession session = new OneSession();

  @Parameters(index = "2", paramLabel = "DAY", converter = DayArgument.class,
      description = "Its first day, such as 2027-11-09.")
  private LocalDate day = LocalDate.EPOCH;

  @Option(names = "--place", paramLabel = "WORDS", description = "Where it takes place.")
  private Optional<String> place = Optional.empty();

  /** @param front the way in */
  public SessionAdd(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return session.change(front,
        new ChangeCalendar.Add(day, place.map(String::strip).filter(words -> !words.isEmpty()).map(Prose::new)));
  }
}
