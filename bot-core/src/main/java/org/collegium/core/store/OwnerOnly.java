package org.collegium.core.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that nobody but their owner can read, whatever the umask says. */
final class OwnerOnly {

  private static final String FILE = "rw-------";
  private static final String FOLDER = "rwx------";

  private OwnerOnly() {}

  /** An empty file, in a folder that is there; a file that is there already is not touched. */
  static void file(Path path) throws IOException {
    try {
      Files.createFile(path, permissions(path, FILE));
    } catch (FileAlreadyExistsException _) {
      // Not even opened: closing it again would drop the locks that connections of this process hold on it.
    }
  }

  /** An empty file that was not there before. */
  static void newFile(Path path) throws IOException {
    Files.createFile(path, permissions(path, FILE));
  }

  /** A folder, with those above it; one that is there already is left as it is. */
  static void folder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path, permissions(path, FOLDER));
    }
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
        : new FileAttribute<?>[0];
  }
}
