package org.collegium.core.summary;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.command.Chart;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.HtmlPage;
import org.collegium.core.text.HtmlText;
import org.collegium.core.text.Prose;

/** A summary as a page to read and to print, on whatever paper its reader has. */
record SummaryPage(Wording wording) {

  private static final String STYLE = """
      body { font: 1rem/1.6 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
      h1, h2, nav, .origin { font-family: system-ui, sans-serif; }
      h1, h2 { overflow-wrap: anywhere; }
      section { border-top: 1px solid; margin-top: 2rem; }
      blockquote { margin: 1.5rem 0; padding-left: 1rem; border-left: 0.25rem solid; break-inside: avoid; }
      blockquote p { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.5rem 0; }
      .origin { font-size: 0.85rem; }
      .question { font-style: italic; }
      .picture { overflow-x: auto; }
      table { border-collapse: separate; border-spacing: 0.15rem; font: 0.85rem system-ui, sans-serif; }
      caption { text-align: start; font-weight: bold; }
      th { font-weight: normal; text-align: start; padding: 0 0.5rem 0 0; }
      td { text-align: center; padding: 0.2rem 0.5rem; border: 1px solid transparent; print-color-adjust: exact; }
      .none, .some, .many, .all { color: #1d1c1d; border-color: #08519c; }
      .none { background: #fff; }
      .some { background: #c6dbef; }
      .many { background: #6baed6; }
      .all { background: #08519c; color: #fff; }
      @page { margin: 18mm 16mm; @bottom-right { content: counter(page); font: 9pt system-ui, sans-serif; } }
      @media print {
        nav { display: none; }
        body { font-size: 11pt; margin: 0; padding: 0; max-width: none; }
        h2, .origin, .question { break-after: avoid; }
        p { orphans: 3; widows: 3; }
      }
      """;

  Prose of(Prose title, List<Passage> passages) {
    var parts = parts(passages);
    var body = Stream.of(Stream.of("<header>%n<h1 dir=\"auto\">%s</h1>".formatted(escaped(title))),
        parts.getFirst().stream().map(SummaryPage::element), Stream.of("</header>", contents(parts), "<main>"),
        IntStream.range(1, parts.size()).mapToObj(at -> section(parts.get(at), at)), Stream.of("</main>"))
        .flatMap(all -> all).collect(joining("\n"));
    return new HtmlPage(wording.locale(), title, STYLE).around(body);
  }

  /** What stands before the first heading, and then what stands under each, the heading first. */
  private static List<List<Passage>> parts(List<Passage> passages) {
    var parts = new ArrayList<List<Passage>>(List.of(new ArrayList<>()));
    passages.forEach(passage -> {
      if (passage instanceof Passage.Heading) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(passage);
    });
    return parts;
  }

  private String contents(List<List<Passage>> parts) {
    return IntStream.range(1, parts.size())
        .mapToObj(at -> "<li><a href=\"#part-%d\" dir=\"auto\">%s</a></li>".formatted(at, heading(parts.get(at))))
        .collect(joining("\n", "<nav aria-label=\"%s\"><ul>%n".formatted(escaped(wording.say("takeout.contents"))),
            "\n</ul></nav>"));
  }

  private static String section(List<Passage> part, int number) {
    return part.stream().skip(1).map(SummaryPage::element).collect(joining("\n",
        "<section aria-labelledby=\"part-%1$d\">%n<h2 id=\"part-%1$d\" dir=\"auto\">%2$s</h2>%n".formatted(number,
            heading(part)),
        "\n</section>"));
  }

  private static String heading(List<Passage> part) {
    return part.getFirst() instanceof Passage.Heading heading ? escaped(heading.words()) : "";
  }

  private static String element(Passage passage) {
    return switch (passage) {
      case Passage.Heading _ -> "";
      case Passage.Paragraph paragraph -> "<p dir=\"auto\">%s</p>".formatted(escaped(paragraph.words()));
      case Passage.Items items ->
          items.items().stream().map(item -> "<li dir=\"auto\">%s</li>".formatted(escaped(item)))
              .collect(joining("\n", "<ul>\n", "\n</ul>"));
      case Passage.Picture picture -> shaded(picture.grid());
      case Passage.Quotation quotation -> quoted(quotation);
    };
  }

  /** A table, so that it is read out as one, in the colours of a picture. */
  private static String shaded(Chart.Grid grid) {
    var head = grid.columns().stream().map(column -> "<th scope=\"col\">%s</th>".formatted(escaped(column)))
        .collect(joining("", "<tr><td></td>", "</tr>"));
    var rows = grid.rows().stream().map(row -> row.cells().stream().map(SummaryPage::shaded)
        .collect(joining("", "<tr><th scope=\"row\" dir=\"auto\">%s</th>".formatted(escaped(row.name())), "</tr>")))
        .collect(joining("\n"));
    var notes = grid.notes().stream().map(SummaryPage::escaped).collect(joining("<br/>"));
    return """
        <div class="picture"><table>
        <caption dir="auto">%s</caption>
        <thead>%s</thead>
        <tbody>%s</tbody>
        </table><p class="origin">%s</p></div>""".formatted(escaped(grid.title()), head, rows, notes);
  }

  private static String shaded(Chart.Cell cell) {
    return "<td class=\"%s\">%s</td>".formatted(cell.share().name().toLowerCase(Locale.ROOT), escaped(cell.numbers()));
  }

  /** People write from left to right or the other way round, whatever the page's language. */
  private static String quoted(Passage.Quotation quotation) {
    var origin = Stream.concat(Stream.of("<strong>%s</strong>".formatted(escaped(quotation.reference()))),
        quotation.marks().stream().map(SummaryPage::escaped)).collect(joining(" · "));
    return "<blockquote>%n<p class=\"origin\">%s</p>%n%s<p dir=\"auto\">%s</p>%n</blockquote>".formatted(origin,
        quotation.question()
            .map(question -> "<p class=\"question\" dir=\"auto\">%s</p>%n".formatted(escaped(question))).orElse(""),
        escaped(quotation.words()));
  }

  private static String escaped(Prose words) {
    return HtmlText.escaped(words.raw());
  }
}
