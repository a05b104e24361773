package org.collegium.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A bare app on Node.js, with what its lock file names. */
final class NodeApp {

  private static final Path SOURCES = Path.of("benchmarks");
  private static final Path COPIES = Path.of("benchmarks/target");
  private static final String APP = "app.js";
  private static final String LOCK = "package-lock.json";
  private static final int MINUTES = 5;

  private NodeApp() {}

  /**
   * Downloads what it needs, unless that was done; empty where there is no Node.js, or no npm.
   *
   * @param name of the folder among the benchmarks in which it lies
   */
  static Optional<ProcessBuilder> installed(String name) throws IOException, InterruptedException {
    var node = onThePath("node");
    var npm = onThePath("npm");
    if (node.isEmpty() || npm.isEmpty()) {
      return Optional.empty();
    }
    var copy = Files.createDirectories(COPIES.resolve(name));
    for (var file : List.of("package.json", LOCK, APP)) {
      Files.copy(SOURCES.resolve(name).resolve(file), copy.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    var installed = copy.resolve("node_modules").resolve("installed-from.json");
    if (!Files.exists(installed) || Files.mismatch(installed, copy.resolve(LOCK)) >= 0) {
      install(npm.get(), copy);
      Files.copy(copy.resolve(LOCK), installed);
    }
    return node.map(program -> new ProcessBuilder(program, APP).directory(copy.toFile()));
  }

  private static void install(String npm, Path folder) throws IOException, InterruptedException {
    var process = new ProcessBuilder(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
        .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException("Failed: npm ci in " + folder);
    }
  }

  private static Optional<String> onThePath(String program) {
    return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).map(Path::toString).findFirst();
  }
}
