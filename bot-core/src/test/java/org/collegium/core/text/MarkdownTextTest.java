package org.collegium.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are words and nothing else, as a real parser takes them. */
class MarkdownTextTest {

  /** All that Markdown gives a meaning, and what stands beside it. */
  private static final String SIGNS = "\\`*_[]{}<>()#+-.!|~&=:@$^\"'/?;, \tabw19é🌍";

  @ParameterizedTest
  @ValueSource(strings = {"# A heading", "Setext", "===", "---", "- item", "+ item", "* item", "1. first",
      "12) twelfth",
      "> quoted", "    code", "\tcode", "```", "~~~ code", "`code`", "*so*", "__so__", "***", "_ _ _",
      "[here](https://example.org)", "![picture](https://example.org/a.png)", "[here]: https://example.org",
      "<https://example.org>", "<ada@school.example>", "https://example.org/?a=b", "www.example.org", "WWW.example.org",
      "ada@school.example", "mailto:ada@school.example", "<b>bold</b>", "<!-- hidden -->", "<script>alert(1)</script>",
      "<?php ?>", "&amp; &lt;b&gt; &#35;", "\\", "\\\\# so", "a\\", "| a | b |", "~~gone~~", "[^1]", ":wave:", "$x^2$",
      "==marked==", "1986\\. A great year", "-", "+", "1.", "#"})
  void whateverIsTypedComesOutAsItWasTyped(String typed) {
    assertThat(shown(typed)).isEqualTo(typed.strip());
  }

  @Test
  void plainSentencesStayAsTheyAre() {
    assertThat(MarkdownText.escaped("Next: I'd ask (twice?) \"why\" - and follow-up, 50% of 3.5; yes!"))
        .isEqualTo("Next: I'd ask (twice?) \"why\" - and follow-up, 50% of 3.5; yes!");
  }

  @Test
  void anyHeapOfSignsComesOutAsItWasTyped() {
    var chance = new Random(20270119);
    var letters = SIGNS.codePoints().toArray();
    for (var round = 0; round < 20_000; round++) {
      var typed = chance.ints(1 + chance.nextInt(12), 0, letters.length)
          .mapToObj(at -> Character.toString(letters[at])).collect(Collectors.joining());
      if (!typed.isBlank()) {
        assertThat(shown(typed)).as(typed).isEqualTo(typed.strip().replace('\t', ' '));
      }
    }
  }

  @Test
  void aLineIsNoLineOfItsNeighbours() {
    for (var after : List.of("===", "---", "# so", "- so", "[a]: /b", "| - |", "```")) {
      var file = "Before\\\n" + MarkdownText.escaped(after);

      assertThat(ParsedMarkdown.of(file).kinds()).containsOnly("Paragraph", "Text", "HardLineBreak");
      assertThat(ParsedMarkdown.of(file).words()).isEqualTo("Before\n" + after);
    }
  }

  @Test
  void whatNoTextMayHoldIsLeftOutAndEveryEndOfALineIsOne() {
    assertThat(MarkdownText.lines("a\0b\u0007\r\nc\u2028d\re\uD800"))
        .isEqualTo("ab\nc\nd\ne");
    assertThat(IntStream.range(0, 32).mapToObj(letter -> MarkdownText.lines("x" + (char) letter + "y")))
        .allMatch(lines -> lines.matches("x[\\n\\t]?y"));
  }

  /** Read again by a parser, in which it has to be one paragraph of words. */
  private static String shown(String typed) {
    var parsed = ParsedMarkdown.of(MarkdownText.escaped(typed));
    assertThat(parsed.kinds()).as(typed).containsOnly("Paragraph", "Text");
    return parsed.words();
  }
}
