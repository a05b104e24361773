package org.collegium.rehearsal.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collegium.core.notice.Wording;

/** The page itself: what the browser loads before it asks for anything. */
final class PageFiles {

  /** Everything that may be loaded; nothing else in the jar can be reached. */
  static final List<String> NAMES = List.of("index.html", "page.css", "panels.css", "icon.svg", "page.js", "wire.js",
      "words.js", "elements.js", "people.js", "conversation.js", "answers.js", "form.js", "fields.js", "composer.js",
      "completion.js", "clock.js", "everything.js", "desk.js", "panels.js");

  private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z.]+)}}");

  private final Wording wording;

  /** @param wording the language of the page's own labels */
  PageFiles(Wording wording) {
    this.wording = wording;
  }

  /** The file of that name; the empty name is the page. */
  Optional<Reply> find(String name) {
    var wanted = name.isEmpty() ? "index.html" : name;
    return NAMES.stream().filter(wanted::equals).findFirst()
        .map(known -> new Reply(200, mediaType(known), content(known)));
  }

  private String content(String name) {
    return name.equals("index.html") ? inWords(read(name)) : read(name);
  }

  private String inWords(String page) {
    return BLANK.matcher(page)
        .replaceAll(blank -> Matcher.quoteReplacement(escaped(wording.say(blank.group(1)).raw())));
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }

  static String read(String name) {
    try (var file = PageFiles.class.getResourceAsStream("/rehearsal/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The page's file " + name + " is missing from the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
