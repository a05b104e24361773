package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start script has done once, so that Java knows which classes a start takes. */
class WarmUpTest {

  @Test
  void itStartsAndPlaysInSilenceAndMakesNoDataFolder(@TempDir Path folder) {
    var typing = new Typing(folder);

    var said = typing.type("warm-up");

    assertThat(said.code()).isZero();
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).isEmpty();
    assertThat(typing.data()).doesNotExist();
  }

  @Test
  void helpIsSilentAboutIt(@TempDir Path folder) {
    assertThat(new Typing(folder).type("--help").out()).doesNotContain("warm-up");
  }
}
