package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.text.Sealed;
import org.junit.jupiter.api.Test;

/** What is closed opens only with its key and in its place. */
class SealTest {

  private static final byte[] PLAIN = "I let the team choose.".getBytes(StandardCharsets.UTF_8);
  private static final Slot HERE = new Slot("reflection", "answer", "1");

  private final Seal seal = MasterKey.read(PlantedKey.fresh()).seal();

  @Test
  void itOpensInItsPlace() {
    assertThat(seal.open(seal.close(PLAIN, HERE), HERE)).isEqualTo(PLAIN);
    assertThat(seal.open(seal.close(new byte[0], HERE), HERE)).isEmpty();
  }

  @Test
  void theSameWordsNeverLookTheSameTwice() {
    assertThat(seal.close(PLAIN, HERE)).isNotEqualTo(seal.close(PLAIN, HERE));
  }

  @Test
  void itOpensNowhereElse() {
    var sealed = seal.close(PLAIN, HERE);

    Stream.of(new Slot("reflection", "answer", "2"), new Slot("reflection", "follow_up", "1"),
        new Slot("announcement", "answer", "1"))
        .forEach(slot -> assertThatThrownBy(() -> seal.open(sealed, slot)).isInstanceOf(StorageFault.class)
            .hasMessageContaining(slot.table() + "." + slot.column()));
  }

  @Test
  void anotherKeyDoesNotOpenIt() {
    var sealed = seal.close(PLAIN, HERE);

    assertThatThrownBy(() -> MasterKey.read(PlantedKey.fresh()).seal().open(sealed, HERE))
        .isInstanceOf(StorageFault.class);
  }

  @Test
  void noByteOfItCanBeChanged() {
    var bytes = seal.close(PLAIN, HERE).bytes();

    for (var at = 0; at < bytes.length; at++) {
      var changed = bytes.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> seal.open(new Sealed(changed), HERE)).as("byte %d", at).isInstanceOf(StorageFault.class);
    }
    for (var length = 0; length < bytes.length; length++) {
      var cut = new Sealed(Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> seal.open(cut, HERE)).as("first %d", length).isInstanceOf(StorageFault.class);
    }
  }
}
