package org.collegium.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How programs are started: ours as people do it, and a bare one on the same Java with the same options. */
final class Programs {

  private static final String SCRIPT = Path.of("collegium").toAbsolutePath().toString();
  private static final String CLASSES = Path.of("benchmarks/target/quick/classes").toAbsolutePath().toString();
  private static final String JAR = Path.of("launcher/target/collegium.jar").toAbsolutePath().toString();
  private static final long LONGEST_MINUTES = 2;

  private Programs() {}

  /** The bot on that data folder, from {@code ./collegium run} until it says that it is ready. */
  static Started bot(Path data) throws IOException {
    var port = freePort();
    return Started.program(run(data, port), URI.create("http://127.0.0.1:" + port + "/readyz"));
  }

  /** {@code ./collegium run} on that data folder. */
  static ProcessBuilder run(Path data) throws IOException {
    return run(data, freePort());
  }

  private static ProcessBuilder run(Path data, int port) {
    var program = collegium(data, "run");
    program.environment().put("COLLEGIUM_HTTP_PORT", Integer.toString(port));
    return program;
  }

  /** The bare server, likewise; without the bot's notes on how to start quicker, which hold for its classes only. */
  static Started bare() throws IOException {
    var port = freePort();
    return Started.program(java(CLASSES, BareServer.class, Integer.toString(port)),
        URI.create("http://127.0.0.1:" + port + "/"));
  }

  /** Another program of this module, with all that the bot is made of. */
  static ProcessBuilder java(Class<?> program, String... arguments) {
    return java(JAR + File.pathSeparator + CLASSES, program, arguments);
  }

  private static ProcessBuilder java(String classes, Class<?> program, String... arguments) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-XX:AOT")).forEach(words::add);
    words.addAll(List.of("-cp", classes, program.getName()));
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words);
  }

  /** In a program that was started: waits until whoever started it stops, or is gone. */
  static void awaitEnd() throws IOException {
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  /** One command, from beginning to end. */
  static void done(Path data, String... words) throws IOException, InterruptedException {
    var process = collegium(data, words).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException("Failed: ./collegium " + String.join(" ", words));
    }
  }

  private static ProcessBuilder collegium(Path data, String... words) {
    var command = new ArrayList<String>();
    command.add(SCRIPT);
    command.addAll(List.of(words));
    var program = new ProcessBuilder(command);
    program.environment().keySet().removeIf(name -> name.startsWith("COLLEGIUM_"));
    program.environment().put("COLLEGIUM_DATA", data.toString());
    return program;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
