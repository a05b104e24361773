package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.discord.render.Span.Style;

/** What stands in a row; words that hold line breaks are several lines to the eye. */
record Line(List<Span> spans) {

  static final String BETWEEN = " · ";
  /** Two of them fit into one message. */
  private static final int LONGEST = 1_900;

  static Line plain(String words) {
    return set(words, Style.PLAIN);
  }

  static Line bold(String words) {
    return set(words, Style.BOLD);
  }

  static Line code(String words) {
    return set(words, Style.CODE);
  }

  private static Line set(String words, Style style) {
    return new Line(List.of(new Span.Words(words, style)));
  }

  /** A name, and behind it what belongs to it. */
  static Line row(String name, Stream<String> cells) {
    return bold(name).and(plain(cells.map(cell -> BETWEEN + cell).collect(Collectors.joining())));
  }

  Line and(Line other) {
    return new Line(Stream.concat(spans.stream(), other.spans.stream()).toList());
  }

  /** This line, and those below it in the same item of a list. */
  Line over(Stream<Line> others) {
    return new Line(Stream.concat(spans.stream(),
        others.flatMap(other -> Stream.concat(Stream.of(new Span.Words("\n", Style.PLAIN)), other.spans.stream())))
        .toList());
  }

  /** The same in Discord's markup, in as many lines as the eye sees, none of them too long. */
  List<String> written() {
    var lines = new ArrayList<String>();
    var open = new StringBuilder();
    for (var span : spans) {
      switch (span) {
        case Span.Day day -> put(day.written(), open, lines);
        case Span.Words words -> {
          var several = words.raw().split("\\R", -1);
          for (var n = 0; n < several.length; n++) {
            if (n > 0) {
              close(open, lines);
            }
            slices(words.style()).of(several[n]).forEach(slice -> put(words.style().set(slice), open, lines));
          }
        }
      }
    }
    close(open, lines);
    return lines;
  }

  private static Slices slices(Style style) {
    return new Slices(LONGEST, style::set);
  }

  private static void put(String written, StringBuilder open, List<String> lines) {
    if (open.length() > 0 && open.length() + written.length() > LONGEST) {
      close(open, lines);
    }
    open.append(written);
  }

  private static void close(StringBuilder open, List<String> lines) {
    lines.add(open.toString().stripTrailing());
    open.setLength(0);
  }
}
