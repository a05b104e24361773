package org.collegium.core.programme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.collegium.core.text.Problem;

/**
 * A folder of a programme with one file for each script, called like its id, and beside it a file for each other
 * language it is in.
 *
 * @param <T> what such a file tells
 */
final class ScriptFolder<T> {

  private static final Pattern FILE = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\.yaml");
  private static final Pattern TRANSLATION = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\.([a-z]{2})\\.yaml");

  private final List<Path> files;
  private final Function<Path, String> names;
  private final List<Problem> problems;

  /** The folder, which may be missing; a file is called {@code names} in what is added to {@code problems}. */
  ScriptFolder(Path home, Function<Path, String> names, List<Problem> problems) {
    this.files = Files.isDirectory(home) ? CatalogueReader.entriesOf(home) : List.of();
    this.names = names;
    this.problems = problems;
  }

  /**
   * All scripts, by their files' names.
   *
   * @param expected how a file is to be called, in a sentence
   * @param read takes a file's root and the id in its name
   */
  List<T> scripts(String expected, BiFunction<Spot, String, Optional<T>> read) {
    var scripts = new ArrayList<T>();
    for (var path : files) {
      var name = FILE.matcher(CatalogueReader.fileName(path));
      if (name.matches()) {
        open(path).flatMap(root -> read.apply(root, name.group(1))).ifPresent(scripts::add);
      } else if (!TRANSLATION.matcher(CatalogueReader.fileName(path)).matches() && CatalogueReader.isYaml(path)) {
        problems.add(Problem.ofWhole(names.apply(path), expected));
      }
    }
    return scripts;
  }

  /**
   * What scripts are in other languages, by language and id.
   *
   * @param read takes a file's root, the script it belongs to, and the language in its name
   */
  Map<String, Map<String, T>> translations(Map<String, T> originals, Translating<T> read) {
    var translations = new TreeMap<String, Map<String, T>>();
    for (var path : files) {
      var name = TRANSLATION.matcher(CatalogueReader.fileName(path));
      if (name.matches() && isSound(path.resolveSibling(name.group(1) + ".yaml"))) {
        Optional.ofNullable(originals.get(name.group(1)))
            .ifPresentOrElse(own -> open(path).flatMap(root -> read.read(root, own, name.group(2)))
                .ifPresent(script -> translations.computeIfAbsent(name.group(2), _ -> new LinkedHashMap<>())
                    .put(name.group(1), script)),
                () -> noOriginal(path, name.group(1)));
      }
    }
    return translations;
  }

  private void noOriginal(Path path, String id) {
    problems.add(Problem.ofWhole(names.apply(path),
        "There is no " + id + ".yaml that this could be in another language."));
  }

  /** What is wrong with a file is said before what does not fit it. */
  private boolean isSound(Path file) {
    return problems.stream().noneMatch(problem -> problem.file().equals(names.apply(file)));
  }

  private Optional<Spot> open(Path path) {
    return new YamlFile(names.apply(path), problems).open(path);
  }

  /** Reads a script in another language. */
  interface Translating<T> {
    Optional<T> read(Spot root, T own, String language);
  }
}
