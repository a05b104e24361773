package org.collegium.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.collegium.core.text.HtmlText;
import org.collegium.core.text.JsonText;
import org.collegium.core.text.Prose;
import org.collegium.discord.render.Markdown;
import org.collegium.slack.render.Mrkdwn;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** People's words stay words wherever they are printed: they call nobody, link nowhere and draw nothing. */
class MarkupFuzzTest {

  /** What makes Slack call somebody, link, or print another character. */
  private static final Pattern SLACKS = Pattern.compile("[<>]|&(?!(?:amp|lt|gt);)");
  /** What makes Discord call somebody or print another thing, without the backslash that makes it a character. */
  private static final Pattern DISCORDS = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(?:<[@#:at/]|@everyone|@here)");
  /** What Discord shows as something else: a character after a backslash, an address between angle brackets. */
  private static final Pattern SHOWN = Pattern.compile("\\\\([^\\w\\s])|<(?=https?://)([^>\\s]*)>");

  static Stream<byte[]> nasty() {
    return Seeds.nasty();
  }

  @MethodSource("nasty")
  @FuzzTest(maxDuration = Budget.EACH)
  void slack(byte[] bytes) {
    var words = words(bytes);

    var printed = Mrkdwn.escaped(new Prose(words));

    assertThat(SLACKS.matcher(printed).find()).as(printed).isFalse();
    assertThat(printed.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")).isEqualTo(words);
  }

  @MethodSource("nasty")
  @FuzzTest(maxDuration = Budget.EACH)
  void discord(byte[] bytes) {
    var words = words(bytes);

    var printed = Markdown.escaped(new Prose(words));

    assertThat(DISCORDS.matcher(printed).find()).as(printed).isFalse();
    assertThat(SHOWN.matcher(printed).replaceAll(found -> Matcher.quoteReplacement(
        Optional.ofNullable(found.group(1)).orElse(found.group(2))))).isEqualTo(words);
  }

  @MethodSource("nasty")
  @FuzzTest(maxDuration = Budget.EACH)
  void page(byte[] bytes) throws IOException, SAXException, ParserConfigurationException {
    var words = words(bytes);
    var escaped = HtmlText.escaped(words);

    var read = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader("<p title=\"%s\">%s</p>".formatted(escaped, escaped))))
        .getDocumentElement();

    assertThat(read.getChildNodes().getLength()).isLessThanOrEqualTo(1);
    assertThat(read.getAttributes().getLength()).isEqualTo(1);
    assertThat(words).containsSubsequence(read.getTextContent().codePoints().mapToObj(Character::toString).toList());
  }

  @MethodSource("nasty")
  @FuzzTest(maxDuration = Budget.EACH)
  void json(byte[] bytes) throws IOException {
    var words = words(bytes);

    assertThat(new ObjectMapper().readTree(JsonText.quoted(words)).textValue())
        .isEqualTo(words);
  }

  /** Prose is never blank. */
  private static String words(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8) + ".";
  }
}
