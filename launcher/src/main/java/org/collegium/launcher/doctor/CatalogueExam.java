package org.collegium.launcher.doctor;

import java.util.List;
import java.util.stream.Collectors;
import org.collegium.core.programme.CatalogueCheck;
import org.collegium.core.programme.Reading.Illegible;
import org.collegium.core.programme.Reading.Legible;
import org.collegium.core.text.Problem;
import org.collegium.launcher.door.CatalogueSettings;
import org.collegium.launcher.house.CatalogueHome;

/** The catalogue: whether it can be read, and whether its prompts will last. */
final class CatalogueExam {

  private static final String CATALOGUE = "catalogue";

  private CatalogueExam() {}

  static List<Finding> findings(CatalogueSettings settings) {
    var where = settings.folder().map(folder -> " in " + folder).orElse(", built in");
    return switch (CatalogueHome.read(settings.folder())) {
      case Illegible(var problems) -> List.of(Finding.fail(CATALOGUE, "It cannot be read" + where + ": "
          + first(problems, settings), "./collegium check tells all that is wrong."));
      case Legible legible -> {
        var problems = CatalogueCheck.problems(legible);
        var programmes = legible.catalogue().programmes().values().stream()
            .map(programme -> programme.id() + " (" + programme.prompts().size() + " prompts)")
            .collect(Collectors.joining(", "));
        yield List.of(problems.isEmpty() ? Finding.ok(CATALOGUE, programmes + where)
            : Finding.warn(CATALOGUE, programmes + where + ": " + first(problems, settings),
                "./collegium check tells all that is wrong."));
      }
    };
  }

  private static String first(List<Problem> problems, CatalogueSettings settings) {
    return CatalogueHome.whole(settings.folder(), problems.getFirst()).inWords()
        + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "");
  }
}
