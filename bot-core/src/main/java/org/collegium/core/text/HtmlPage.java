package org.collegium.core.text;

import java.util.Locale;

/**
 * A page to read and to print: it loads nothing and runs nothing, and is XML too.
 *
 * @param language of its words
 * @param title also of its window
 * @param style how it looks, as CSS
 */
public record HtmlPage(Locale language, Prose title, String style) {

  /** The page around these elements, in which words are escaped already. */
  public Prose around(String body) {
    return new Prose("""
        <!DOCTYPE html>
        <html lang="%1$s" xmlns="http://www.w3.org/1999/xhtml">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
        <title>%2$s</title>
        <style>%3$s</style>
        </head>
        <body>
        %4$s
        </body>
        </html>
        """.formatted(language.getLanguage(), HtmlText.escaped(title.raw()), style, body));
  }
}
