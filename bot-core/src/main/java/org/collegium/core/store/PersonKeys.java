package org.collegium.core.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.store.Tray.Kind;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Sealed;

/** One key a person, in a file of their own, wrapped by the master key. Safe to share between threads. */
public final class PersonKeys implements AutoCloseable {

  private final Tray<PersonKeyTable> tray;
  private final Seal master;
  private final InstantSource clock;
  private final SecureRandom chance = new SecureRandom();
  private final Map<PersonId, Seal> known = new HashMap<>();
  private long seenVersion;

  private PersonKeys(Tray<PersonKeyTable> tray, Seal master, InstantSource clock) {
    this.tray = tray;
    this.master = master;
    this.clock = clock;
  }

  /**
   * Opens the keys.
   *
   * @throws KeyMismatch if they were wrapped with another master key
   */
  static PersonKeys open(SqliteFile file, MasterKey master, InstantSource clock) {
    file.create();
    Schema.KEYS.migrate(file);
    var tray = new Tray<>(file, Kind.WRITES, PersonKeyTable::new);
    if (!fits(tray, master)) {
      tray.close();
      throw new KeyMismatch(file.path());
    }
    return new PersonKeys(tray, master.seal(), clock);
  }

  private static boolean fits(Tray<PersonKeyTable> tray, MasterKey master) {
    var kept = tray.join(PersonKeyTable::checkValue).orElseGet(() -> tray.inside(table -> {
      table.keepCheckValue(master.checkValue());
      return table.checkValue().orElseThrow();
    }));
    return MessageDigest.isEqual(kept, master.checkValue());
  }

  /** Seals something the person wrote; their key is made, and kept for good, before this returns. */
  synchronized Sealed seal(PersonId author, Slot slot, byte[] plain) {
    forgetWhatOthersChanged();
    return known.computeIfAbsent(author, this::findOrMake).close(plain, slot);
  }

  Sealed seal(PersonId author, Slot slot, Prose words) {
    return seal(author, slot, words.raw().getBytes(StandardCharsets.UTF_8));
  }

  Prose openProse(PersonId author, Slot slot, Sealed sealed) {
    return new Prose(new String(open(author, slot, sealed), StandardCharsets.UTF_8));
  }

  /**
   * Opens what was sealed for that author and slot.
   *
   * @throws StorageFault if the author's key was destroyed, or does not fit
   */
  byte[] open(PersonId author, Slot slot, Sealed sealed) {
    return keyOf(author).open(sealed, slot);
  }

  private synchronized Seal keyOf(PersonId author) {
    return known.computeIfAbsent(author, _ -> tray.join(table -> find(table, author))
        .orElseThrow(() -> new StorageFault("The key of person " + author.value()
            + " was destroyed; nothing they wrote can be opened.")));
  }

  /** For what is nobody's own. */
  Seal master() {
    return master;
  }

  /** Makes everything the person wrote unreadable for ever, wherever a copy of it lies. */
  public synchronized void destroy(PersonId person) {
    known.remove(person);
    tray.inside(table -> table.remove(person));
    tray.join(PersonKeyTable::emptyWriteAheadLog);
  }

  private Seal findOrMake(PersonId author) {
    return tray.join(table -> find(table, author)).orElseGet(() -> tray.inside(table -> find(table, author)
        .orElseGet(() -> make(table, author))));
  }

  private Optional<Seal> find(PersonKeyTable table, PersonId author) {
    return table.find(author).map(wrapped -> new Seal(master.open(wrapped, slot(author))));
  }

  private Seal make(PersonKeyTable table, PersonId author) {
    var key = new byte[Seal.KEY_BYTES];
    chance.nextBytes(key);
    table.add(author, master.close(key, slot(author)), clock.instant());
    return new Seal(key);
  }

  /** A command line beside a running bot may have destroyed a key; nothing new may be sealed with it. */
  private void forgetWhatOthersChanged() {
    var version = tray.join(PersonKeyTable::dataVersion);
    if (version != seenVersion) {
      known.clear();
      seenVersion = version;
    }
  }

  private static Slot slot(PersonId person) {
    return new Slot("person_key", "wrapped", person);
  }

  @Override
  public synchronized void close() {
    tray.close();
  }
}
