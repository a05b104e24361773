package org.collegium.launcher.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.programme.CatalogueReader;
import org.collegium.core.programme.Reading;
import org.collegium.core.text.Problem;

/** Where the catalogue is read from: the jar, or a folder somebody put in its place. */
public final class CatalogueHome {

  private static final String A_FILE_IN_IT = "/catalogue/reference/responsibilities.yaml";
  private static final String WITHIN_THE_JAR = "!/";

  private CatalogueHome() {}

  /**
   * Reads the catalogue in that folder, or the built-in one where none is named.
   *
   * @param folder a catalogue, or one programme; reference lists it does not bring are the built-in ones
   */
  public static Reading read(Optional<Path> folder) {
    var missing = folder.filter(path -> !Files.isDirectory(path));
    if (missing.isPresent()) {
      return new Reading.Illegible(List.of(Problem.ofWhole(missing.get().toString(), "There is no such folder.")));
    }
    return fromBuiltIn(builtIn -> folder.map(path -> CatalogueReader.read(path, builtIn))
        .orElseGet(() -> CatalogueReader.read(builtIn)));
  }

  /** The problem with its file as a path that can be opened from anywhere. */
  public static Problem whole(Optional<Path> folder, Problem problem) {
    return folder.filter(path -> !problem.file().startsWith(path.toString()))
        .map(path -> new Problem(path.resolve(problem.file()).toString(), problem.line(), problem.sentence()))
        .orElse(problem);
  }

  private static Reading fromBuiltIn(Function<Path, Reading> read) {
    var file = CatalogueHome.class.getResource(A_FILE_IN_IT);
    if (file == null) {
      throw new IllegalStateException("The built-in catalogue is missing from the jar");
    }
    var address = file.toString();
    if (!address.startsWith("jar:")) {
      return read.apply(Path.of(URI.create(address)).resolve("../..").normalize());
    }
    var jar = Path.of(URI.create(address.substring("jar:".length(), address.indexOf(WITHIN_THE_JAR))));
    try (var inside = FileSystems.newFileSystem(jar)) {
      return read.apply(inside.getPath(A_FILE_IN_IT).resolve("../..").normalize());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The jar " + jar + " cannot be read", unreadable);
    }
  }
}
