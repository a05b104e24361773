package org.collegium.launcher.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.collegium.core.text.Prose;
import org.collegium.launcher.rehearsal.Script.NamedFile;

/** The files a rehearsal is played from: those that were named, or the sample's. */
record ScriptFiles(Path folder, Asked asked) {

  private static final Prose SAMPLE_COHORT = new Prose("Front Range");

  Outcome read(Optional<Path> roster, Optional<Path> calendar, Optional<Path> closures) {
    try {
      var isSample = roster.isEmpty();
      return new Found(new Script(
          roster.isPresent() ? file(roster.get()) : sample("roster.csv"),
          calendar.isPresent() ? file(calendar.get()) : sample("sessions.ics"),
          closures.isPresent() ? Optional.of(file(closures.get()))
              : Optional.of("closures.ics").filter(_ -> isSample).map(ScriptFiles::sample),
          asked.catalogue(), asked.cohort().or(() -> Optional.of(SAMPLE_COHORT).filter(_ -> isSample)), asked.zone(),
          asked.answers(), asked.seed()));
    } catch (NoSuchFileException missing) {
      return new Missing(missing.getFile() + ": there is no such file.");
    } catch (IOException unreadable) {
      return new Missing(unreadable.getMessage() + ": this file cannot be read.");
    }
  }

  private NamedFile file(Path named) throws IOException {
    return new NamedFile(named.toString(), Files.readAllBytes(folder.resolve(named)));
  }

  private static NamedFile sample(String name) {
    try (var file = ScriptFiles.class.getResourceAsStream("/sample/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The sample " + name + " is missing from the jar");
      }
      return new NamedFile(name, file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was said on the command line besides the files. */
  record Asked(Optional<Path> catalogue, Optional<Prose> cohort, Optional<ZoneId> zone, Answers answers, long seed) {}

  /** What came of it. */
  sealed interface Outcome {}

  /** All were found. */
  record Found(Script script) implements Outcome {}

  /** One was not. */
  record Missing(String sentence) implements Outcome {}
}
