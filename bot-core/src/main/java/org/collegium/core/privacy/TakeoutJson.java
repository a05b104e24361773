package org.collegium.core.privacy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.privacy.Takeout.Chapter;
import org.collegium.core.privacy.Takeout.Entry;
import org.collegium.core.privacy.Takeout.Fact;
import org.collegium.core.text.JsonText;
import org.collegium.core.text.Prose;

/** What somebody takes along, for programs: instants in UTC as ISO 8601 has them. */
final class TakeoutJson {

  private TakeoutJson() {}

  static Prose of(Takeout takeout) {
    var about = Stream.of("  \"owner\": " + quoted(takeout.owner()),
        "  \"madeAt\": " + JsonText.quoted(takeout.madeAt().toString()));
    return new Prose(Stream.concat(about, takeout.chapters().stream().map(TakeoutJson::chapter))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
  }

  private static String chapter(Chapter chapter) {
    var entries = chapter.entries().stream().map(TakeoutJson::entry)
        .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    return "  " + JsonText.quoted(chapter.name()) + ": " + (chapter.entries().isEmpty() ? "[]" : entries);
  }

  private static String entry(Entry entry) {
    return entry.facts().entrySet().stream()
        .map(fact -> JsonText.quoted(fact.getKey()) + ": " + value(fact.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String value(Fact fact) {
    return switch (fact) {
      case Takeout.Words words -> quoted(words.words());
      case Takeout.Moment moment -> JsonText.quoted(moment.when().toString());
      case Takeout.Count count -> Long.toString(count.count());
      case Takeout.Several several ->
          several.words().stream().map(TakeoutJson::quoted).collect(Collectors.joining(", ", "[", "]"));
    };
  }

  private static String quoted(Prose words) {
    return JsonText.quoted(words.raw());
  }
}
