package org.collegium.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one program at a time make or migrate the files of a folder. */
final class OpeningLock implements AutoCloseable {

  private static final String NAME = "opening.lock";

  /** A file's lock belongs to the whole process; its threads need one of their own. */
  private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock(true);

  private final FileChannel file;
  private final FileLock lock;

  private OpeningLock(FileChannel file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /** Waits for its turn. */
  static OpeningLock of(Path folder) {
    IN_THIS_PROCESS.lock();
    try {
      var path = folder.resolve(NAME);
      OwnerOnly.file(path);
      var file = FileChannel.open(path, StandardOpenOption.WRITE);
      return new OpeningLock(file, file.lock());
    } catch (IOException e) {
      IN_THIS_PROCESS.unlock();
      throw new StorageFault("The folder " + folder + " cannot be written by this user: " + e, e);
    }
  }

  @Override
  public void close() {
    try (file) {
      lock.release();
    } catch (IOException e) {
      throw new StorageFault("A lock could not be given back: " + e, e);
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }
}
