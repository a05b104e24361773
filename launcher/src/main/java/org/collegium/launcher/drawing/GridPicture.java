package org.collegium.launcher.drawing;

import static org.collegium.launcher.drawing.Lettering.INNER;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.collegium.core.command.Chart;
import org.collegium.core.command.Chart.Cell;

/**
 * Names and times as rows and columns. Each cell says its numbers, and is the darker a blue the more of them there are,
 * so that it can be read in whatever colours somebody sees, and on grey paper; where there could be none it has no
 * frame. For a process that ends after one picture, as {@link BarPicture}.
 */
final class GridPicture {

  private static final int WIDEST_CELL = 110;
  private static final int NARROWEST_NAME = 236;
  private static final int ROW = 46;
  private static final int GAP = 4;
  private static final int BETWEEN = 24;
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 24);

  private final Lettering title;
  private final List<Lettering> columns;
  private final List<Row> rows;
  private final List<Lettering> notes;
  private final int cell;

  GridPicture(Chart.Grid chart) {
    this.cell = Math.min(WIDEST_CELL, (INNER - NARROWEST_NAME) / chart.columns().size());
    var name = INNER - cell * chart.columns().size();
    this.title = Lettering.of(chart.title(), Lettering.TITLE, INNER);
    this.columns = chart.columns().stream().map(column -> Lettering.of(column, SMALL, cell - 4 * GAP)).toList();
    this.rows = chart.rows().stream().map(row -> new Row(Lettering.of(row.name(), SMALL, name - BETWEEN),
        row.cells().stream().map(each -> Shaded.of(each, cell)).toList())).toList();
    this.notes = chart.notes().stream().map(note -> Lettering.of(note, SMALL, INNER)).toList();
  }

  /** It on white, as high as it needs to be. */
  BufferedImage drawn() {
    return Lettering.picture(title.height() + BETWEEN + head() + GAP + rows.stream().mapToInt(Row::height).sum()
        + BETWEEN + notes.stream().mapToInt(Lettering::height).sum(), this::draw);
  }

  private int head() {
    return columns.stream().mapToInt(Lettering::height).max().orElseThrow();
  }

  private int left() {
    return INNER - cell * columns.size();
  }

  private void draw(Graphics2D pen) {
    title.write(pen);
    pen.translate(left(), title.height() + BETWEEN);
    for (var column : columns) {
      column.write(pen, cell, Lettering.INK);
      pen.translate(cell, 0);
    }
    pen.translate(-INNER, head() + GAP);
    for (var row : rows) {
      row.draw(pen, left(), cell);
      pen.translate(0, row.height());
    }
    pen.translate(0, BETWEEN);
    for (var note : notes) {
      note.write(pen);
      pen.translate(0, note.height());
    }
  }

  /** A name on the left, its cells on the right, as high as the name. */
  private record Row(Lettering name, List<Shaded> cells) {

    int height() {
      return Math.max(ROW, name.height() + 2 * GAP);
    }

    void draw(Graphics2D pen, int left, int width) {
      pen.translate(0, (height() - name.height()) / 2);
      name.write(pen);
      pen.translate(left, (name.height() - height()) / 2);
      for (var each : cells) {
        each.draw(pen, width, height());
        pen.translate(width, 0);
      }
      pen.translate(-left - width * cells.size(), 0);
    }
  }

  /** A cell, its numbers as large as they fit. */
  private record Shaded(Cell cell, Lettering numbers) {

    static Shaded of(Cell cell, int width) {
      var numbers = Lettering.of(cell.numbers(), SMALL, INNER);
      var fits = Math.min(1, (width - 3 * GAP) / numbers.width());
      return new Shaded(cell, Lettering.of(cell.numbers(), SMALL.deriveFont(SMALL.getSize2D() * fits), INNER));
    }

    void draw(Graphics2D pen, int width, int height) {
      if (cell.whole() > 0) {
        pen.setColor(Shade.of(cell).fill());
        pen.fillRect(GAP / 2, GAP / 2, width - GAP, height - GAP);
        pen.setColor(Shade.ALL.fill());
        pen.setStroke(new BasicStroke(2));
        pen.drawRect(GAP / 2, GAP / 2, width - GAP, height - GAP);
      }
      var above = (height - numbers.height()) / 2;
      pen.translate(0, above);
      numbers.write(pen, width, Shade.of(cell).ink());
      pen.translate(0, -above);
    }
  }

  /** One hue, in four steps of lightness. */
  private enum Shade {
    NONE(0xFFFFFF, 0x1D1C1D), SOME(0xC6DBEF, 0x1D1C1D), MANY(0x6BAED6, 0x1D1C1D), ALL(0x08519C, 0xFFFFFF);

    private final Color fill;
    private final Color ink;

    Shade(int fill, int ink) {
      this.fill = new Color(fill);
      this.ink = new Color(ink);
    }

    /** What could not be has no frame, and so no colour of its own either. */
    static Shade of(Cell cell) {
      return switch (cell.share()) {
        case NOTHING_ASKED, NONE -> NONE;
        case SOME -> SOME;
        case MANY -> MANY;
        case ALL -> ALL;
      };
    }

    Color fill() {
      return fill;
    }

    Color ink() {
      return ink;
    }
  }
}
