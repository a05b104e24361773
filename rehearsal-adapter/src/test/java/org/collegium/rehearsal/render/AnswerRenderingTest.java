package org.collegium.rehearsal.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.Cast;
import org.collegium.rehearsal.render.Button.Press;
import org.collegium.rehearsal.render.View.Control;
import org.collegium.rehearsal.render.View.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerRenderingTest {

  private final AnswerRendering rendering = new AnswerRendering(Viewer.of(Cast.ADA.locale(), Cast.ADA.zone()));

  @Test
  void thereIsASpecimenOfEveryAnswer() {
    assertThat(Answers.all()).extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(Records.of(Answer.class).toList());
  }

  static Stream<Answer> answers() {
    return Stream.concat(Answers.all().stream(), Answers.empty().stream());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void everyAnswerHasWordsAndNoBlankIsLeftOpen(Answer answer) {
    var json = new ObjectMapper().valueToTree(rendering.of(answer)).toString();

    assertThat(json).hasSizeGreaterThan(30).doesNotContain("{0}", "{1}", ":null");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void everyPieceSaysWhatItIsSoThatThePageCanLayItOut(Answer answer) {
    var view = new ObjectMapper().valueToTree(rendering.of(answer));

    assertThat(view.path("view").asText()).isIn("shown", "sheet", "offers");
    view.path("blocks").forEach(block -> assertThat(block.path("block").asText()).isIn("paragraph", "heading", "items",
        "facts", "grid", "quotation", "buttons", "download", "commands"));
    view.path("fields").forEach(
        field -> assertThat(field.path("control").path("control").asText()).isIn("words", "oneof", "manyof", "scale"));
  }

  @Test
  void aRefusalWhatIsNoCommandAndWhatWasNotKeptAreMarkedAsNotDoneAndNothingElseIs() {
    assertThat(Answers.all().stream().map(rendering::of)
        .filter(view -> view instanceof View.Shown shown && shown.mood() == Mood.REFUSED)).hasSize(3);
    assertThat(rendering.of(new PlainAnswer.Refused(new Prose("Not yet."))))
        .isEqualTo(new View.Shown(Mood.REFUSED, List.of(new Block.Paragraph("Not yet."))));
  }

  @Test
  void aPreviewIsConfirmedByItsTokenOrLeftAlone() {
    var confirm = Answers.all().stream().filter(PlainAnswer.Confirm.class::isInstance).findFirst().orElseThrow();

    var buttons = buttons(rendering.of(confirm));

    assertThat(buttons).extracting(Button::press).containsExactly(Press.CHOOSE_ONCE, Press.DISMISS);
    assertThat(buttons.getFirst().token()).isEqualTo("confirm-token");
  }

  @Test
  void aRejectedFormKeepsWhatWasTypedAndSaysWhatIsWrongWhereItIs() {
    var rejected = new FormAnswer.FormRejected(Answers.FORM, Map.of("words", new Prose("Too long.")));

    var sheet = (View.Sheet) rendering.of(rejected);

    assertThat(sheet.fields().getFirst())
        .isEqualTo(new View.Field("words", "What did you hand over?", new Control.Words(600), "Typed before", true,
            "Too long."));
    assertThat(sheet.fields()).extracting(View.Field::problem).containsExactly("Too long.", "", "", "");
    assertThat(sheet.intro()).containsExactly("Grace will read this.");
  }

  @Test
  void aMentorsSummaryTracesEveryLineAndSaysWhoWasNotReached() {
    var blocks = ((View.Shown) rendering.of(Answers.mentorSummary())).blocks();

    assertThat(blocks).filteredOn(Block.Quotation.class::isInstance)
        .extracting(block -> ((Block.Quotation) block).reference()).containsExactly("R-7K2", "P-7K3");
    assertThat(blocks.toString()).contains("sent to Maria did not arrive").doesNotContain("sent to Ada");
  }

  private static List<Button> buttons(View view) {
    return ((View.Shown) view).blocks().stream().filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream()).toList();
  }
}
