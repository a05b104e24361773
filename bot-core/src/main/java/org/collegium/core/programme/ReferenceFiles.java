package org.collegium.core.programme;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.programme.Reference.Entry;
import org.collegium.core.programme.Reference.Listing;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;

/** Reads {@code reference/}; a list that a catalogue does not bring is the built-in one's. */
final class ReferenceFiles {

  private final Path folder;
  private final Path builtIn;
  private final List<Problem> problems;

  ReferenceFiles(Path folder, Path builtIn, List<Problem> problems) {
    this.folder = folder;
    this.builtIn = builtIn;
    this.problems = problems;
  }

  /** The lists; one with a problem is noted and holds no more than what could be read. */
  Reference read() {
    return new Reference(listing("responsibilities"), listing("phases-of-change"), listing("purposeful-community"),
        listing("kinds-of-knowledge"), listing("eleven-factors"), listing("framework-parts"));
  }

  private Listing listing(String list) {
    var name = "reference/" + list + ".yaml";
    var own = folder.resolve("reference").resolve(list + ".yaml");
    var path = Files.exists(own) ? own : builtIn.resolve("reference").resolve(list + ".yaml");
    return new YamlFile(name, problems).open(path)
        .map(this::listing)
        .orElseGet(() -> new Listing(new Prose("unread"), Map.of()));
  }

  private Listing listing(Spot root) {
    var fields = root.fields(List.of("source", "items"), List.of("note"));
    var entries = new LinkedHashMap<String, Entry>();
    fields.items("items", 1, Integer.MAX_VALUE).forEach(item -> entry(item).ifPresent(entry -> {
      if (entries.putIfAbsent(entry.id(), entry) != null) {
        item.refuse("The id '" + entry.id() + "' stands in this list twice.");
      }
    }));
    return new Listing(source(fields), Collections.unmodifiableMap(entries));
  }

  private static Prose source(Fields fields) {
    return fields.find("source")
        .map(spot -> spot.isList()
            ? spot.items(1, Integer.MAX_VALUE).stream().flatMap(each -> each.text().stream()).collect(joining("\n"))
            : spot.text().orElse(""))
        .filter(text -> !text.isBlank())
        .map(Prose::new)
        .orElseGet(() -> new Prose("unread"));
  }

  private static Optional<Entry> entry(Spot item) {
    var fields = Fields.open(item, List.of("id", "name"));
    var details = new LinkedHashMap<String, String>();
    keepPlain("", item, details);
    item.pairs().stream().filter(pair -> pair.value().isMapping())
        .forEach(pair -> pair.key().plain().ifPresent(key -> keepPlain(key + ".", pair.value(), details)));
    details.remove("id");
    details.remove("name");
    return fields.find("id").flatMap(Spot::id)
        .map(id -> new Entry(id, fields.prose("name"), Collections.unmodifiableMap(details)));
  }

  private static void keepPlain(String above, Spot spot, Map<String, String> details) {
    spot.pairs().forEach(pair -> pair.key().plain()
        .ifPresent(key -> pair.value().plain().ifPresent(value -> details.put(above + key, value))));
  }
}
