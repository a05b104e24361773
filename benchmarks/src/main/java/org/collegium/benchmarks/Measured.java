package org.collegium.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Durations of the same work, done several times. */
record Measured(long[] nanos) {

  private static final double NANOS_A_SECOND = 1e9;

  Measured {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  static Measured times(int times, Work work) throws IOException, InterruptedException {
    var nanos = new long[times];
    for (var turn = 0; turn < times; turn++) {
      nanos[turn] = work.take().toNanos();
    }
    return new Measured(nanos);
  }

  /** Does the one and the other by turns, so that what slows the machine down slows both. */
  static Measured[] byTurns(int times, Work one, Work other) throws IOException, InterruptedException {
    var nanos = new long[2][times];
    for (var turn = 0; turn < times; turn++) {
      nanos[0][turn] = one.take().toNanos();
      nanos[1][turn] = other.take().toNanos();
    }
    return new Measured[] {new Measured(nanos[0]), new Measured(nanos[1])};
  }

  double medianSeconds() {
    return nanos[nanos.length / 2] / NANOS_A_SECOND;
  }

  /** So many of a hundred took no longer. */
  double percentileSeconds(int percent) {
    return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / NANOS_A_SECOND;
  }

  String inSeconds() {
    return String.format(Locale.ROOT, "%.2f s", medianSeconds());
  }

  String inMillis() {
    return String.format(Locale.ROOT, "%.1f ms", medianSeconds() * 1000);
  }

  String ratioTo(Measured other) {
    return ratio(medianSeconds(), other.medianSeconds());
  }

  static String ratio(double ours, double theirs) {
    return String.format(Locale.ROOT, ours / theirs < 0.1 ? "%.2f×" : "%.1f×", ours / theirs);
  }

  /** Work that measures itself, so that what is made ready for it does not count. */
  interface Work {
    Duration take() throws IOException, InterruptedException;
  }
}
