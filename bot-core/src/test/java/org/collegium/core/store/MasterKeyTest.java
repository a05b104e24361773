package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.collegium.core.text.Secret;
import org.junit.jupiter.api.Test;

/** The master key as it stands in settings. */
class MasterKeyTest {

  @Test
  void aFreshOneCanBeReadAndIsAlwaysAnother() {
    var one = MasterKey.fresh();
    var other = MasterKey.fresh();

    assertThat(one.reveal()).isNotEqualTo(other.reveal());
    assertThat(MasterKey.read(one).checkValue()).isEqualTo(MasterKey.read(one).checkValue())
        .isNotEqualTo(MasterKey.read(other).checkValue());
  }

  @Test
  void spacesAroundItDoNotMatter() {
    var fresh = MasterKey.fresh();

    assertThat(MasterKey.read(new Secret(" " + fresh.reveal() + "\n")).checkValue())
        .isEqualTo(MasterKey.read(fresh).checkValue());
  }

  @Test
  void whatIsNoKeyIsRefusedWithoutBeingShown() {
    Stream.of("", "secret word!", "c2hvcnQ=", MasterKey.fresh().reveal() + "AAAA").forEach(
        written -> assertThatThrownBy(() -> MasterKey.read(new Secret(written)))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("32 bytes written in Base64")
            .hasNoCause()
            .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret word")));
  }

  @Test
  void itIsNeverPrinted() {
    assertThat(MasterKey.read(MasterKey.fresh())).hasToString("•••");
  }
}
