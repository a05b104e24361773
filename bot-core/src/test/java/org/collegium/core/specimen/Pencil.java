package org.collegium.core.specimen;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.collegium.core.command.Chart;
import org.collegium.core.command.Draughtsman;

/** Draws nothing but remembers what was to be drawn; it can be blunt, and it can be slow. */
public final class Pencil implements Draughtsman {

  /** What it gives for every picture. */
  public static final byte[] DRAWN = "a picture".getBytes(StandardCharsets.UTF_8);

  private static final int PATIENCE_SECONDS = 20;

  private final List<Chart> charts = new CopyOnWriteArrayList<>();
  private volatile boolean isBlunt;
  private volatile CountDownLatch held = new CountDownLatch(0);

  /** From now on nothing can be drawn. */
  public void goesBlunt() {
    isBlunt = true;
  }

  /** From now on nothing is drawn before {@link #letGo}. */
  public void isHeld() {
    held = new CountDownLatch(1);
  }

  public void letGo() {
    held.countDown();
  }

  /** What was to be drawn so far. */
  public List<Chart> charts() {
    return charts;
  }

  @Override
  public Optional<byte[]> draw(Chart chart) {
    charts.add(chart);
    try {
      if (!held.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody let go of the pencil");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return isBlunt ? Optional.empty() : Optional.of(DRAWN);
  }
}
