package org.collegium.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void namesFileAndLineSoThatAnEditorCanJumpThere() {
    assertThat(new Problem("roster.csv", 7, "the name is missing.")).hasToString("roster.csv:7: the name is missing.");
  }

  @Test
  void leavesTheLineOutWhenTheWholeFileIsMeant() {
    assertThat(Problem.ofWhole("roster.csv", "the file is empty.").inWords())
        .isEqualTo("roster.csv: the file is empty.");
  }

  /** It is read in a terminal, which a file could otherwise paint, and it must say what is really there. */
  @Test
  void namesWhatCannotBeSeenOfWhatItRepeats() {
    assertThat(new Problem("roster.csv\u0007", 2, "“\u202Eada\u001B[31m” is not an e-mail address.").inWords())
        .isEqualTo("roster.csv⟨U+0007⟩:2: “⟨U+202E⟩ada⟨U+001B⟩[31m” is not an e-mail address.");
    assertThat(new Problem("roster.csv", 2, "“\u0012\u0012\u0000” is not a role.").inWords())
        .isEqualTo("roster.csv:2: “⟨U+0012 and 2 more⟩” is not a role.");
  }

  @Test
  void hasNoLineBeforeTheFirst() {
    assertThatThrownBy(() -> new Problem("roster.csv", -1, "what?")).hasMessageContaining("not -1");
  }
}
