package org.collegium.launcher.running;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Supplier;
import org.collegium.core.House;
import org.collegium.core.outbox.Letter;
import org.collegium.launcher.command.Version;

/** The bot in numbers: letters, chores, and the machine under them. No number is of one person or one cohort. */
final class Figures {

  private static final double MILLIS = 1000.0;

  private final PrometheusRegistry registry = new PrometheusRegistry();

  private Figures() {}

  static PrometheusRegistry of(House house, Supplier<List<WatchedChore>> chores, OwnDuties duties) {
    var figures = new Figures();
    figures.letters(house);
    figures.chores(chores);
    figures.duties(duties);
    figures.machine();
    return figures.registry;
  }

  private void letters(House house) {
    GaugeWithCallback.builder().name("collegium_letters").help("Letters of all cohorts, by where they stand.")
        .labelNames("state")
        .callback(letters -> {
          var counts = counts(house);
          Arrays.stream(Letter.State.values())
              .forEach(state -> letters.call(counts.getOrDefault(state, 0), state.word()));
        })
        .register(registry);
  }

  private static EnumMap<Letter.State, Integer> counts(House house) {
    return house.letters().read(books -> {
      var sum = new EnumMap<Letter.State, Integer>(Letter.State.class);
      books.cohorts().all().forEach(cohort -> books.letters().counts(cohort.id())
          .forEach((state, count) -> sum.merge(state, count, Integer::sum)));
      return sum;
    });
  }

  private void chores(Supplier<List<WatchedChore>> chores) {
    GaugeWithCallback.builder().name("collegium_chore_next_due_seconds")
        .help("When each chore is due next, as seconds since 1970; absent while there is nothing to do.")
        .labelNames("chore")
        .callback(due -> chores.get().forEach(chore -> chore.hour()
            .ifPresent(next -> due.call(seconds(next), chore.name()))))
        .register(registry);
    GaugeWithCallback.builder().name("collegium_chore_last_run_seconds")
        .help("When each chore was last begun, as seconds since 1970; absent before the first time.")
        .labelNames("chore")
        .callback(last -> chores.get().forEach(chore -> chore.lastRun()
            .ifPresent(begun -> last.call(seconds(begun), chore.name()))))
        .register(registry);
    CounterWithCallback.builder().name("collegium_chore_runs_total").help("How often each chore was begun.")
        .labelNames("chore")
        .callback(runs -> chores.get().forEach(chore -> runs.call((double) chore.runs(), chore.name())))
        .register(registry);
    CounterWithCallback.builder().name("collegium_chore_failures_total").help("How often each chore failed.")
        .labelNames("chore")
        .callback(failures -> chores.get().forEach(chore -> failures.call((double) chore.failures(), chore.name())))
        .register(registry);
  }

  private void duties(OwnDuties duties) {
    GaugeWithCallback.builder().name("collegium_duty")
        .help("1 for what this node does, 0 for what another one does, of all that one node at a time may do;"
            + " over all nodes each adds up to 1.")
        .labelNames("duty")
        .callback(held -> duties.held().forEach((name, isOurs) -> held.call(isOurs ? 1 : 0, name)))
        .register(registry);
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / MILLIS;
  }

  private void machine() {
    Info.builder().name("collegium_build").help("Which version runs, and on which Java.").labelNames("version", "java")
        .register(registry).setLabelValues(Version.ofThis(), Runtime.version().toString());
    GaugeWithCallback.builder().name("process_start_time_seconds")
        .help("When the process began, as seconds since 1970.")
        .callback(start -> start.call(ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS)).register(registry);
    GaugeWithCallback.builder().name("jvm_memory_used_bytes").help("Memory in use.").labelNames("area")
        .callback(used -> {
          var memory = ManagementFactory.getMemoryMXBean();
          used.call((double) memory.getHeapMemoryUsage().getUsed(), "heap");
          used.call((double) memory.getNonHeapMemoryUsage().getUsed(), "nonheap");
        })
        .register(registry);
    GaugeWithCallback.builder().name("jvm_memory_max_bytes").help("The most memory there can be in use.")
        .labelNames("area")
        .callback(most -> most.call((double) ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax(), "heap"))
        .register(registry);
    GaugeWithCallback.builder().name("jvm_threads_current").help("Platform threads alive.")
        .callback(threads -> threads.call(ManagementFactory.getThreadMXBean().getThreadCount())).register(registry);
    CounterWithCallback.builder().name("jvm_gc_collection_seconds_total").help("Time spent collecting garbage.")
        .callback(spent -> spent.call(ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(collector -> Math.max(0, collector.getCollectionTime())).sum() / MILLIS))
        .register(registry);
  }
}
