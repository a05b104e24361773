package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.collegium.core.command.Afterwards;
import org.collegium.core.command.Answer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;

/** What takes long is done when all is kept, and not if it was not. */
class AfterwardsTest {

  private static final Answer MEANWHILE = new PlainAnswer.Said(new Prose("Kept"));
  private static final Answer FINISHED = new PlainAnswer.Said(new Prose("Finished"));

  private final List<String> done = new ArrayList<>();

  @Test
  void theRestIsDoneAfterwards() {
    var answer = Afterwards.of(() -> {
      var kept = Afterwards.finish(MEANWHILE, this::rest);
      done.add("kept");
      return kept;
    });

    assertThat(answer).isEqualTo(FINISHED);
    assertThat(done).containsExactly("kept", "rest");
  }

  @Test
  void ofWhatWasNotKeptNothingIsDone() {
    assertThatThrownBy(() -> Afterwards.of(() -> {
      Afterwards.finish(MEANWHILE, this::rest);
      throw new IllegalStateException("The disk is full");
    })).hasMessage("The disk is full");

    assertThat(done).isEmpty();
  }

  @Test
  void whereNobodyFinishesAnythingItIsDoneAtOnceAndWithoutItTheAnswerStands() {
    assertThat(Afterwards.finish(MEANWHILE, this::rest)).isEqualTo(FINISHED);
    assertThat(Afterwards.of(() -> MEANWHILE)).isEqualTo(MEANWHILE);
  }

  private Answer rest() {
    done.add("rest");
    return FINISHED;
  }
}
