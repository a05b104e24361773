package org.collegium.slack.installing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.collegium.core.notice.Wording;

/**
 * A plain page: a heading and paragraphs, without scripts, styles or pictures, so that it reads well on anything.
 *
 * @param title its heading too
 */
record HtmlPage(int status, String title, List<String> paragraphs) {

  static final int OK = 200;
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int METHOD_NOT_ALLOWED = 405;
  static final int BROKEN = 500;
  static final int BAD_GATEWAY = 502;

  HtmlPage {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The page of that name in the wording. */
  static HtmlPage of(int status, String name) {
    return new HtmlPage(status, say(name + ".title"), List.of(say(name)));
  }

  /** A sentence of the wording; these pages stand before anybody is known, so that they are in English. */
  static String say(String key, Object... facts) {
    return Wording.in(Locale.US).say(key, facts).raw();
  }

  byte[] bytes() {
    var body = paragraphs.stream().map(words -> "<p>" + escaped(words) + "</p>").collect(Collectors.joining("\n"));
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        </head>
        <body>
        <main>
        <h1>%1$s</h1>
        %2$s
        </main>
        </body>
        </html>
        """.formatted(escaped(title), body).getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
