package org.collegium.core.portfolio;

import static java.util.stream.Collectors.joining;

import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.portfolio.Portfolio.Chapter;
import org.collegium.core.portfolio.Portfolio.Part;
import org.collegium.core.portfolio.Portfolio.Piece;
import org.collegium.core.portfolio.Portfolio.Presence;
import org.collegium.core.portfolio.Portfolio.Strand;
import org.collegium.core.text.HtmlPage;
import org.collegium.core.text.HtmlText;
import org.collegium.core.text.Prose;

/**
 * A portfolio as a page.
 *
 * @param times on its owner's clock
 */
record PortfolioPage(Wording wording, TimeInWords times) {

  private static final String STYLE = """
      body { font: 1rem/1.6 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
      h1, h2, h3, h4, nav, .when { font-family: system-ui, sans-serif; }
      section.session { border-top: 1px solid; margin-top: 2rem; }
      article { margin: 1.5rem 0; break-inside: avoid; }
      article h4 { margin: 0; }
      article p, blockquote p { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.5rem 0; }
      blockquote { margin: 2rem 0; padding-left: 1rem; border-left: 0.25rem solid; }
      .when { font-size: 0.85rem; }
      @media print { nav { display: none; } body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; } }
      """;

  Prose of(Prose title, Portfolio portfolio) {
    var body = new StringBuilder("<header><h1>%s</h1><p class=\"when\">%s</p></header>%n<main>%n".formatted(
        escaped(title), say("portfolio.made", times.moment(portfolio.madeAt()), portfolio.written())));
    var parts = portfolio.parts();
    for (int at = 0; at < parts.size(); at++) {
      body.append(part(parts.get(at), "p" + (at + 1)));
    }
    return new HtmlPage(wording.locale(), title, STYLE).around(body.append("</main>").toString());
  }

  private String part(Part part, String prefix) {
    return "<section>%n<h2>%s</h2>%n%s%s%s%s</section>%n".formatted(escaped(part.cohort()), first(part),
        contents(part, prefix),
        part.chapters().stream().map(chapter -> chapter(chapter, prefix)).collect(joining()),
        strands(part, prefix));
  }

  /** Where they began: what one wrote first is what one has forgotten. */
  private String first(Part part) {
    return part.first().map(piece -> "<p>%s</p>%n<blockquote>%n%s</blockquote>%n".formatted(
        say("portfolio.first", times.day(piece.at())), words(piece))).orElse("");
  }

  private String contents(Part part, String prefix) {
    return part.chapters().stream()
        .map(chapter -> "<li><a href=\"#%s-%d\">%s</a> (%d)</li>%n".formatted(prefix, chapter.number(),
            title(chapter), chapter.pieces().size()))
        .collect(joining("", "<nav aria-label=\"%s\"><ul>%n".formatted(say("takeout.contents")), "</ul></nav>\n"));
  }

  private String chapter(Chapter chapter, String prefix) {
    return "<section class=\"session\" aria-labelledby=\"%1$s\">%n<h3 id=\"%1$s\">%2$s</h3>%n%3$s%4$s</section>%n"
        .formatted(prefix + "-" + chapter.number(), title(chapter), held(chapter),
            chapter.pieces().stream().map(piece -> article(piece, prefix)).collect(joining()));
  }

  private String title(Chapter chapter) {
    return chapter.number() == 0 ? say("portfolio.before")
        : chapter.title().map(title -> say("portfolio.session", chapter.number(), title))
            .orElseGet(() -> say("portfolio.session.untitled", chapter.number()));
  }

  private String held(Chapter chapter) {
    return chapter.when().map(days -> "<p class=\"when\">%s%s</p>%n".formatted(
        escaped(times.span(days.from(), days.until())),
        chapter.presence().map(this::presence).orElse("")))
        .orElse("");
  }

  private String presence(Presence presence) {
    return " · " + (presence.wasThere() ? say("portfolio.present", presence.there(), presence.days())
        : say("portfolio.absent"));
  }

  private String article(Piece piece, String prefix) {
    return "<article id=\"%s\">%n%s%s<p class=\"when\">%s%s</p>%n</article>%n".formatted(
        HtmlText.escaped(prefix + "-" + piece.mark()),
        piece.question().map(question -> "<h4 dir=\"auto\">" + escaped(question) + "</h4>\n").orElse(""),
        words(piece), say("portfolio.written", times.day(piece.at())),
        piece.held().map(held -> " · " + say("answer.depth.held", held)).orElse(""));
  }

  /** People write from left to right or the other way round, whatever the page's language. */
  private static String words(Piece piece) {
    return piece.words().stream().map(words -> "<p dir=\"auto\">" + escaped(words) + "</p>\n").collect(joining());
  }

  private String strands(Part part, String prefix) {
    return part.strands().isEmpty() ? ""
        : part.strands().stream().map(strand -> strand(strand, prefix))
            .collect(joining("", "<section class=\"session\">%n<h3>%s</h3>%n<dl>%n".formatted(
                say("portfolio.responsibilities")), "</dl>\n</section>\n"));
  }

  private String strand(Strand strand, String prefix) {
    return "<dt>%s</dt>%n%s".formatted(escaped(strand.responsibility()), strand.pieces().stream()
        .flatMap(piece -> piece.question().stream().map(question -> "<dd><a href=\"#%s\">%s</a></dd>%n".formatted(
            HtmlText.escaped(prefix + "-" + piece.mark()), say("portfolio.asked", times.day(piece.at()), question))))
        .collect(joining()));
  }

  private String say(String key, Object... facts) {
    return escaped(wording.say(key, facts));
  }

  private static String escaped(Prose words) {
    return HtmlText.escaped(words.raw());
  }
}
