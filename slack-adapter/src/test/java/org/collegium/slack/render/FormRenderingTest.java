package org.collegium.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.Option.Need;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.specimen.Forms;
import org.collegium.core.specimen.Notices;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;

class FormRenderingTest {

  private final Forms forms = new Forms(Notices.plain());

  @Test
  void fewChoicesAreAllInSightManyInAListAndVeryManyInGroups() {
    assertThat(inputs(new Form.Kind.OneOf(forms.choices(10)))).containsExactly("radio_buttons");
    assertThat(inputs(new Form.Kind.OneOf(forms.choices(11)))).containsExactly("static_select");
    assertThat(inputs(new Form.Kind.ManyOf(forms.choices(10)))).containsExactly("checkboxes");
    assertThat(inputs(new Form.Kind.ManyOf(forms.choices(101)))).containsExactly("multi_static_select");
    assertThat(inputs(new Form.Kind.Scale(1, 10, new Prose("stuck"), new Prose("flying"))))
        .containsExactly("radio_buttons");
    assertThat(inputs(new Form.Kind.Scale(0, 100, new Prose("stuck"), new Prose("flying"))))
        .containsExactly("static_select");
  }

  @Test
  void veryManyChoicesKeepWhatWasTaken() {
    var view = opened(forms.of(forms.field("who", new Form.Kind.ManyOf(forms.choices(250)), "value-1,value-250",
        Need.OPTIONAL)));

    BlockLimits.hold(view);
    var select = Wired.objects(Wired.of(view), "multi_static_select").findFirst().orElseThrow();
    assertThat(select.getAsJsonArray("option_groups")).hasSize(3);
    assertThat(select.getAsJsonArray("initial_options")).hasSize(2);
  }

  @Test
  void whereThereIsNothingToChooseNoInputAsksForIt() {
    var view = opened(forms.of(forms.field("who", new Form.Kind.ManyOf(List.of()), "", Need.REQUIRED)));

    assertThat(Wired.objects(Wired.of(view), "input")).isEmpty();
    assertThat(Wired.seen(Wired.of(view))).contains("Whataboutwho?:–");
  }

  @Test
  void wordsTooLongForOneInputStandInSeveralAndComeBackAsOne() {
    var typed = "What I handed over. ".repeat(300).strip();

    var view = opened(forms.of(forms.words("words", 3_000, typed, Need.REQUIRED)));
    BlockLimits.hold(view);
    assertThat(Wired.objects(Wired.of(view), "plain_text_input").map(input -> input.get("initial_value").getAsString())
        .collect(Collectors.joining())).isEqualTo(typed);
    view.setState(Wired.read("""
        {"values": {
          "words~2": {"field": {"type": "plain_text_input", "value": "%s"}},
          "words": {"field": {"type": "plain_text_input", "value": "%s"}}}}
        """.formatted(typed.substring(2_999), typed.substring(0, 2_999)), ViewState.class));

    assertThat(FilledForm.read(view).orElseThrow().values()).containsExactly(Map.entry("words", typed));
  }

  @Test
  void whatIsFilledInComesBackByFieldName() {
    var view = opened(forms.everyKind());
    view.setState(Wired.read("""
        {"values": {
          "words": {"field": {"type": "plain_text_input", "value": "The date."}},
          "line": {"field": {"type": "plain_text_input", "value": null}},
          "one": {"field": {"type": "radio_buttons", "selected_option":
            {"text": {"type": "plain_text", "text": "Choice 2", "emoji": false}, "value": "value-2"}}},
          "menu": {"field": {"type": "static_select", "selected_option": null}},
          "many": {"field": {"type": "checkboxes", "selected_options": [
            {"text": {"type": "plain_text", "text": "Choice 1", "emoji": false}, "value": "value-1"},
            {"text": {"type": "plain_text", "text": "Choice 2", "emoji": false}, "value": "value-2"}]}},
          "scale": {"field": {"type": "radio_buttons", "selected_option": null}}}}
        """, ViewState.class));

    var filled = FilledForm.read(view).orElseThrow();

    assertThat(filled.tag()).isEqualTo(new FormTag(new ReplyTo("form-token"), 1, 1));
    assertThat(filled.values()).containsExactlyInAnyOrderEntriesOf(Map.of("words", "The date.", "line", "",
        "one", "value-2", "menu", "", "many", "value-1,value-2", "scale", ""));
  }

