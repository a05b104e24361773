package org.collegium.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {

  private static final ReplyTo TOKEN = new ReplyTo("Zm9yLUFkYQ");

  static Stream<Wire> presses() {
    return Stream.of(new Wire.Open(TOKEN), new Wire.Choose(TOKEN, "yes"), new Wire.Choose(TOKEN, "Front Range, West"),
        new Wire.Dismiss());
  }

  @ParameterizedTest
  @MethodSource("presses")
  void whatAButtonCarriesComesBackAsItWent(Wire wire) {
    assertThat(Wire.parse(wire.verb() + ".7", wire.carried())).contains(wire);
    assertThat(Wire.parse(wire.verb(), wire.carried())).contains(wire);
  }

  @Test
  void everyButtonThatIsShownMeansSomething() {
    var which = new PlainAnswer.WhichCohort(TOKEN, List.of(new Choice("Front Range", new Prose("Front Range")),
        new Choice("West", new Prose("West"))));

    var buttons = Wired.objects(Wired.of(new AnswerRendering(Cast.ADA).of(which)), "button").toList();

    assertThat(buttons).extracting(WireTest::read).containsExactly(
        Optional.of(new Wire.Choose(TOKEN, "Front Range")), Optional.of(new Wire.Choose(TOKEN, "West")));
  }

  private static Optional<Wire> read(JsonObject button) {
    return Wire.parse(button.get("action_id").getAsString(), button.get("value").getAsString());
  }

  @Test
  void aButtonOfSomebodyElseMeansNothing() {
    assertThat(Wire.parse("approve.1", "x")).isEmpty();
    assertThat(Wire.parse("", null)).isEmpty();
    assertThat(Wire.parse("open.0", "")).isEmpty();
    assertThat(Wire.parse("open.0", "x".repeat(101))).isEmpty();
    assertThat(Wire.parse("choose.0", "token-without-choice")).isEmpty();
    assertThat(Wire.parse("choose.0", " yes")).isEmpty();
    assertThat(Wire.parse("turn.0", "token back")).isEmpty();
    assertThat(Wire.parse("turn.0", "token")).isEmpty();
  }

  @Test
  void aFormKnowsWhatComesBackWithIt() {
    for (var tag : List.of(new FormTag(TOKEN, 1, 1), new FormTag(TOKEN, 2, 3))) {
      assertThat(FormTag.read(tag.written())).contains(tag);
    }
    assertThat(FormTag.read(TOKEN.token() + " 3/2")).isEmpty();
    assertThat(FormTag.read(TOKEN.token() + " 0/2")).isEmpty();
    assertThat(FormTag.read(null)).isEmpty();
    assertThat(FormTag.read("")).isEmpty();
    assertThat(FormTag.read("one two")).isEmpty();
  }
}
