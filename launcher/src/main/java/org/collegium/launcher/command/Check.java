package org.collegium.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.collegium.core.programme.CatalogueCheck;
import org.collegium.core.programme.Coverage;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Reading.Illegible;
import org.collegium.core.programme.Reading.Legible;
import org.collegium.core.text.Problem;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.house.CatalogueHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code check}: whether a catalogue is sound, and how its prompts are spread. */
@Command(name = "check", description = {
    "Reports every problem of every file of a catalogue, and how its prompts are spread.",
    "The folder holds a catalogue (programmes/) or one programme (programme.yaml); without one, the catalogue in force "
        + "is checked."},
    footerHeading = "%nExample:%n", footer = "  ./collegium check my-programmes")
public final class Check implements Callable<Integer> {

  private final Front front;

  @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "The folder to check.")
  private Optional<Path> folder = Optional.empty();

  @Mixin
  private Listing listing = new Listing();

  /** @param front the way in */
  public Check(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return folder.map(path -> check(Optional.of(path), front.surroundings().folder().resolve(path)))
        .orElseGet(() -> front.withSettings(this::check));
  }

  private int check(Settings settings) {
    var named = settings.catalogue().folder();
    return named.map(path -> check(named, path)).orElseGet(() -> tell(Optional.empty(), Optional.empty()));
  }

  private int check(Optional<Path> typed, Path path) {
    return tell(typed, Optional.of(path));
  }

  /** @param typed by which name its files are mentioned */
  private int tell(Optional<Path> typed, Optional<Path> path) {
    return switch (CatalogueHome.read(path)) {
      case Illegible(var problems) -> tell(typed, new Found(problems, List.of()));
      case Legible legible -> tell(typed, new Found(CatalogueCheck.problems(legible), legible.catalogue().programmes()
          .values().stream().map(each -> new Spread(each, Coverage.of(each, legible.reference()))).toList()));
    };
  }

  private int tell(Optional<Path> typed, Found found) {
    var problems = found.problems().stream().map(problem -> CatalogueHome.whole(typed, problem)).toList();
    var printed = listing.written(() -> text(found), () -> json(problems, found));
    if (!printed.isEmpty()) {
      front.say(printed);
    }
    if (!listing.isForScripts()) {
      front.refuse(problems.stream().map(Problem::inWords).toList());
    }
    return problems.isEmpty() ? Front.DONE : Front.REFUSED;
  }

  private static String text(Found found) {
    var spreads = found.spreads().stream().map(Check::text).collect(Collectors.joining("\n\n"));
    return found.problems().isEmpty() ? spreads + "\n\nThe catalogue is sound." : spreads;
  }

  private static String text(Spread spread) {
    return spread.programme().id() + ": " + spread.programme().title().raw() + "\n\n"
        + grid(spread.coverage().knowledge())
        + "\n\n" + grid(spread.coverage().responsibilities())
        + "\n\n" + grid(spread.coverage().languages());
  }

  private static String grid(Coverage.Table table) {
    return new Grid(table.header(), table.rows()).text();
  }

  private static JsonNode json(List<Problem> problems, Found found) {
    var node = JsonNodeFactory.instance.objectNode().put("sound", problems.isEmpty());
    var all = node.putArray("problems");
    problems.forEach(problem -> all.addObject().put("file", problem.file()).put("line", problem.line())
        .put("sentence", problem.sentence()));
    var programmes = node.putArray("programmes");
    found.spreads().forEach(spread -> {
      var programme = programmes.addObject().put("id", spread.programme().id())
          .put("title", spread.programme().title().raw());
      fill(programme.putArray("sessions"), spread.coverage().knowledge());
      fill(programme.putArray("responsibilities"), spread.coverage().responsibilities());
      fill(programme.putArray("languages"), spread.coverage().languages());
    });
    return node;
  }

  private static void fill(ArrayNode rows, Coverage.Table table) {
    for (var row : table.rows()) {
      var node = rows.addObject().put(table.header().getFirst(), row.getFirst());
      for (var column = 1; column < row.size(); column++) {
        node.put(table.header().get(column), Integer.parseInt(row.get(column)));
      }
    }
  }

  private record Found(List<Problem> problems, List<Spread> spreads) {}

  private record Spread(Programme programme, Coverage coverage) {}
}
