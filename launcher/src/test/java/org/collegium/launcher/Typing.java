package org.collegium.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.door.Stopping;
import org.collegium.launcher.door.Surroundings;
import org.collegium.launcher.door.Terminal;
import org.collegium.launcher.house.OpenHouse;

/** Somebody at a command line, in a folder of their own, with everything but the process itself as it really is. */
public final class Typing {

  static final String FRONT_RANGE = "Front Range";

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final HandCrankedClock clock = new HandCrankedClock(Instant.parse("2026-11-24T15:00:00Z"));
  private final Deque<String> answers = new ArrayDeque<>();
  private volatile CountDownLatch told = new CountDownLatch(1);
  private final List<CompletableFuture<Integer>> started = new CopyOnWriteArrayList<>();
  private boolean isAtTerminal;

  /** In that folder; the data folder is made below it. */
  public Typing(Path folder) {
    this.folder = folder;
    environment.put("COLLEGIUM_HTTP_PORT", "0");
  }

  /** With the sample cohort imported. */
  static Typing withTheSampleCohort(Path folder) {
    var typing = new Typing(folder);
    typing.create(FRONT_RANGE);
    typing.type("import", "roster", typing.sample("roster.csv"), "--cohort", FRONT_RANGE);
    typing.type("import", "calendar", typing.sample("sessions.ics"), "--cohort", FRONT_RANGE);
    return typing;
  }

  void create(String cohort) {
    type("cohort", "create", cohort, "--programme", "balanced-leadership", "--zone", "America/Denver");
  }

  public Typing with(String setting, String value) {
    environment.put(setting, value);
    return this;
  }

  public Typing without(String setting) {
    environment.remove(setting);
    return this;
  }

  /** From now on there is a terminal, at which this is typed when something is asked. */
  public Typing answering(String... lines) {
    isAtTerminal = true;
    answers.addAll(List.of(lines));
    return this;
  }

  HandCrankedClock clock() {
    return clock;
  }

  public Path data() {
    return folder.resolve("data");
  }

  /** A file in the folder they stand in. */
  public Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A sample file, by the name it is typed with. */
  public String sample(String name) {
    try (InputStream sample = Objects.requireNonNull(Typing.class.getResourceAsStream("/sample/" + name))) {
      Files.write(folder.resolve(name), sample.readAllBytes());
      return name;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs one command to its end. */
  public Said type(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var surroundings = surroundings(out, err);
    var code = Commands.of(surroundings, words).execute(words);
    return new Said(code, out.toString(), err.toString());
  }

  /** Starts a command that runs on until it is told to stop; what it says can be read meanwhile. */
  public Running start(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = Commands.of(surroundings(out, err), words);
    var code = CompletableFuture.supplyAsync(() -> line.execute(words));
    started.add(code);
    return new Running(code, out, err);
  }

  /** Runs a command that is not among the usual ones. */
  Said typeWith(Object command, String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = Commands.of(surroundings(out, err));
    var code =
        line.addSubcommand(command).setExecutionExceptionHandler(line.getExecutionExceptionHandler()).execute(words);
    return new Said(code, out.toString(), err.toString());
  }

  /** What commands may look at, as they are here. */
  Surroundings surroundings(StringWriter out, StringWriter err) {
    Stopping stopping = told::await;
    return new Surroundings(environment, folder, clock, new Script(), stopping, new PrintWriter(out, true),
        new PrintWriter(err, true));
  }

  /** Tells a command that runs on to stop, and waits until it has left its files alone. */
  public void stop() {
    told.countDown();
    var _ = CompletableFuture.allOf(started.toArray(CompletableFuture<?>[]::new)).orTimeout(30, TimeUnit.SECONDS)
        .handle((_, fault) -> fault == null).join();
  }

  /** What is started from now on runs until it is told to stop once more. */
  void again() {
    told = new CountDownLatch(1);
  }

  /** The house itself, for what cannot be done from a command line. */
  OpenHouse open() {
    var surroundings = surroundings(new StringWriter(), new StringWriter());
    return switch (Settings.read(surroundings, Optional.empty())) {
      case Settings.Understood(var settings) -> switch (OpenHouse.open(settings, clock)) {
        case OpenHouse.Opened(var house) -> house;
        case OpenHouse.Shut(var sentences) -> throw new IllegalStateException(sentences.toString());
      };
      case Settings.Mistaken(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }

  /** A command that runs on: its exit code once it has ended, and both streams as they grow. */
  public record Running(CompletableFuture<Integer> code, StringWriter out, StringWriter err) {}

  /** What came back: the exit code, and both streams, in which no command says a secret. */
  public record Said(int code, String out, String err) {
    public Said {
      SecretSearch.none(out);
      SecretSearch.none(err);
    }
  }

  private final class Script implements Terminal {

    @Override
    public boolean isThere() {
      return isAtTerminal;
    }

    @Override
    public String ask(String question) {
      return answers.isEmpty() ? "" : answers.remove();
    }
  }
}
