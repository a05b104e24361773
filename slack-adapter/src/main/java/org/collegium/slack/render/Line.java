package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.slack.render.Run.Style;

/** A line of rich text; words that hold line breaks are several to the eye. */
record Line(List<Run> runs) {

  static final String BETWEEN = " · ";

  static Line plain(String words) {
    return new Line(List.of(new Run.Words(words, Style.PLAIN)));
  }

  static Line bold(String words) {
    return new Line(List.of(new Run.Words(words, Style.BOLD)));
  }

  static Line code(String words) {
    return new Line(List.of(new Run.Words(words, Style.CODE)));
  }

  /** A name with what belongs to it. */
  static Line row(String name, Stream<String> rest) {
    return bold(name).and(plain(rest.map(cell -> BETWEEN + cell).collect(Collectors.joining())));
  }

  Line and(Line other) {
    return new Line(Stream.concat(runs.stream(), other.runs.stream()).toList());
  }

  /** All of them, one below the other. */
  static Line below(List<Line> lines) {
    var runs = new ArrayList<Run>();
    for (var line : lines) {
      if (!runs.isEmpty()) {
        runs.add(new Run.Words("\n", Style.PLAIN));
      }
      runs.addAll(line.runs);
    }
    return new Line(List.copyOf(runs));
  }

  String words() {
    return runs.stream().map(Run::words).collect(Collectors.joining());
  }

  int length() {
    return runs.stream().mapToInt(Run::length).sum();
  }

  /** The same in lines of at most that many characters. */
  List<Line> within(int most) {
    if (length() <= most) {
      return List.of(this);
    }
    return packed(runs.stream().flatMap(run -> run.within(most).stream()).map(run -> new Line(List.of(run))).toList(),
        most).stream().map(parts -> parts.stream().reduce(Line::and).orElseThrow()).toList();
  }

  /** Lines in groups of at most that many characters, line breaks included. */
  static List<List<Line>> packed(List<Line> lines, int most) {
    var groups = new ArrayList<List<Line>>();
    var length = 0;
    for (var line : lines) {
      if (groups.isEmpty() || length + 1 + line.length() > most) {
        groups.add(new ArrayList<>());
        length = 0;
      }
      groups.getLast().add(line);
      length += 1 + line.length();
    }
    return groups;
  }
}
