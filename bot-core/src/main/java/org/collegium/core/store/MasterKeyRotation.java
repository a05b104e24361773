package org.collegium.core.store;

import java.nio.file.Path;
import org.collegium.core.store.Engine.Kind;

/**
 * Puts another master key in the place of the one that wraps everybody's keys; no word is sealed anew by it. Whatever
 * stops it, it goes on when it is begun again with the same two keys.
 */
public final class MasterKeyRotation {

  private final SqliteFile keyFile;
  private final SqliteFile words;

  /** In that folder, which no other program may have open: it would go on with the earlier key. */
  public MasterKeyRotation(Path folder) {
    this.keyFile = new SqliteFile(folder.resolve(Database.KEYS), Durability.KEPT);
    this.words = new SqliteFile(folder.resolve(Database.WORDS), Durability.KEPT);
  }

  /**
   * Wraps everything with {@code fresh}; what is wrapped with it already stays.
   *
   * @throws KeyMismatch if neither key fits; then nothing was changed
   */
  public Rotated rotate(MasterKey earlier, MasterKey fresh) {
    Schema.KEYS.migrate(keyFile);
    Schema.WORDS.migrate(words);
    try (var keys = new Tray<>(keyFile, Kind.WRITES, PersonKeyTable::new);
        var tokens = new Tray<>(words, Kind.WRITES, handle -> new InstallationTable(handle, fresh.seal()))) {
      if (!fits(keys, fresh)) {
        if (!fits(keys, earlier)) {
          throw new KeyMismatch(keyFile.name());
        }
        keys.inside(table -> wrapAnew(table, earlier, fresh));
      }
      var sealed = tokens.<Integer>inside(table -> table.sealAnew(earlier.seal()));
      keys.forgetRemains();
      words.emptyWriteAheadLog();
      return new Rotated(keys.join(PersonKeyTable::all).size(), sealed);
    }
  }

  private static boolean fits(Tray<PersonKeyTable> keys, MasterKey master) {
    return keys.join(PersonKeyTable::checkValue).filter(master::fits).isPresent();
  }

  private static int wrapAnew(PersonKeyTable table, MasterKey earlier, MasterKey fresh) {
    var all = table.all();
    all.forEach((person, wrapped) -> {
      var slot = PersonKeys.slot(person);
      table.change(person, fresh.seal().close(earlier.seal().open(wrapped, slot), slot));
    });
    table.changeCheckValue(fresh.checkValue());
    return all.size();
  }

  /**
   * What was done.
   *
   * @param keys of people, all of which are wrapped with the new master key
   * @param tokens of workspaces that were sealed with the earlier one until now
   */
  public record Rotated(int keys, int tokens) {}
}
