package org.collegium.core.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.store.Engine.Kind;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Sealed;

/** One key a person, in a file of their own, wrapped by the master key. Safe to share between threads. */
public final class PersonKeys implements AutoCloseable {

  private final TrayPool<PersonKeyTable> trays;
  private final Seal master;
  private final InstantSource clock;
  private final SecureRandom chance = new SecureRandom();
  private final Map<PersonId, Seal> known = new HashMap<>();
  private final Set<PersonId> destroyed;
  private final ScopedValue<Step> step = ScopedValue.newInstance();

  private PersonKeys(TrayPool<PersonKeyTable> trays, Seal master, InstantSource clock) {
    this.trays = trays;
    this.master = master;
    this.clock = clock;
    this.destroyed = new LinkedHashSet<>(look(trays, PersonKeyTable::destroyed));
  }

  /**
   * Opens the keys.
   *
   * @throws KeyMismatch if they were wrapped with another master key
   */
  static PersonKeys open(Engine engine, MasterKey master, InstantSource clock) {
    Schema.KEYS.migrate(engine);
    var trays = new TrayPool<>(1, () -> new Tray<>(engine, Kind.WRITES, PersonKeyTable::new));
    if (!fits(trays, master)) {
      trays.close();
      throw new KeyMismatch(engine.name());
    }
    var keys = new PersonKeys(trays, master.seal(), clock);
    if (!keys.destroyed.isEmpty()) {
      // Whoever destroyed a key and was stopped then may have left it beside the file.
      keys.forgetRemains();
    }
    return keys;
  }

  private static boolean fits(TrayPool<PersonKeyTable> trays, MasterKey master) {
    var kept = look(trays, PersonKeyTable::checkValue).orElseGet(() -> write(trays, table -> {
      table.keepCheckValue(master.checkValue());
      return table.checkValue().orElseThrow();
    }));
    return master.fits(kept);
  }

  private static <R> R look(TrayPool<PersonKeyTable> trays, Function<PersonKeyTable, R> work) {
    return Conflict.overcome(() -> trays.use(Optional.empty(), tray -> tray.look(work)));
  }

  private static <R> R write(TrayPool<PersonKeyTable> trays, Function<PersonKeyTable, R> work) {
    return Conflict.overcome(() -> trays.use(Optional.empty(), tray -> tray.inside(work)));
  }

  /** Seals something the person wrote; their key is made, and kept for good, before this returns. */
  synchronized Sealed seal(PersonId author, Slot slot, byte[] plain) {
    forgetWhatOthersDestroyed();
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

  /** Whose keys others destroyed is asked once in it, before the first is used: so that many words are read quickly. */
  <R> R during(Supplier<R> work) {
    return ScopedValue.where(step, new Step()).call(work::get);
  }

  private synchronized Seal keyOf(PersonId author) {
    lookOnceAStep();
    return known.computeIfAbsent(author, _ -> look(trays, table -> find(table, author))
        .orElseThrow(() -> new StorageFault("The key of person " + author.value()
            + " was destroyed; nothing they wrote can be opened.")));
  }

  /** For what is nobody's own. */
  Seal master() {
    return master;
  }

  /**
   * Makes everything the person wrote unreadable for ever, wherever a copy of it lies, and lets nothing more be sealed
   * for them.
   */
  public synchronized void destroy(PersonId person) {
    known.remove(person);
    write(trays, table -> {
      table.keepDestroyed(person, clock.instant());
      return table.remove(person);
    });
    destroyed.add(person);
    forgetRemains();
  }

  private void forgetRemains() {
    trays.use(Optional.empty(), tray -> {
      tray.forgetRemains();
      return true;
    });
  }

  /** Whether that person's key was destroyed: all that is sealed with it is as if it were not there. */
  synchronized boolean isDestroyed(PersonId person) {
    lookOnceAStep();
    return destroyed.contains(person);
  }

  /** Everybody whose key was destroyed. */
  synchronized Set<PersonId> destroyed() {
    forgetWhatOthersDestroyed();
    return Set.copyOf(destroyed);
  }

  /** Notes beside the keys, which no backup of words holds, that what was written there by then is kept no longer. */
  void noteEnd(CohortId cohort, Instant at) {
    write(trays, table -> {
      table.keepEnd(cohort, at);
      return at;
    });
  }

  /** Up to when the words of each cohort are kept no longer. */
  Map<CohortId, Instant> endedKeepings() {
    return look(trays, PersonKeyTable::ends);
  }

  private Seal findOrMake(PersonId author) {
    return look(trays, table -> find(table, author)).orElseGet(() -> write(trays, table -> find(table, author)
        .orElseGet(() -> make(table, author))));
  }

  private Optional<Seal> find(PersonKeyTable table, PersonId author) {
    return table.find(author).map(wrapped -> new Seal(master.open(wrapped, slot(author))));
  }

  private Seal make(PersonKeyTable table, PersonId author) {
    // Asked in the transaction that keeps the key: another node may destroy theirs at this very moment.
    if (table.isDestroyed(author)) {
      throw new StorageFault("The key of person " + author.value() + " was destroyed; they have no other.");
    }
    var key = new byte[Seal.KEY_BYTES];
    chance.nextBytes(key);
    table.add(author, master.close(key, slot(author)), clock.instant());
    return find(table, author).orElseThrow();
  }

  private void lookOnceAStep() {
    if (!step.isBound() || step.get().isFirst()) {
      forgetWhatOthersDestroyed();
    }
  }

  /** Another node may have destroyed a key, or a command line: nothing opens with it or is sealed with it any more. */
  private void forgetWhatOthersDestroyed() {
    if (look(trays, PersonKeyTable::howManyDestroyed) != destroyed.size()) {
      destroyed.addAll(look(trays, PersonKeyTable::destroyed));
      known.keySet().removeAll(destroyed);
    }
  }

  static Slot slot(PersonId person) {
    return new Slot("person_key", "wrapped", person);
  }

  @Override
  public synchronized void close() {
    trays.close();
  }

  /** A transaction, or whatever else is done at one go by one thread. */
  private static final class Step {

    private boolean begun;

    boolean isFirst() {
      var isFirst = !begun;
      begun = true;
      return isFirst;
    }
  }
}
