package org.collegium.launcher.running;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.collegium.launcher.house.OwnerOnly;

/** Sees to it that one bot runs on a data folder; it ends with its process, however that ends. */
public final class RunLock implements AutoCloseable {

  private static final String NAME = "run.lock";
  /** Behind the text of the file, so that others can read it where locks keep readers out. */
  private static final long PLACE = Long.MAX_VALUE - 1;

  private final FileChannel file;

  private RunLock(FileChannel file) {
    this.file = file;
  }

  /** Which process has it; empty when no bot runs on that folder. */
  public static Optional<String> holder(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(NAME))) {
      return Optional.empty();
    }
    return switch (take(folder)) {
      case Held(String process) -> Optional.of(process);
      case Taken(RunLock lock) -> {
        lock.close();
        yield Optional.empty();
      }
    };
  }

  /** Takes it, if nobody has it. */
  public static Outcome take(Path folder) throws IOException {
    OwnerOnly.makeFolder(folder);
    var path = folder.resolve(NAME);
    OwnerOnly.makeFile(path);
    var file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    var taken = false;
    try {
      taken = file.tryLock(PLACE, 1, false) != null;
      if (taken) {
        file.truncate(0).write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid())
            .getBytes(StandardCharsets.UTF_8)));
        return new Taken(new RunLock(file));
      }
      return new Held(Files.readString(path).strip());
    } catch (OverlappingFileLockException _) {
      return new Held(Long.toString(ProcessHandle.current().pid()));
    } finally {
      if (!taken) {
        file.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** It is ours until it is closed. */
  public record Taken(RunLock lock) implements Outcome {}

  /** Another bot runs on that folder, in the process of that number. */
  public record Held(String process) implements Outcome {}
}
