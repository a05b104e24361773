package org.collegium.launcher.drawing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.collegium.core.command.Chart;
import org.collegium.core.command.Draughtsman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every chart drawn by a process that ends afterwards, one at a time: Java's own drawing would cost the bot 50 MB
 * for good. What is drawn goes through pipes and lies in no file.
 */
public final class ChildDraughtsman implements Draughtsman {

  private static final Logger LOG = LoggerFactory.getLogger(ChildDraughtsman.class);

  private static final Duration AT_MOST = Duration.ofSeconds(10);
  private static final Duration ITS_TURN = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 4_000_000;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  /** What it needs to find fonts and to start at all; it has no use for our tokens. */
  private static final Set<String> SURROUNDINGS =
      Set.of("HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR");

  private final List<String> command;
  private final Duration atMost;
  private final Semaphore table = new Semaphore(1, true);

  /** Draws with the Java and the classes of which this process is made. Nothing is started yet. */
  public ChildDraughtsman() {
    this(java("-Xmx96m", Drawing.class.getName()), AT_MOST);
  }

  /**
   * @param command takes a chart as JSON and gives a PNG
   * @param atMost after how long it is stopped
   */
  ChildDraughtsman(List<String> command, Duration atMost) {
    this.command = command;
    this.atMost = atMost;
  }

  /** Warnings of Java's own would stand in the picture if they were not sent elsewhere. */
  static List<String> java(String memory, String main) {
    return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory, "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", "-XX:+DisplayVMOutputToStderr", "-Djava.awt.headless=true", "-cp",
        System.getProperty("java.class.path"), main);
  }

  @Override
  public Optional<byte[]> draw(Chart chart) {
    try {
      if (!table.tryAcquire(ITS_TURN.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("A chart was not drawn: others were drawn for {} seconds", ITS_TURN.toSeconds());
        return Optional.empty();
      }
      try {
        return drawn(chart);
      } finally {
        table.release();
      }
    } catch (IOException e) {
      LOG.warn("A chart could not be drawn, for no process can be started or talked to: {}",
          e.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private Optional<byte[]> drawn(Chart chart) throws IOException, InterruptedException {
    var json = ChartInJson.written(chart);
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(SURROUNDINGS);
    var child = builder.start();
    try {
      Thread.ofVirtual().start(() -> stopIfLate(child));
      try (var in = child.getOutputStream()) {
        in.write(json);
      }
      var picture = child.getInputStream().readNBytes(MOST_BYTES);
      var code = child.waitFor();
      if (code == 0 && isPng(picture)) {
        return Optional.of(picture);
      }
      LOG.warn(
          "A chart could not be drawn: its process ended with {}. It needs a font on this machine, 120 MB and less "
              + "than {} seconds",
          code, atMost.toSeconds());
      return Optional.empty();
    } finally {
      child.destroyForcibly();
    }
  }

  /** It also ends the waiting for what the process would have said. */
  private void stopIfLate(Process child) {
    try {
      if (!child.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        child.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isPng(byte[] picture) {
    return picture.length > PNG.length && Arrays.equals(picture, 0, PNG.length, PNG, 0, PNG.length);
  }
}
