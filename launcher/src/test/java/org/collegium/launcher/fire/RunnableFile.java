package org.collegium.launcher.fire;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one file that people run, started as {@code ./collegium} starts it: the options are read in that script. */
final class RunnableFile {

  private static final Path SCRIPT = Path.of("..", "collegium");
  private static final Pattern OPTIONS = Pattern.compile("^options=\\((.*?)\\)$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern QUICK = Pattern.compile("^quick=(\\S+)$", Pattern.MULTILINE);

  private final Path jar = Path.of("target", "collegium.jar").toAbsolutePath();
  private final List<String> options = new ArrayList<>();
  private final String quick;

  /** @param folder where it notes down how to start quicker, as the script has it do */
  RunnableFile(Path folder) throws IOException, InterruptedException {
    if (!Files.exists(jar)) {
      throw new IOException("There is no " + jar + " yet: this test runs after 'package', as in 'mvn verify'");
    }
    var script = Files.readString(SCRIPT);
    this.quick = found(QUICK, script);
    Stream.of(found(OPTIONS, script).split("\\s+")).map(option -> option.replace("'", "")).forEach(options::add);
    var notes = folder.resolve("collegium.aot");
    var training = command(List.of(quick, "-XX:AOTCacheOutput=" + notes), "warm-up")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    if (training.waitFor() == 0) {
      options.addAll(List.of("-XX:AOTCache=" + notes, "-XX:AOTMode=auto"));
    }
  }

  private static String found(Pattern pattern, String script) {
    var match = pattern.matcher(script);
    if (!match.find()) {
      throw new IllegalStateException("The script no longer says " + pattern);
    }
    return match.group(1).strip();
  }

  /** Starts the bot with those settings and no others; what it says is added to the file. */
  Process run(Map<String, String> settings, Path log) throws IOException {
    var program = command(List.of(), "run").redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    program.environment().putAll(settings);
    return program.start();
  }

  private ProcessBuilder command(List<String> further, String... words) {
    var command = new ArrayList<String>();
    command.add(String.join(File.separator, System.getProperty("java.home"), "bin", "java"));
    command.addAll(options);
    command.addAll(further);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(words));
    var program = new ProcessBuilder(command);
    program.environment().keySet().removeIf(RunnableFile::leadsAstray);
    return program;
  }

  private static boolean leadsAstray(String name) {
    return Stream.of("COLLEGIUM_", "SLACK_", "DISCORD_", "JAVA_", "JDK_").anyMatch(name::startsWith)
        || name.toLowerCase(Locale.ROOT).endsWith("_proxy");
  }
}
