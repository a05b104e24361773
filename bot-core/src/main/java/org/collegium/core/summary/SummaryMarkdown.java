package org.collegium.core.summary;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.text.MarkdownText;
import org.collegium.core.text.Prose;

/** A summary in Markdown, as CommonMark has it: what people wrote stands in quotations and is nothing but words. */
final class SummaryMarkdown {

  private static final String HARD_BREAK = "\\\n";

  private SummaryMarkdown() {}

  static Prose of(Prose title, List<Passage> passages) {
    return new Prose(Stream.concat(Stream.of("# " + line(title)), passages.stream().flatMap(SummaryMarkdown::block))
        .collect(joining("\n\n", "", "\n")));
  }

  /** CommonMark has no tables: what a picture shows is left to the words. */
  private static Stream<String> block(Passage passage) {
    return switch (passage) {
      case Passage.Heading heading -> Stream.of("## " + line(heading.words()));
      case Passage.Paragraph paragraph -> Stream.of(line(paragraph.words()));
      case Passage.Items items ->
          Stream.of(items.items().stream().map(item -> "- " + line(item)).collect(joining("\n")));
      case Passage.Picture _ -> Stream.empty();
      case Passage.Quotation quotation -> Stream.of(quoted(quotation));
    };
  }

  private static String quoted(Passage.Quotation quotation) {
    var origin = Stream.concat(Stream.of("**" + line(quotation.reference()) + "**"),
        quotation.marks().stream().map(SummaryMarkdown::line)).collect(joining(" · "));
    return Stream.of(Stream.of(origin), quotation.question().map(question -> "*" + line(question) + "*").stream(),
        paragraphs(quotation.words())).flatMap(all -> all)
        .map(paragraph -> "> " + paragraph.replace("\n", "\n> ")).collect(joining("\n>\n"));
  }

  /** Empty lines part paragraphs; all others are kept as they were typed. */
  private static Stream<String> paragraphs(Prose words) {
    return Stream.of(MarkdownText.lines(words.raw()).split("\n{2,}", -1))
        .map(paragraph -> paragraph.lines().filter(each -> !each.isEmpty()).map(MarkdownText::escaped)
            .filter(each -> !each.isEmpty()).collect(joining(HARD_BREAK)))
        .filter(paragraph -> !paragraph.isEmpty());
  }

  private static String line(Prose words) {
    return Optional.of(MarkdownText.lines(words.raw()).lines().map(MarkdownText::escaped).collect(joining(" ")).strip())
        .filter(line -> !line.isEmpty()).orElse("–");
  }
}
