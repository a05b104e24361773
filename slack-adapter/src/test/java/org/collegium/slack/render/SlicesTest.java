package org.collegium.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlicesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 24, 75, 3_000})
  void putTogetherTheSlicesAreTheText(int most) {
    var chance = new Random(most);
    for (var n = 0; n < 200; n++) {
      var text = chance.ints(chance.nextInt(400), 0, 8)
          .mapToObj(kind -> new String[] {"a", "b", " ", "\n", "😀", "e\u0301", "👩‍🚀", "א"}[kind])
          .collect(Collectors.joining());

      var slices = Slices.of(text, most);

      assertThat(String.join("", slices)).isEqualTo(text);
      assertThat(slices).allSatisfy(slice -> assertThat(slice.length()).isLessThanOrEqualTo(Math.max(most, 1)));
    }
  }

  @Test
  void aLineIsABetterPlaceThanAWordAndAWordABetterOneThanALetter() {
    assertThat(Slices.of("one two\nthree four", 12)).containsExactly("one two\n", "three four");
    assertThat(Slices.of("one two three", 9)).containsExactly("one two ", "three");
    assertThat(Slices.of("onetwothree", 6)).containsExactly("onetwo", "three");
  }

  @Test
  void whatAReaderSeesAsOneCharacterIsNeverTorn() {
    assertThat(Slices.of("aa😀", 3)).containsExactly("aa", "😀");
    assertThat(Slices.of("aae\u0301", 3)).containsExactly("aa", "e\u0301");
    assertThat(Slices.of("aa👩‍🚀", 5)).containsExactly("aa", "👩‍🚀");
  }

  @Test
  void aPileOfMarksThatFitsNowhereIsCutRatherThanLost() {
    var pile = "e" + "\u0301".repeat(30);

    assertThat(String.join("", Slices.of(pile, 10))).isEqualTo(pile);
  }

  @Test
  void aLabelEndsAfterAWordAndShowsThatItWasCut() {
    assertThat(Slices.label("Check-in, session 4: Understanding Change", 24)).isEqualTo("Check-in, session 4:…");
    assertThat(Slices.label("Check-in, session 4", 24)).isEqualTo("Check-in, session 4");
  }
}
