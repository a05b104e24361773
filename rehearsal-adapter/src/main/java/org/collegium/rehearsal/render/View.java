package org.collegium.rehearsal.render;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An answer as the page shows it. */
public sealed interface View {

  /** By this name the page tells answers apart. */
  default String getView() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Something to read, in the conversation. */
  record Shown(Mood mood, List<Block> blocks) implements View {

    static Shown calm(Block... blocks) {
      return new Shown(Mood.CALM, List.of(blocks));
    }

    static Shown calm(Stream<Block> blocks) {
      return new Shown(Mood.CALM, blocks.toList());
    }
  }

  /** How an answer is meant. */
  enum Mood {
    /** It is so. */
    CALM,
    /** It was not done. */
    REFUSED
  }

  /**
   * A form to fill in.
   *
   * @param intro to be read before the first field
   */
  record Sheet(String token, String title, List<String> intro, List<Field> fields, String submit) implements View {}

  /**
   * One field of a form.
   *
   * @param current what stands in it; empty when nothing does
   * @param problem what is wrong with that; empty when nothing is known to be
   */
  record Field(String name, String label, Control control, String current, boolean required, String problem) {}

  /** What a field is filled in with. */
  sealed interface Control {

    /** By this name the page tells them apart. */
    default String getControl() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** One's own words. */
    record Words(int atMostCharacters) implements Control {}

    /** One of a few. */
    record OneOf(List<Offer> choices) implements Control {}

    /** Any of several. */
    record ManyOf(List<Offer> choices) implements Control {}

    /** A number between two ends. */
    record Scale(int from, int to, String low, String high) implements Control {}
  }

  /** What could be typed next. */
  record Offers(List<Offer> offers) implements View {}

  /** What is put in, and what is shown. */
  record Offer(String value, String label) {}
}
