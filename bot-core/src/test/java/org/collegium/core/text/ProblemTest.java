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

  @Test
  void hasNoLineBeforeTheFirst() {
    assertThatThrownBy(() -> new Problem("roster.csv", -1, "what?")).hasMessageContaining("not -1");
  }
}
