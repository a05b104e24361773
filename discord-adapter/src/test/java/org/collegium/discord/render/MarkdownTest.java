package org.collegium.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.collegium.core.specimen.OddWords;
import org.collegium.core.text.Prose;
import org.collegium.discord.render.Reading.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private static final List<String> NASTY = List.of("\\", "*", "**", "***", "_", "__", "~~", "|", "||", "`", "``",
      "```", "<@123>", "<@&1>", "<#9>", "<:x:1>", "<a:x:1>", "<t:0:F>", "<t:0>", "</me:1>", "<id:guide>", "@everyone",
      "@here", ":smile:", ":", "https://a.example/b_c_d?e=*f*", "http://b.example/(x)", "https://",
      "<https://c.example>",
      "steam://run", "HTTPS://D.EXAMPLE", "\n", "\n\n", " ", "  ", "#", "##", "### ", "-#", "-# ", "-", "- ", "+ ",
      "* ", "1.", "1. ", "12. ", ">", "> ", ">>> ", "<", "[", "]", "(", ")", "[a](https://e.example)", ".", ",", "!",
      "'", "\"", "“", "…", "a", "word", "é", "😀", "👩‍🚀", "שלום", "¯\\_(ツ)_/¯", "\t", "&", "%2A", "{0}", "$1");

  @Test
  void whatWouldDoSomethingIsEscapedAndNothingElse() {
    assertThat(Markdown.escaped(new Prose("*so* _it_ ~~goes~~"))).isEqualTo("\\*so\\* \\_it\\_ \\~\\~goes\\~\\~");
    assertThat(Markdown.escaped("@everyone and @heather, <@123>")).isEqualTo("\\@everyone and @heather, \\<@123\\>");
    assertThat(Markdown.escaped("[a](b) ||c|| `d` C#")).isEqualTo("\\[a](b) \\|\\|c\\|\\| \\`d\\` C\\#");
    assertThat(Markdown.escaped("at 10:30, :smile: and ftp://x"))
        .isEqualTo("at 10:30, \\:smile: and ftp\\://x");
    assertThat(Markdown.escaped("well-known, 1.5 and 2 + 2")).isEqualTo("well-known, 1.5 and 2 + 2");
    assertThat(Markdown.escaped("- a\n  + b\n12. c\n-# d\n> e\n# f"))
        .isEqualTo("\\- a\n  \\+ b\n12\\. c\n\\-\\# d\n\\> e\n\\# f");
    assertThat(Markdown.escaped("\\ ¯\\_(ツ)_/¯")).isEqualTo("\\\\ ¯\\\\\\_(ツ)\\_/¯");
  }

  @Test
  void anAddressStaysWholeAndEndsBeforeTheSentenceDoes() {
    assertThat(Markdown.escaped("(https://a.example/b_c?d=1&e=2), “http://f.example”!"))
        .isEqualTo("(<https://a.example/b_c?d=1&e=2>), “<http://f.example>”!");
    assertThat(Markdown.escaped("<https://a.example>")).isEqualTo("\\<<https://a.example>\\>");
  }

  @Test
  void anAddressWithoutAnEndIsWordsAndLeadsNowhere() {
    var address = "https://" + "c_".repeat(2_000);

    var reading = Reading.of(Markdown.escaped(address));

    assertThat(reading.seen()).isEqualTo(address);
    assertThat(reading.effects()).isEmpty();
  }

  @Test
  void boldWordsEndWhereTheyEndWhateverStandsInThem() {
    assertThat(Reading.of(Markdown.bold("a **b** https://c.example/**d** e*")))
        .isEqualTo(new Reading("a **b** https://c.example/%2A%2Ad** e*".replace("d**", "d%2A%2A"),
            Set.of(Effect.BOLD, Effect.ADDRESS)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverIsTypedIsSeenAsItWasTyped(long seed) {
    var chance = new Random(seed);
    for (var n = 0; n < 5_000; n++) {
      var raw = chance.ints(1 + chance.nextInt(14), 0, NASTY.size()).mapToObj(NASTY::get)
          .collect(Collectors.joining());

      var reading = Reading.of(Markdown.escaped(raw));

      assertThat(reading.seen()).as(Markdown.escaped(raw)).isEqualTo(raw);
      assertThat(reading.effects()).as(Markdown.escaped(raw)).isSubsetOf(Effect.ADDRESS);
    }
  }

  static List<OddWords> oddWords() {
    return OddWords.all();
  }

  @ParameterizedTest
  @MethodSource("oddWords")
  void oddWordsAreSeenAsTheyWereTyped(OddWords odd) {
    var raw = odd.way().apply("Words");

    var reading = Reading.of(Markdown.escaped(raw));

    assertThat(reading.seen()).isEqualTo(raw);
    assertThat(reading.effects()).isSubsetOf(Effect.ADDRESS);
  }

  @Test
  void theReaderOfTheseTestsSeesWhatItIsToSee() {
    assertThat(
        Reading.of("# a\n-# b\n> c\n- d\n**e** *f* __g__ ~~h~~ ||i|| `j` [k](l) <@1> :m: https://n.example <t:1:F>")
            .effects())
        .containsExactlyInAnyOrder(Effect.HEADING, Effect.SMALL, Effect.QUOTE, Effect.LIST, Effect.BOLD,
            Effect.ITALIC, Effect.UNDERLINED, Effect.STRUCK, Effect.SPOILER, Effect.CODE, Effect.MASKED_LINK,
            Effect.MENTION, Effect.SMILEY, Effect.BARE_ADDRESS, Effect.DAY);
  }
}
