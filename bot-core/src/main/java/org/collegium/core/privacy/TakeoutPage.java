package org.collegium.core.privacy;

import java.util.stream.Collectors;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.privacy.Takeout.Chapter;
import org.collegium.core.privacy.Takeout.Entry;
import org.collegium.core.privacy.Takeout.Fact;
import org.collegium.core.text.HtmlPage;
import org.collegium.core.text.HtmlText;
import org.collegium.core.text.Prose;

/**
 * What somebody takes along, as a page to read and to print.
 *
 * @param times on its owner's clock
 */
record TakeoutPage(Wording wording, TimeInWords times) {

  private static final String STYLE = """
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
      article { border-top: 1px solid; padding: 0.5rem 0; break-inside: avoid; }
      dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: 0.25rem 1rem; margin: 0; }
      dt { font-weight: bold; grid-column: 1; }
      dd { margin: 0; grid-column: 2; white-space: pre-wrap; overflow-wrap: anywhere; }
      @media print { nav { display: none; } body { margin: 0; max-width: none; } }
      """;

  Prose of(Takeout takeout) {
    var title = wording.say("takeout.title", takeout.owner());
    return new HtmlPage(wording.locale(), title, STYLE).around("""
        <header><h1>%s</h1><p>%s</p></header>
        <nav aria-label="%s"><ul>%s</ul></nav>
        <main>%s</main>""".formatted(HtmlText.escaped(title.raw()), say("takeout.made",
        times.moment(takeout.madeAt())), say("takeout.contents"),
        takeout.chapters().stream().map(this::link).collect(Collectors.joining("\n")),
        takeout.chapters().stream().map(this::section).collect(Collectors.joining("\n"))));
  }

  private String link(Chapter chapter) {
    return "<li><a href=\"#%s\">%s</a> (%d)</li>".formatted(chapter.name(), title(chapter), chapter.entries().size());
  }

  private String section(Chapter chapter) {
    var body = chapter.entries().isEmpty() ? "<p>" + say("answer.privacy.nothing") + "</p>"
        : chapter.entries().stream().map(this::article).collect(Collectors.joining("\n"));
    return "<section aria-labelledby=\"%1$s\">%n<h2 id=\"%1$s\">%2$s</h2>%n%3$s%n</section>".formatted(chapter.name(),
        title(chapter), body);
  }

  private String title(Chapter chapter) {
    return say("takeout.chapter." + chapter.name());
  }

  private String article(Entry entry) {
    return entry.facts().entrySet().stream()
        .map(fact -> "<dt>" + say("takeout.fact." + fact.getKey()) + "</dt>\n" + value(fact.getValue()))
        .collect(Collectors.joining("\n", "<article>\n<dl>\n", "\n</dl>\n</article>"));
  }

  private String value(Fact fact) {
    return switch (fact) {
      case Takeout.Words words -> described(words.words());
      case Takeout.Moment moment -> described(times.moment(moment.when()));
      case Takeout.Count count -> described(new Prose(Long.toString(count.count())));
      case Takeout.Several several when several.words().isEmpty() -> described(wording.say("answer.privacy.nothing"));
      case Takeout.Several several ->
          several.words().stream().map(TakeoutPage::described).collect(Collectors.joining("\n"));
    };
  }

  /** People write from left to right or the other way round, whatever the page's language. */
  private static String described(Prose words) {
    return "<dd dir=\"auto\">" + HtmlText.escaped(words.raw()) + "</dd>";
  }

  private String say(String key, Object... facts) {
    return HtmlText.escaped(wording.say(key, facts).raw());
  }
}
