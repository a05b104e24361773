package org.collegium.slack.render;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks that belong together and stand in one message where they fit. */
record Piece(List<Spoken> blocks) {

  private static final int LONGEST_HEADING = 150;
  private static final int LONGEST_SMALL = 2_000;
  private static final int LONGEST_TEXT = 3_000;
  private static final String BULLET = "• ";

  /** Several as one. */
  static Piece of(Piece... pieces) {
    return new Piece(Arrays.stream(pieces).flatMap(piece -> piece.blocks.stream()).toList());
  }

  /** A heading over pieces; it stands with the first of them. */
  static List<Piece> under(Piece heading, List<Piece> pieces) {
    var first = pieces.isEmpty() ? heading : of(heading, pieces.getFirst());
    return Stream.concat(Stream.of(first), pieces.stream().skip(1)).toList();
  }

  /** Nothing. */
  static Piece none() {
    return new Piece(List.of());
  }

  /** What the following is about. */
  static Piece heading(String title) {
    return title.length() > LONGEST_HEADING ? lines(Line.bold(title))
        : new Piece(List.of(Spoken.of(HeaderBlock.builder().text(plain(title)).build(), title)));
  }

  /** What is to be known beside the words. */
  static Piece small(String words) {
    return new Piece(Slices.shown(words, LONGEST_SMALL).stream()
        .map(slice -> Spoken.of(ContextBlock.builder().elements(List.of(plain(slice))).build(), slice)).toList());
  }

  /** Where one thing ends and another begins. */
  static Piece divider() {
    return new Piece(List.of(Spoken.of(DividerBlock.builder().build(), "")));
  }

  /** Lines to read. */
  static Piece lines(Line... lines) {
    return lines(List.of(lines));
  }

  /** Lines to read. */
  static Piece lines(List<Line> lines) {
    return new Piece(groups(lines.stream()).map(Line::below)
        .map(line -> Spoken.of(richText(RichText.section(line)), line.words())).toList());
  }

  /** Things in a row, each with a dot before it. */
  static Piece items(Stream<Line> lines) {
    return new Piece(groups(lines).map(Piece::list).toList());
  }

  /** What somebody wrote, as they typed it. */
  static Piece quote(String words) {
    return new Piece(Slices.shown(words, LONGEST_TEXT).stream()
        .map(slice -> Spoken.of(richText(
            RichTextQuoteElement.builder().elements(List.of(RichText.raw(slice))).build()), slice))
        .toList());
  }

  /** Text in which nothing is read as markup and no smiley is drawn. */
  static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }

  private static Stream<List<Line>> groups(Stream<Line> lines) {
    return Line.packed(lines.flatMap(line -> line.within(LONGEST_TEXT - 1).stream())
        .filter(line -> !line.words().isBlank()).toList(), LONGEST_TEXT).stream();
  }

  private static Spoken list(List<Line> lines) {
    var list = RichTextListElement.builder().style("bullet").indent(0)
        .elements(lines.stream().<RichTextElement>map(RichText::section).toList()).build();
    return Spoken.of(richText(list),
        lines.stream().map(line -> BULLET + line.words()).collect(Collectors.joining("\n")));
  }

  private static RichTextBlock richText(BlockElement element) {
    return RichTextBlock.builder().elements(List.of(element)).build();
  }
}
