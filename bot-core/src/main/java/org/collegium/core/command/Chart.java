package org.collegium.core.command;

import java.util.List;
import org.collegium.core.text.Prose;

/**
 * Numbers to be compared at a glance. What it looks like is for the platform to say, or that it is left out: nothing in
 * it stands only there.
 */
public sealed interface Chart {

  /** What it is about. */
  Prose title();

  /** All of it, for who hears it read out. */
  Prose inWords();

  /**
   * One number each.
   *
   * @param bars in the order in which they are to be read; never none
   */
  record Bars(Prose title, List<Bar> bars, Prose inWords) implements Chart {

    public Bars {
      bars = List.copyOf(bars);
      if (bars.isEmpty()) {
        throw new IllegalArgumentException("A chart without bars compares nothing");
      }
    }
  }

  /**
   * One of what is compared.
   *
   * @param numbers both numbers in words, such as "1 of 2"
   * @param part from 0 to {@code whole}
   * @param whole how many there could be
   */
  record Bar(Prose name, Prose numbers, int part, int whole) {

    public Bar {
      atMost(part, whole);
    }
  }

  /**
   * A number each for several times.
   *
   * @param columns the times, the earliest first; never none
   * @param rows in the order in which they are to be read, with a cell for each column; never none
   * @param notes how it is to be read, and what is not in it
   */
  record Grid(Prose title, List<Prose> columns, List<Row> rows, List<Prose> notes, Prose inWords) implements Chart {

    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
      var width = columns.size();
      if (width == 0 || rows.isEmpty() || rows.stream().anyMatch(row -> row.cells().size() != width)) {
        throw new IllegalArgumentException("A grid of " + width + " columns needs rows with as many cells");
      }
    }
  }

  /** One of what is compared, over all times. */
  record Row(Prose name, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What was at one time.
   *
   * @param numbers both numbers, as short as they go; a dash where there could be none
   * @param part from 0 to {@code whole}
   * @param whole how many there could be
   */
  record Cell(Prose numbers, int part, int whole) {

    public Cell {
      atMost(part, whole);
    }

    /** How much of what there could be. */
    public Share share() {
      if (whole == 0) {
        return Share.NOTHING_ASKED;
      }
      if (part == whole) {
        return Share.ALL;
      }
      return part == 0 ? Share.NONE : 2 * part < whole ? Share.SOME : Share.MANY;
    }
  }

  /** A part of a whole, the lesser first; whatever shows it can do so in four shades. */
  enum Share {
    NOTHING_ASKED, NONE, SOME, MANY, ALL
  }

  private static void atMost(int part, int whole) {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException("A bar of " + part + " does not fit into " + whole);
    }
  }
}
