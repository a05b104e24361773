package org.collegium.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.session.Step;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;
import org.collegium.launcher.house.OpenHouse;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all imports have in common: a file, a cohort, and the change shown before it is made. */
public final class FileImport {

  /** Larger files are no rosters and no calendars; core refuses what it finds too long in smaller ones. */
  private static final long LARGEST = 32L * 1024 * 1024;

  @Parameters(paramLabel = "FILE", description = "The file to read.")
  private Path file = Path.of("");

  @Option(names = "--cohort", paramLabel = "NAME", required = true, description = "The cohort it is for.")
  private String cohort = "";

  @Mixin
  private Assent assent = new Assent();

  @Mixin
  private Listing listing = new Listing();

  /** Reads the file and does with it what that way says. */
  int run(Front front, Way way) {
    var path = front.surroundings().folder().resolve(file);
    if (Files.isDirectory(path)) {
      return front.refuse(file + ": this is a folder; name a file in it.");
    }
    byte[] content;
    try {
      if (Files.isRegularFile(path) && Files.size(path) > LARGEST) {
        return front.refuse(file + ": this file is far too large to be a roster or a calendar.");
      }
      content = Files.readAllBytes(path);
    } catch (NoSuchFileException _) {
      return front.refuse(file + ": there is no such file.");
    } catch (IOException unreadable) {
      return front.refuse(file + ": the file cannot be read: " + unreadable.getClass().getSimpleName() + ".");
    }
    return front.inCohort(cohort, (open, found) -> run(front, new Handed(open, found, file.toString(), content), way));
  }

  private int run(Front front, Handed handed, Way way) {
    if (!assent.isOnlyShown() && !assent.isAsked(front)) {
      return say(front, way.take(handed, Step.WRITE));
    }
    var shown = way.take(handed, Step.PREVIEW);
    if (say(front, shown) == Front.REFUSED || assent.isOnlyShown() || !shown.changes()) {
      return shown.problems().isEmpty() ? Front.DONE : Front.REFUSED;
    }
    if (!assent.isGiven(front, "Import this?")) {
      return front.refuse("Nothing was imported.");
    }
    var done = way.take(handed, Step.WRITE);
    if (done.problems().isEmpty() && !listing.isForScripts()) {
      front.say("Imported.");
      return Front.DONE;
    }
    return say(front, done);
  }

  private int say(Front front, Told told) {
    if (listing.isForScripts()) {
      front.say(listing.written(() -> "", () -> json(told)));
      return told.problems().isEmpty() ? Front.DONE : Front.REFUSED;
    }
    if (!told.problems().isEmpty()) {
      front.refuse(told.problems().stream().map(Problem::inWords).toList());
      return front.refuse("Nothing was imported.");
    }
    told.lines().forEach(line -> front.say(line.raw()));
    return Front.DONE;
  }

  private static JsonNode json(Told told) {
    var node = JsonNodeFactory.instance.objectNode();
    var problems = node.putArray("problems");
    told.problems().forEach(problem -> problems.addObject().put("file", problem.file()).put("line", problem.line())
        .put("sentence", problem.sentence()));
    var report = node.put("changes", told.changes()).putArray("report");
    if (told.problems().isEmpty()) {
      told.lines().forEach(line -> report.add(line.raw()));
    }
    return node;
  }

  /** A file that was handed in for a cohort. */
  record Handed(OpenHouse open, Cohort cohort, String fileName, byte[] content) {}

  /**
   * What came of it.
   *
   * @param changes whether anything is different
   */
  record Told(List<Problem> problems, List<Prose> lines, boolean changes) {}

  /** How one kind of file is imported. */
  interface Way {
    Told take(Handed handed, Step step);
  }
}
