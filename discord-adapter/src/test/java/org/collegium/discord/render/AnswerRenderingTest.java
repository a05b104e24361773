package org.collegium.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.specimen.Answers;
import org.collegium.core.specimen.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerRenderingTest {

  private final AnswerRendering rendering = new AnswerRendering(Cast.ADA);

  @Test
  void thereIsASpecimenOfEveryAnswer() {
    assertThat(Answers.plain().all()).extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(Records.of(Answer.class).toList());
  }

  static Stream<Answer> answers() {
    return Answers.plain().all().stream();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void everyAnswerLooksAsSomebodyHasReadIt(Answer answer) {
    Golden.holds("answer-" + answer.getClass().getSimpleName(), Wired.of(rendering.of(answer)));
  }

  static Stream<Answer> empty() {
    return Answers.plain().empty().stream();
  }

  @ParameterizedTest
  @MethodSource("empty")
  void whereThereIsNothingASentenceSaysSo(Answer answer) {
    Golden.holds("empty-" + answer.getClass().getSimpleName(), Wired.of(rendering.of(answer)));
  }
}
