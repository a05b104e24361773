package org.collegium.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import org.collegium.core.store.StorageFault;
import org.collegium.launcher.command.Front;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.house.OwnerOnly;
import org.collegium.launcher.log.FaultInOneLine;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What should not have happened: a sentence for people, the rest for the log. */
final class UnexpectedFault implements IExecutionExceptionHandler {

  private final Front front;

  UnexpectedFault(Front front) {
    this.front = front;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
    if (fault instanceof StorageFault storage) {
      return front.refuse(String.valueOf(storage.getMessage()));
    }
    if (fault instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return front.refuse("Something went wrong that should not have. " + keep(fault));
  }

  private String keep(Exception fault) {
    var entry = front.surroundings().clock().instant().truncatedTo(ChronoUnit.SECONDS) + " " + FaultInOneLine.of(fault);
    try {
      var file = file();
      OwnerOnly.makeFile(file);
      Files.writeString(file, entry + System.lineSeparator(), StandardOpenOption.APPEND);
      return "What is known of it was added to " + file + ".";
    } catch (IOException _) {
      return "It could not be written to a file, so here it is: " + entry;
    }
  }

  /** In the data folder, if there is one yet; a fault is no reason to make one. */
  private Path file() {
    return switch (front.settings()) {
      case Settings.Understood(var settings) when Files.isDirectory(settings.storage().folder()) ->
          settings.storage().faultsFile();
      case Settings.Understood _,Settings.Mistaken _ ->
          Path.of(System.getProperty("java.io.tmpdir"), "collegium-faults.log");
    };
  }
}
