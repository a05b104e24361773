package org.collegium.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** An app, a process of its own, that is asked by people on a platform of this machine. */
abstract class AskedApp implements AutoCloseable {

  private final AtomicInteger missed = new AtomicInteger();

  /** Asks once. */
  abstract Answer asked();

  /** How long the platform waits. */
  abstract Duration patience();

  /** Asks so often; it is no matter if the first come too early. */
  final void warmUp(int times) {
    for (var turn = 0; turn < times; turn++) {
      asked();
    }
  }

  /** Asks once, and fails where the answer does not hold those words. */
  final void demand(String expected) throws IOException {
    var answer = asked();
    if (!answer.isInTime() || !answer.words().contains(expected)) {
      throw new IOException("The answer was not '" + expected + "' but: " + answer);
    }
  }

  /** Asks once; says how long it was until the answer. One that never came is as long as the platform waits. */
  final Duration ask() {
    var answer = asked();
    if (answer.isInTime()) {
      return answer.after();
    }
    missed.incrementAndGet();
    return patience();
  }

  /** How many were not answered since this was last asked. */
  final int missed() {
    return missed.getAndSet(0);
  }

  /** Asks by so many at once, each of whom asks again as soon as they are answered. */
  final Rush askAtOnce(int askers, int timesEach) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var began = System.nanoTime();
      var asked = threads.invokeAll(Collections.<Callable<Measured>>nCopies(askers,
          () -> Measured.times(timesEach, this::ask)));
      var took = Duration.ofNanos(System.nanoTime() - began);
      var all = LongStream.empty();
      for (var one : asked) {
        all = LongStream.concat(all, LongStream.of(one.get().nanos()));
      }
      return new Rush(new Measured(all.toArray()), took, missed());
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
  }

  @Override
  public abstract void close();

  /** What came of asking once, and after how long. */
  record Answer(boolean isInTime, String words, Duration after) {}

  /**
   * Many commands, one after the other or at once.
   *
   * @param took all of them together
   * @param missed how many were not answered
   */
  record Rush(Measured each, Duration took, int missed) {

    double aSecond() {
      return each.nanos().length * 1e9 / took.toNanos();
    }
  }
}