  @Test
  void manyQuestionsStandOnSeveralPagesEachWithWhatAsksOnFromIt() {
    var pages = IntStream.rangeClosed(1, 3).mapToObj(page -> page(forms.questions(13), page)).toList();

    assertThat(pages).allSatisfy(BlockLimits::hold).extracting(FormRenderingTest::asked).containsExactly(
        List.of("q1", "q1.more", "q2", "q2.more", "q3", "q3.more", "q4", "q4.more", "q5", "q5.more"),
        List.of("q6", "q6.more", "q7", "q7.more", "q8", "q8.more", "q9", "q9.more", "q10", "q10.more"),
        List.of("q11", "q11.more", "q12", "q12.more", "q13", "q13.more"));
    assertThat(pages).extracting(page -> page.getSubmit().getText()).containsExactly("Next", "Next", "Send");
    assertThat(pages).extracting(page -> Wired.objects(Wired.of(page), "button").count()).containsExactly(0L, 1L, 1L);
    assertThat(Wired.seen(Wired.of(pages.getFirst()))).contains("Grace");
    assertThat(pages).extracting(page -> FormTag.read(page.getPrivateMetadata()).orElseThrow().isLast())
        .containsExactly(false, false, true);
  }

  @Test
  void whatIsWrongIsShownOnThePageOnWhichItIs() {
    var rejected = (Rendered.ModalProblems) new AnswerRendering(Cast.ADA).of(new FormRejected(forms.questions(13),
        Map.of("q7", new Prose("Too long."), "q12", new Prose("Too long."))), 3);

    assertThat(asked(rejected.view())).contains("q7").doesNotContain("q12");
    assertThat(rejected.isOfTheSameForm(page(forms.questions(13), 3))).isFalse();
    assertThat(rejected.isOfTheSameForm(page(forms.questions(13), 2))).isTrue();
  }

  @Test
  void eightQuestionsAreStillOnePage() {
    assertThat(asked(page(forms.questions(8), 1))).hasSize(16);
  }

  private static List<String> asked(View view) {
    return Wired.objects(Wired.of(view), "input").map(input -> input.get("block_id").getAsString()).toList();
  }

  private static View page(Form form, int page) {
    return ((Rendered.Modal) new AnswerRendering(Cast.ADA).of(new FormOpened(form), page)).view();
  }

  @Test
  void aViewOfSomebodyElseIsNoFormOfOurs() {
    assertThat(FilledForm.read(View.builder().callbackId("poll").privateMetadata("x").build())).isEmpty();
    assertThat(FilledForm.read(View.builder().callbackId("form").build())).isEmpty();
  }

  @Test
  void aProblemStandsAtItsFieldAndOneOfNoFieldAtTheFirst() {
    var rejected = (Rendered.ModalProblems) new AnswerRendering(Cast.ADA).of(new FormRejected(forms.everyKind(),
        Map.of("scale", new Prose("Please give a number."), "readers", new Prose("Others read it now."))));

    assertThat(rejected.byBlockId()).containsExactlyInAnyOrderEntriesOf(
        Map.of("scale", "Please give a number.", "words", "Others read it now."));
    BlockLimits.hold(rejected.view());
  }

  private List<String> inputs(Form.Kind kind) {
    var view = opened(forms.of(forms.field("which", kind, "", Need.REQUIRED)));
    BlockLimits.hold(view);
    return Wired.objects(Wired.of(view), "input")
        .map(input -> input.getAsJsonObject("element").get("type").getAsString()).toList();
  }

  private static View opened(Form form) {
    return ((Rendered.Modal) new AnswerRendering(Cast.ADA).of(new FormOpened(form))).view();
  }
}
