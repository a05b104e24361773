package org.collegium.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;

class InItsPlaceTest {

  private static final ReplyTo FORM = new ReplyTo("form-token");

  @Test
  void aFormThatCannotBeOpenedByWordsIsOpenedByAButton() {
    assertThat(ways(List.of(InItsPlace.formHere(FORM, Cast.ADA)))).containsExactly(Optional.of(new Wire.Open(FORM)));
  }

  @Test
  void aPageThatIsKeptLeadsToTheNextAndBack() {
    var kept = InItsPlace.pageKept(new FormTag(FORM, 3, 4), Cast.ADA);

    assertThat(ways(List.of(kept))).containsExactly(Optional.of(new Wire.Turn(FORM, 3)),
        Optional.of(new Wire.Turn(FORM, 2)));
    assertThat(Wired.seen(Wired.of(kept.toCreate()))).contains("Page2of4iskept");
  }

  @Test
  void whatWasTypedIntoAFormThatWasNotKeptIsSaidBackInFull() {
    var typed = new LinkedHashMap<String, String>();
    typed.put("audience", "my-mentor:1a2b3c");
    typed.put("one", "I handed over *the date*. ".repeat(300).strip());
    typed.put("two", " ");
    typed.put("three", "@everyone came");

    var messages = InItsPlace.notKept(new Prose("Please send it once more."), FORM, typed, Cast.ADA);

    Limits.hold(messages);
    assertThat(Wired.seen(Wired.messages(messages))).startsWith("Pleasesenditoncemore.")
        .contains(Wired.squeezed(typed.get("one"))).contains("@everyonecame").doesNotContain("1a2b3c");
    assertThat(ways(messages)).containsExactly(Optional.of(new Wire.Again(FORM)));
  }

  private static List<Optional<Wire>> ways(List<DiscordMessage> messages) {
    return Wired.all(Wired.messages(messages), 2).map(button -> Wire.parse(String.valueOf(button.get("custom_id"))))
        .toList();
  }
}
