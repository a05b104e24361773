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

/** The bare app on Bolt for JavaScript, with what its lock file names. */
final class BoltForJavaScript {

  private static final Path SOURCES = Path.of("benchmarks/bolt-js");
  private static final Path FOLDER = Path.of("benchmarks/target/bolt-js");
  private static final String APP = "app.js";
  private static final String LOCK = "package-lock.json";
  private static final int MINUTES = 5;

  private BoltForJavaScript() {}

  /** Downloads it, unless that was done; empty where there is no Node.js, or no npm. */
  static Optional<ProcessBuilder> installed() throws IOException, InterruptedException {
    var node = onThePath("node");
    var npm = onThePath("npm");
    if (node.isEmpty() || npm.isEmpty()) {
      return Optional.empty();
    }
    Files.createDirectories(FOLDER);
    for (var file : List.of("package.json", LOCK, APP)) {
      Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    var installed = FOLDER.resolve("node_modules").resolve("installed-from.json");
    if (!Files.exists(installed) || Files.mismatch(installed, FOLDER.resolve(LOCK)) >= 0) {
      install(npm.get());
      Files.copy(FOLDER.resolve(LOCK), installed);
    }
    return node.map(program -> new ProcessBuilder(program, APP).directory(FOLDER.toFile()));
  }

  private static void install(String npm) throws IOException, InterruptedException {
    var process = new ProcessBuilder(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
        .directory(FOLDER.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException("Failed: npm ci in " + FOLDER);
    }
  }

  private static Optional<String> onThePath(String program) {
    return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).map(Path::toString).findFirst();
  }
}
