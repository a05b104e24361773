package org.collegium.launcher.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that nobody but their owner can read, where the file system knows owners. */
public final class OwnerOnly {

  private static final String FILE = "rw-------";
  private static final String FOLDER = "rwx------";

  private OwnerOnly() {}

  /** The folder and those above it; one that is there already is left as it is. */
  public static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, permissions(folder, FOLDER));
    }
  }

  /** An empty file, unless it is there already. */
  public static void makeFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      makeNewFile(file);
    }
  }

  /** An empty file. Throws if it is there already. */
  static void makeNewFile(Path file) throws IOException {
    Files.createFile(file, permissions(file, FILE));
  }

  /** Whether others than the owner can get at it; false where the file system knows no owners. */
  public static boolean isOpenToOthers(Path path) throws IOException {
    return knowsOwners(path) && Files.getPosixFilePermissions(path).stream()
        .anyMatch(permission -> !Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE).contains(permission));
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return knowsOwners(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
        : new FileAttribute<?>[0];
  }

  private static boolean knowsOwners(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
