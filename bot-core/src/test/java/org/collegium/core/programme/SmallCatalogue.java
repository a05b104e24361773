package org.collegium.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.collegium.core.programme.Reading.Illegible;
import org.collegium.core.programme.Reading.Legible;
import org.collegium.core.text.Problem;

/**
 * A good catalogue of one programme, {@code first-steps}, with three sessions and nineteen prompts of which one is
 * retired; as a folder of its own that a test may break.
 */
public final class SmallCatalogue {

  private final Path folder;

  private SmallCatalogue(Path folder) {
    this.folder = folder;
  }

  /** Writes it into a new folder {@code catalogue} in {@code home}. */
  public static SmallCatalogue in(Path home) {
    try {
      var source = Objects.requireNonNull(SmallCatalogue.class.getResource("/catalogue-small")).toURI();
      var folder = home.resolve("catalogue");
      if (source.getScheme().equals("jar")) {
        copyFromJar(source, folder);
      } else {
        copy(Path.of(source), folder);
      }
      return new SmallCatalogue(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (URISyntaxException odd) {
      throw new IllegalStateException(odd);
    }
  }

  private static void copyFromJar(URI source, Path to) throws IOException {
    try (var jar = FileSystems.newFileSystem(source, Map.of())) {
      copy(jar.provider().getPath(source), to);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  public Path folder() {
    return folder;
  }

  /** Puts {@code now} where {@code once} stands, which must be so exactly once. */
  public SmallCatalogue change(String file, String once, String now) {
    try {
      var path = folder.resolve(file);
      var text = Files.readString(path);
      assertThat(text.split(Pattern.quote(once), -1)).as("'%s' in %s", once, file).hasSize(2);
      Files.writeString(path, text.replace(once, now));
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Keeps under another name what a file says, changed by {@code change}. */
  public SmallCatalogue again(String file, String name, UnaryOperator<String> change) {
    try {
      Files.writeString(folder.resolve(name), change.apply(Files.readString(folder.resolve(file))));
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What it says; it must be legible. */
  public Legible legible() {
    return switch (CatalogueReader.read(folder)) {
      case Legible legible -> legible;
      case Illegible illegible -> throw new AssertionError(illegible.problems().toString());
    };
  }

  /** What is wrong with it, in words; nothing if it is legible. */
  public List<String> problems() {
    return switch (CatalogueReader.read(folder)) {
      case Legible _ -> List.of();
      case Illegible illegible -> illegible.problems().stream().map(Problem::inWords).toList();
    };
  }
}
