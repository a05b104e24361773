package org.collegium.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.modals.Modal;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.Option.Need;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.specimen.Forms;
import org.collegium.core.specimen.Notices;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormRenderingTest {

  private static final int RADIO_GROUP = 21;
  private static final int CHECKBOX_GROUP = 22;
  private static final int SELECT = 3;
  private static final int TEXT_INPUT = 4;

  private final Forms forms = new Forms(Notices.plain());

  @Test
  void fewChoicesAreAllInSightAndManyAreListsThatOpen() {
    assertThat(inputs(new Form.Kind.OneOf(forms.choices(1)))).containsExactly(SELECT);
    assertThat(inputs(new Form.Kind.OneOf(forms.choices(10)))).containsExactly(RADIO_GROUP);
    assertThat(inputs(new Form.Kind.OneOf(forms.choices(11)))).containsExactly(SELECT);
    assertThat(inputs(new Form.Kind.ManyOf(forms.choices(10)))).containsExactly(CHECKBOX_GROUP);
    assertThat(inputs(new Form.Kind.ManyOf(forms.choices(26)))).containsExactly(SELECT, SELECT);
    assertThat(inputs(new Form.Kind.Scale(1, 5, new Prose("stuck"), new Prose("flying"))))
        .containsExactly(RADIO_GROUP);
    assertThat(inputs(new Form.Kind.Scale(1, 20, new Prose("stuck"), new Prose("flying")))).containsExactly(SELECT);
    assertThat(inputs(new Form.Kind.Scale(0, 100, new Prose("stuck"), new Prose("flying"))))
        .containsExactly(TEXT_INPUT);
  }

  @Test
  void whereThereIsNothingToChooseNoInputAsksForIt() {
    var modal = page(forms.of(forms.field("who", new Form.Kind.ManyOf(List.of()), "", Need.REQUIRED)), 1);

    assertThat(Wired.all(Wired.of(modal), 18)).isEmpty();
    assertThat(Wired.seen(Wired.of(modal))).contains("1.Whataboutwho?–");
  }

  @Test
  void aQuestionTooLongForItsPlaceGoesOnBelowItAndALongerOneStandsAboveAll() {
    var short45 = asking("What did you hand over, and to whom, and why?");
    var twoLines = asking("What did you hand over this week, and what did you keep that you could have handed over?");
    var above = asking("What did you hand over? ".repeat(8).strip());

    assertThat(labels(short45)).containsExactly("What did you hand over, and to whom, and why?");
    assertThat(labels(twoLines)).containsExactly("What did you hand over this week, and what…");
    assertThat(Wired.seen(Wired.of(twoLines))).contains("keepthatyoucouldhavehandedover?");
    assertThat(labels(above)).containsExactly("1. What did you hand over? What did you hand…");
    assertThat(Wired.texts(Wired.of(above)).findFirst().orElseThrow())
        .startsWith("**1\\.** **" + "What did you hand over? ".repeat(8).strip() + "**");
  }

  private Modal asking(String question) {
    return page(forms.of(new Form.Field("q", new Prose(question), new Form.Kind.Words(3_000), "", Need.OPTIONAL)), 1);
  }

  private static List<String> labels(Modal modal) {
    return Wired.all(Wired.of(modal), 18).map(label -> String.valueOf(label.get("label"))).toList();
  }

  @Test
  void manyQuestionsStandOnSeveralPagesEachWithWhatAsksOnFromIt() {
    var pages = pages(forms.questions(5));

    assertThat(pages).extracting(FormRenderingTest::asked).containsExactly(List.of("q1", "q1.more", "q2", "q2.more"),
        List.of("q3", "q3.more", "q4", "q4.more"), List.of("q5", "q5.more"));
    assertThat(pages).extracting(page -> FormTag.read(page.getId()).orElseThrow().isLast())
        .containsExactly(false, false, true);
    assertThat(Wired.seen(Wired.of(pages.getFirst()))).contains("Grace", "Page1of3", "leadstothenext");
    assertThat(Wired.seen(Wired.of(pages.getLast()))).contains("Page3of3", "belowmeans:Send");
  }

  @Test
  void onEveryPageItIsSaidWhatWasChosenOnTheFirst() {
    var fields = Stream.concat(
        Stream.of(forms.field("audience", new Form.Kind.OneOf(forms.choices(2)), "value-2", Need.REQUIRED)),
        forms.questions(4).fields().stream()).toList();
    var form = new Form(new ReplyTo("form-token"), new Prose("Check-in"), List.of(), fields, new Prose("Send"));

    assertThat(pages(form).stream().skip(1)).isNotEmpty()
        .allSatisfy(page -> assertThat(Wired.seen(Wired.of(page))).contains("Whataboutaudience?:Choice2"));
  }

  @Test
  void sixtyQuestionsAreAskedOnceEachAndInOrder() {
    var form = forms.questions(60);

    assertThat(pages(form).stream().flatMap(page -> asked(page).stream()))
        .containsExactlyElementsOf(form.fields().stream().map(Form.Field::name).toList());
  }

  @Test
  void whatIsWrongIsSaidBesideItsQuestionWithAWayToTheFirstPageOnWhichItIs() {
    var rejected = (Rendered.FormRejected) new AnswerRendering(Cast.ADA).of(new FormRejected(forms.questions(5),
        Map.of("q3", new Prose("Too long."), "q5", new Prose("Too short."), "readers", new Prose("Others read it."))));

    Limits.hold(rejected.messages());
    assertThat(asked(rejected.modal())).contains("q3");
    var message = Wired.messages(rejected.messages());
    assertThat(Wired.seen(message)).containsSubsequence("Whataboutq3?", "Toolong.", "Whataboutq5?", "Tooshort.",
        "Othersreadit.");
    assertThat(Wired.all(message, 2)).singleElement().satisfies(button -> assertThat(
        Wire.parse(String.valueOf(button.get("custom_id")))).contains(new Wire.Turn(new ReplyTo("form-token"), 2)));
  }

  static Stream<Form> forms() {
    var forms = new Forms(Notices.plain());
    var threeThousandWords = IntStream.rangeClosed(1, 3_000).mapToObj(n -> "word" + n).collect(Collectors.joining(" "));
    return Stream.of(forms.everyKind(), forms.questions(60),
        forms.of(forms.field("who", new Form.Kind.ManyOf(forms.choices(300)), "value-1,value-30,value-300",
            Need.OPTIONAL)),
        forms.of(forms.field("who", new Form.Kind.OneOf(forms.choices(300)), "value-290", Need.REQUIRED)),
        forms.of(forms.field("much", new Form.Kind.Scale(0, 100, new Prose("stuck"), new Prose("flying")), "77",
            Need.REQUIRED)),
        forms.of(forms.words("a".repeat(300), 3_000, "Typed", Need.REQUIRED)),
        forms.of(forms.words("words", 3_000, threeThousandWords, Need.REQUIRED)));
  }

  /** Page after page as a person sends them who changes nothing, each kept as the core keeps it. */
  @ParameterizedTest
  @MethodSource("forms")
  void aFormSentAsItWasOpenedSaysWhatItSaid(Form form) {
    for (var modal : pages(form)) {
      Limits.holdForm(Wired.of(modal));
      var filled = Filled.untouched(modal);

      assertThat(filled.in(form)).isNotEmpty().allSatisfy((name, value) -> assertThat(value)
          .isEqualTo(form.field(name).orElseThrow().current()));
    }
  }

  @Test
  void whatIsTickedOnOnePageLeavesWhatIsTickedOnOthers() {
    var form = forms.of(forms.field("who", new Form.Kind.ManyOf(forms.choices(300)), "value-1,value-300",
        Need.OPTIONAL));

    var filled = Filled.with(pages(form).getFirst(),
        (name, current) -> name.equals("who~2/12") ? "value-26,value-27" : current);

    assertThat(filled.isByField()).isFalse();
    assertThat(filled.in(form)).containsExactly(Map.entry("who", "value-1,value-26,value-27,value-300"));
  }

  @Test
  void whatIsFilledInComesBackByFieldName() {
    var filled = Filled.with(page(forms.everyKind(), 1), (name, _) -> Map.of("words", "The date.", "one", "value-2")
        .getOrDefault(name, ""));

    assertThat(filled.tag()).isEqualTo(new FormTag(new ReplyTo("form-token"), 1, 2));
    assertThat(filled.isByField()).isTrue();
    assertThat(filled.values()).containsExactlyInAnyOrderEntriesOf(
        Map.of("words", "The date.", "line", "", "one", "value-2", "menu", ""));
    assertThat(Filled.with(page(forms.everyKind(), 2), (name, _) -> name.equals("many") ? "value-1,value-2" : "")
        .values()).containsExactlyInAnyOrderEntriesOf(Map.of("many", "value-1,value-2", "scale", ""));
  }

  @Test
  void aFormOfSomebodyElseIsNoneOfOurs() {
    assertThat(FilledForm.read("poll", List.of())).isEmpty();
    assertThat(FilledForm.read("form token 3/2", List.of())).isEmpty();
  }

  private List<Integer> inputs(Form.Kind kind) {
    var modal = page(forms.of(forms.field("which", kind, "", Need.REQUIRED)), 1);
    Limits.holdForm(Wired.of(modal));
    return Wired.all(Wired.of(modal), 18).map(label -> (Integer) ((Map<?, ?>) label.get("component")).get("type"))
        .toList();
  }

  private static List<String> asked(Modal modal) {
    return Wired.all(Wired.of(modal), 18)
        .map(label -> String.valueOf(((Map<?, ?>) label.get("component")).get("custom_id"))).toList();
  }

  private static List<Modal> pages(Form form) {
    return IntStream.rangeClosed(1, FormPages.of(form, Cast.ADA).size()).mapToObj(page -> page(form, page)).toList();
  }

  private static Modal page(Form form, int page) {
    return ((Rendered.FormOpened) new AnswerRendering(Cast.ADA).of(new FormOpened(form), page)).modal();
  }
}
