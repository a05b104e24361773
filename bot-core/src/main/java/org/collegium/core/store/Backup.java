package org.collegium.core.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/** Copies one file while it is in use. */
record Backup(SqliteFile from) {

  /** A copy where there was none. */
  void to(Path copy) {
    try {
      OwnerOnly.newFile(copy);
    } catch (FileAlreadyExistsException e) {
      throw new StorageFault("There is a file " + copy + " already; a backup never writes over one.", e);
    } catch (IOException e) {
      throw new StorageFault("The backup " + copy + " cannot be made: " + e, e);
    }
    var whole = false;
    try {
      fill(copy);
      check(copy);
      whole = true;
    } finally {
      if (!whole) {
        remove(copy);
      }
    }
  }

  /** A copy that takes another's place at once, when it is whole. */
  void inPlaceOf(Path copy) {
    var fresh = copy.resolveSibling(copy.getFileName() + ".new");
    remove(fresh);
    to(fresh);
    try {
      Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      remove(fresh);
      throw new StorageFault("The backup " + copy + " cannot be replaced: " + e, e);
    }
  }

  private void fill(Path copy) {
    try (var connection = from.connect(); var vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toAbsolutePath().toString());
      vacuum.execute();
    } catch (SQLException e) {
      throw new SqliteFile(copy, from.durability()).fault(e);
    }
  }

  private void check(Path copy) {
    var file = new SqliteFile(copy, from.durability());
    file.check();
    file.sync();
  }

  private static void remove(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new StorageFault("The file " + copy + " cannot be removed: " + e, e);
    }
  }
}
