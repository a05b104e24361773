package org.collegium.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {

  private static final ReplyTo TOKEN = new ReplyTo("Zm9yLUFkYV9v-aW5kZWVk");

  static Stream<Wire> presses() {
    return Stream.of(new Wire.Open(TOKEN), new Wire.Choose(TOKEN, "yes"), new Wire.Choose(TOKEN, "Front Range, West"),
        new Wire.Choose(TOKEN, "my-mentor:1a2b\n~3 x"), new Wire.Pick(TOKEN), new Wire.Turn(TOKEN, 12),
        new Wire.Again(TOKEN), new Wire.Dismiss());
  }

  @ParameterizedTest
  @MethodSource("presses")
  void whatAButtonCarriesComesBackAsItWentHoweverOftenItStandsThere(Wire wire) {
    assertThat(Stream.of(wire.customId(), wire.customId(1), wire.customId(2), wire.customId(38)))
        .allSatisfy(customId -> assertThat(Wire.parse(customId)).contains(wire));
    assertThat(wire.customId(2)).isNotEqualTo(wire.customId(1));
  }

  @Test
  void aButtonOfSomebodyElseMeansNothing() {
    assertThat(Stream.of("", "approve x", "open", "open ", "open a b", "choose token", "turn token", "turn token back",
        "turn token 0", "again", "open " + "x".repeat(101))).allSatisfy(
            customId -> assertThat(Wire.parse(customId))
                .isEmpty());
    assertThat(Wire.parse("open token", "value")).isEmpty();
  }

  @Test
  void everyButtonThatIsShownMeansSomething() {
    assertThat(read(buttons(choices("Front Range", "West")))).containsExactly(
        Optional.of(new Wire.Choose(TOKEN, "Front Range")), Optional.of(new Wire.Choose(TOKEN, "West")));
  }

  @Test
  void choicesThatSayTooMuchForAButtonAreAListThatOpens() {
    var longest = "Front Range, all schools that begin in August, and those that begin in September of the same year";
    var shown = buttons(choices(longest, "West"));

    Limits.hold(shown);
    var menu = Wired.all(Wired.messages(shown), 3).findFirst().orElseThrow();
    assertThat(Wire.parse(String.valueOf(menu.get("custom_id")), longest)).contains(new Wire.Choose(TOKEN, longest));
    assertThat(Wired.list(menu, "options")).extracting(option -> String.valueOf(((Map<?, ?>) option).get("value")))
        .containsExactly(longest, "West");
  }

  private static PlainAnswer.WhichCohort several(int count) {
    return choices(IntStream.rangeClosed(1, count).mapToObj(n -> "Cohort " + n).toArray(String[]::new));
  }

  @Test
  void threeHundredChoicesAreListsOfWhichNoneIsTooLong() {
    var shown = buttons(several(300));

    Limits.hold(shown);
    assertThat(Wired.all(Wired.messages(shown), 3).flatMap(menu -> Wired.list(menu, "options").stream())).hasSize(300);
  }

  @Test
  void aLabelTooLongForAButtonStandsWholeAboveIt() {
    var label = "I will be there on the first day, and on the second one if my train leaves late enough in the evening";
    var shown = Messages.of(List.of(new Buttons(Cast.ADA).of(new Ask.OneOf(TOKEN,
        List.of(new Choice("yes", new Prose(label)), new Choice("no", new Prose("No")))))));

    Limits.hold(shown);
    assertThat(Wired.seen(Wired.messages(shown))).startsWith(Wired.squeezed(label));
    assertThat(Wired.all(Wired.messages(shown), 2)).extracting(button -> String.valueOf(button.get("label")))
        .containsExactly(
            "I will be there on the first day, and on the second one if my train leaves late…", "No");
  }

  @Test
  void aFormKnowsWhatComesBackWithIt() {
    for (var tag : List.of(new FormTag(TOKEN, 1, 1), new FormTag(TOKEN, 2, 130))) {
      assertThat(FormTag.read(tag.customId())).contains(tag);
    }
    assertThat(Stream.of("", "form", "form token", "form token 3/2", "form token 0/2", "poll token 1/1"))
        .allSatisfy(customId -> assertThat(FormTag.read(customId)).isEmpty());
  }

  private static PlainAnswer.WhichCohort choices(String... names) {
    return new PlainAnswer.WhichCohort(TOKEN,
        Stream.of(names).map(name -> new Choice(name, new Prose(name))).toList());
  }

  private static List<DiscordMessage> buttons(PlainAnswer.WhichCohort which) {
    return ((Rendered.Messages) new AnswerRendering(Cast.ADA).of(which)).messages();
  }

  private static List<Optional<Wire>> read(List<DiscordMessage> messages) {
    return Wired.all(Wired.messages(messages), 2).map(button -> Wire.parse(String.valueOf(button.get("custom_id"))))
        .toList();
  }
}
