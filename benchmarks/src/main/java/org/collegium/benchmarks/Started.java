package org.collegium.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A program that was started and answers on a port of this machine; stopped when it is closed. */
final class Started implements AutoCloseable {

  private static final Duration BETWEEN_ASKING = Duration.ofMillis(2);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long STOP_SECONDS = 20;

  private final Process process;
  private final Duration untilReady;

  private Started(Process process, Duration untilReady) {
    this.process = process;
    this.untilReady = untilReady;
  }

  /** Starts it, and waits until {@code ready} is answered with 200. */
  static Started program(ProcessBuilder program, URI ready) throws IOException {
    return program(program, () -> isReady(ready));
  }

  /** Starts it, and waits until it is ready. */
  static Started program(ProcessBuilder program, BooleanSupplier ready) throws IOException {
    var began = System.nanoTime();
    var process = program.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
        process.destroy();
        throw new IOException("Not ready: " + String.join(" ", program.command()));
      }
      LockSupport.parkNanos(BETWEEN_ASKING.toNanos());
    }
    return new Started(process, Duration.ofNanos(System.nanoTime() - began));
  }

  private static boolean isReady(URI ready) {
    try {
      var asking = (HttpURLConnection) ready.toURL().openConnection();
      return asking.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException _) {
      return false;
    }
  }

  Duration untilReady() {
    return untilReady;
  }

  /** Gives it a line to read. */
  void say(String line) throws IOException {
    var reads = process.getOutputStream();
    reads.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    reads.flush();
  }

  /** How much memory it holds, in MB of 2^20 bytes; empty where the system has no /proc to tell it. */
  OptionalLong residentMegabytes() throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
