package org.collegium.slack.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Slack's own TypeScript types, installed as the lock file says, and the compiler that holds calls against them. */
final class SlackTypes {

  private static final Path SOURCES = Path.of("src", "contract");
  private static final Path FOLDER = Path.of("target", "slack-contract");
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "tsconfig.json", "onTheWire.ts");
  private static final int MINUTES = 5;

  private final String node;

  private SlackTypes(String node) {
    this.node = node;
  }

  /** Downloads what the lock file names, unless that was done; without Node.js and npm the test is skipped. */
  static SlackTypes installed() throws IOException, InterruptedException {
    var node = program("node");
    var npm = program("npm");
    if (node.isEmpty() || npm.isEmpty()) {
      return abort("What goes out to Slack is not held against Slack's types: that needs Node.js and npm on the path.");
    }
    Files.createDirectories(FOLDER);
    var lock = Files.readString(SOURCES.resolve("package-lock.json"));
    var installed = FOLDER.resolve("node_modules").resolve("installed-from.json");
    for (var file : FILES) {
      Files.writeString(FOLDER.resolve(file), Files.readString(SOURCES.resolve(file)));
    }
    if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
      var ran = run(List.of(npm.get(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
      if (ran.code() != 0) {
        throw new AssertionError("Slack's types could not be installed:\n" + ran.said());
      }
      Files.writeString(installed, lock);
    }
    return new SlackTypes(node.get());
  }

  /** What the compiler has against those calls; empty when nothing. */
  String complaints(TypedCalls calls) throws IOException, InterruptedException {
    var folder = Files.createDirectories(FOLDER.resolve("calls"));
    Files.writeString(folder.resolve("calls.ts"), calls.source());
    var ran = run(List.of(node, "node_modules/typescript/bin/tsc", "--noEmit", "--strict", "-p", "."));
    return ran.code() == 0 ? "" : ran.said();
  }

  private static Ran run(List<String> command) throws IOException, InterruptedException {
    var said = FOLDER.resolve("said.txt");
    var process = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true)
        .redirectOutput(said.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("Not done within %d minutes: %s".formatted(MINUTES, command));
    }
    return new Ran(process.exitValue(), Files.readString(said));
  }

  private static Optional<String> program(String name) {
    var isWindows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    var names = isWindows ? List.of(name + ".exe", name + ".cmd") : List.of(name);
    return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty()).flatMap(folder -> names.stream().map(file -> Path.of(folder, file)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).map(Path::toString).findFirst();
  }

  private record Ran(int code, String said) {}
}
