package org.collegium.discord.render;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.discord.render.Part.Place;

/** Parts that belong together and stand in one message where they fit. */
record Piece(List<Part> parts) {

  /** A longer one would shout. */
  private static final int LONGEST_HEADING = 150;
  private static final String QUOTED = "> ";
  private static final String SMALL = "-# ";

  /** Several as one. */
  static Piece of(Piece... pieces) {
    return new Piece(Arrays.stream(pieces).flatMap(piece -> piece.parts.stream()).toList());
  }

  /** A title over pieces; it stands with the first of them. */
  static List<Piece> under(Piece title, List<Piece> pieces) {
    return pieces.isEmpty() ? List.of(title)
        : Stream.concat(Stream.of(of(title, pieces.getFirst())), pieces.stream().skip(1)).toList();
  }

  /** Nothing. */
  static Piece none() {
    return new Piece(List.of());
  }

  /** What all of it is about. */
  static Piece title(String words) {
    return heading("## ", words);
  }

  /** What the following is about. */
  static Piece heading(String words) {
    return heading("### ", words);
  }

  private static Piece heading(String mark, String words) {
    return words.length() > LONGEST_HEADING ? lines(Line.bold(words))
        : texts(Stream.of(mark + Markdown.escaped(words.replaceAll("\\R+", " ").strip())));
  }

  /** What is to be known beside the words. */
  static Piece small(String words) {
    return texts(Line.plain(words).written().stream().filter(line -> !line.isBlank()).map(line -> SMALL + line));
  }

  /** Lines to read. */
  static Piece lines(Line... lines) {
    return lines(List.of(lines));
  }

  /** Lines to read. */
  static Piece lines(List<Line> lines) {
    return texts(lines.stream().flatMap(line -> line.written().stream()));
  }

  /** Things in a row, each with a dot before it. */
  static Piece items(Stream<Line> lines) {
    return texts(Place.IN_A_LIST, lines.flatMap(line -> {
      var written = line.written().stream().filter(words -> !words.isBlank()).toList();
      return IntStream.range(0, written.size()).mapToObj(n -> (n == 0 ? "- " : "  ") + written.get(n));
    }));
  }

  /** What somebody wrote. */
  static Piece quote(String words) {
    return texts(Line.plain(words.strip()).written().stream().map(line -> QUOTED + line));
  }

  /** Where one thing ends and another begins. */
  static Piece rule() {
    return new Piece(List.of(new Part.Rule()));
  }

  private static Piece texts(Stream<String> lines) {
    return texts(Place.OUTSIDE, lines);
  }

  private static Piece texts(Place place, Stream<String> lines) {
    return new Piece(lines.<Part>map(line -> new Part.Text(line, place)).toList());
  }
}
