package org.collegium.launcher.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.session.CalendarReport;
import org.collegium.core.session.ImportClosures;
import org.collegium.core.session.Step;
import org.collegium.core.text.Problem;
import org.collegium.launcher.command.FileImport.Handed;
import org.collegium.launcher.command.FileImport.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code import closures}: the days on which a cohort's schools are closed. */
@Command(name = "closures", description = {
    "Keeps the days on which a cohort's schools are closed, in place of those known; with --school those of one "
        + "school, in place of what was known of that one alone.",
    "Nothing is asked of anybody on such days. The file is an iCalendar file with all-day events, or CSV with the "
        + "columns date, end and name. Days of tests have the kind tests there, and the category tests in a calendar."},
    footerHeading = "%nExample:%n", footer = "  ./collegium import closures holidays.ics --cohort \"Front Range\"")
public final class ImportClosuresCommand implements Callable<Integer> {

  private final Front front;

  @Option(names = "--school", paramLabel = "NAME", description = "The only school that is closed, as in the roster.")
  private Optional<String> school = Optional.empty();

  @Mixin
  private FileImport files = new FileImport();

  /** @param front the way in */
  public ImportClosuresCommand(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return files.run(front, this::take);
  }

  private Told take(Handed handed, Step step) {
    var cohort = handed.cohort();
    var outcome = new ImportClosures(handed.open().house().sessions(), handed.open().house().clock())
        .handle(new ImportClosures.Request(cohort.id(), school, handed.fileName(), handed.content(), step));
    var lines = new CalendarReport(Wording.in(cohort.locale()), new TimeInWords(cohort.locale(), cohort.zone()))
        .lines(outcome);
    return switch (outcome) {
      case ImportClosures.Refused refused -> new Told(refused.problems(), lines, false);
      case ImportClosures.NoSuchSchool _ ->
          new Told(List.of(Problem.ofWhole("--school", lines.getFirst().raw())), lines, false);
      case ImportClosures.Planned _ -> new Told(List.of(), lines, true);
      case ImportClosures.Imported _ -> new Told(List.of(), lines, true);
    };
  }
}
