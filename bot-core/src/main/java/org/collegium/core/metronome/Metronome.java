package org.collegium.core.metronome;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.collegium.core.chore.Chore;
import org.quartz.DateBuilder;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quartz only knocks: one trigger a chore, set to the chore's next hour, and a tick for safety. Triggers live in
 * memory; what is due stands in the domain's own rows, so losing every trigger loses nothing. Looking for changes goes
 * by a time that nobody can set, so that a clock that is set back leaves no chore unasked.
 */
public final class Metronome implements AutoCloseable {

  /** How soon a write by another process, such as the command line, is noticed. */
  static final Duration WATCH = Duration.ofSeconds(1);
  /** How soon a chore is asked again that no change spoke of, or that failed. */
  static final Duration SAFETY = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(Metronome.class);
  private static final String KNOCK = "knock";
  /** Every hour is set anew long before. */
  private static final Duration FARTHEST = Duration.ofDays(1);

  private final Scheduler scheduler;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("metronome-watch").factory());
  private final Supplier<List<Chore>> chores;
  private final Map<String, Chore> known = new HashMap<>();
  private final InstantSource clock;
  private final LongSupplier version;
  private final Map<String, Instant> restsUntil = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final SetClock setClock;
  private long seen;
  private long rearmedAt;

  /**
   * Knocks at these chores once started.
   *
   * @param version changes whenever anybody has written to the database
   */
  public Metronome(List<Chore> chores, InstantSource clock, LongSupplier version) {
    this(() -> chores, clock, version);
  }

  /**
   * Knocks at chores that may come and go, once started.
   *
   * @param chores asked now and then, and whenever anybody has written; one that takes another's place has its name
   * @param version changes whenever anybody has written to the database
   */
  public Metronome(Supplier<List<Chore>> chores, InstantSource clock, LongSupplier version) {
    this.chores = chores;
    this.clock = clock;
    this.version = version;
    this.setClock = new SetClock(clock);
    this.scheduler = scheduler();
  }

  /** Begins to knock; whatever is overdue is done at once. */
  public void start() {
    try {
      rearm();
      scheduler.start();
      var _ = watch.scheduleWithFixedDelay(this::watch, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The scheduler did not start", e);
    }
  }

  /** The instant that chores are told. */
  Instant now() {
    return clock.instant();
  }

  /** Lets a chore that failed rest for a minute, so that it does not fail in a hurry. */
  void failed(Chore chore) {
    restsUntil.put(chore.name(), clock.instant().plus(SAFETY));
  }

  /** A chore did what was due. */
  void succeeded(Chore chore) {
    restsUntil.remove(chore.name());
  }

  /** A look that fails must not be the last one. */
  private void watch() {
    try {
      look();
    } catch (RuntimeException fault) {
      LOG.error("What is due cannot be looked for; it is tried again", fault);
    }
  }

  /** Asks again if anybody has written since, chores came or went, the clock was set, or a minute has passed. */
  private synchronized void look() {
    setClock.moved().ifPresent(this::afterMoving);
    var current = version.getAsLong();
    if (current != seen || !Set.copyOf(known.values()).equals(Set.copyOf(chores.get()))
        || System.nanoTime() - rearmedAt > SAFETY.toNanos()) {
      seen = current;
      rearm();
    }
  }

  /** Rests and hours were reckoned by another time; a chore that is knocked at reckons anew. */
  private void afterMoving(Duration more) {
    LOG.warn("The clock of this machine was set {} by {} s, or the machine slept; all that is due is looked at anew",
        more.isNegative() ? "back" : "forward", more.abs().toSeconds());
    restsUntil.clear();
    try {
      for (var name : known.keySet()) {
        scheduler.triggerJob(job(name));
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("The scheduler did not knock", e);
    }
  }

  /** Sets every trigger to its chore's next hour. */
  synchronized void rearm() {
    rearmedAt = System.nanoTime();
    var current = chores.get();
    follow(current);
    current.forEach(this::arm);
  }

  /** Whoever came since is knocked at from now on, and whoever went no more; what is under way comes to its end. */
  private void follow(List<Chore> current) {
    var gone = new HashSet<>(known.keySet());
    current.forEach(chore -> gone.remove(chore.name()));
    try {
      for (var name : gone) {
        scheduler.deleteJob(job(name));
        known.remove(name);
        restsUntil.remove(name);
      }
      for (var chore : current) {
        if (!chore.equals(known.get(chore.name()))) {
          scheduler.addJob(knock(chore), true);
          known.put(chore.name(), chore);
        }
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("The scheduler did not take the chores there are now", e);
    }
  }

  private JobDetail knock(Chore chore) {
    var data = new JobDataMap();
    data.put(KnockAtChore.CHORE, chore);
    data.put(KnockAtChore.METRONOME, this);
    return JobBuilder.newJob(KnockAtChore.class).withIdentity(job(chore.name())).setJobData(data).storeDurably()
        .build();
  }

  private void arm(Chore chore) {
    Optional<Instant> next;
    try {
      next = chore.nextDue();
    } catch (RuntimeException e) {
      // The others must go on; this one is asked again by the safety tick.
      if (silent.add(chore.name())) {
        LOG.error("When '{}' is due next cannot be told; it is asked again every {}", chore.name(), SAFETY, e);
      }
      return;
    }
    silent.remove(chore.name());
    arm(chore, next);
  }

  private void arm(Chore chore, Optional<Instant> next) {
    try {
      var key = TriggerKey.triggerKey(KNOCK, chore.name());
      var rests = restsUntil.getOrDefault(chore.name(), Instant.MIN);
      var due = next.map(hour -> hour.isBefore(rests) ? rests : hour);
      if (due.isEmpty()) {
        scheduler.unscheduleJob(key);
        return;
      }
      var trigger =
          TriggerBuilder.newTrigger().withIdentity(key).forJob(job(chore.name()))
              .startAt(DateBuilder.futureDate(millisUntil(due.get()), IntervalUnit.MILLISECOND))
              .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow()).build();
      if (scheduler.rescheduleJob(key, trigger) == null) {
        scheduler.scheduleJob(trigger);
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("The hour of '" + chore.name() + "' could not be set", e);
    }
  }

  /** From now on: the hour that Quartz reads need not be ours. */
  private int millisUntil(Instant due) {
    var now = clock.instant();
    return due.isAfter(now.plus(FARTHEST)) ? (int) FARTHEST.toMillis()
        : (int) Math.max(0, Duration.between(now, due).toMillis());
  }

  /** Stops knocking and waits for what is under way. */
  @Override
  public void close() {
    watch.shutdownNow();
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The scheduler did not stop", e);
    }
  }

  private static JobKey job(String chore) {
    return JobKey.jobKey(KNOCK, chore);
  }

  private static Scheduler scheduler() {
    var settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", "collegium-" + System.identityHashCode(settings));
    settings.setProperty("org.quartz.threadPool.class", ThreadForEach.class.getName());
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    try {
      return new StdSchedulerFactory(settings).getScheduler();
    } catch (SchedulerException e) {
      throw new IllegalStateException("The scheduler could not be made", e);
    }
  }
}
