package org.collegium.launcher.drawing;

import static org.collegium.launcher.drawing.Lettering.INNER;
import static org.collegium.launcher.drawing.Lettering.WORDS;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.collegium.core.command.Chart;
import org.collegium.core.command.Chart.Bar;

/**
 * Bars under each other, to be read on a phone: large letters, whole names, and a blue beside a grey, which differ to
 * everybody. It loads the JDK's own drawing, which takes 50 MB and is never given back: only for a process that ends
 * after one picture.
 */
final class BarPicture {

  private static final int BAR = 24;
  private static final int BETWEEN = 24;
  private static final int ABOVE_BAR = 8;
  private static final Color WHOLE = new Color(0xDD, 0xDD, 0xDD);
  /** Of the palette that Okabe and Ito made for whatever colours somebody sees. */
  private static final Color PART = new Color(0x00, 0x72, 0xB2);

  private final Lettering title;
  private final List<Row> rows;
  private final int most;

  BarPicture(Chart.Bars chart) {
    this.title = Lettering.of(chart.title(), Lettering.TITLE, INNER);
    this.rows = chart.bars().stream().map(Row::of).toList();
    this.most = Math.max(1, chart.bars().stream().mapToInt(Bar::whole).max().orElseThrow());
  }

  /** It on white, as high as it needs to be. */
  BufferedImage drawn() {
    return Lettering.picture(title.height() + rows.stream().mapToInt(Row::height).sum(), this::draw);
  }

  private void draw(Graphics2D pen) {
    title.write(pen);
    pen.translate(0, title.height());
    for (var row : rows) {
      row.draw(pen, most);
      pen.translate(0, row.height());
    }
  }

  /** A name on the left, its numbers on the right, the bar under both. */
  private record Row(Bar bar, Lettering name, Lettering numbers) {

    static Row of(Bar bar) {
      var numbers = Lettering.of(bar.numbers(), WORDS, INNER);
      return new Row(bar, Lettering.of(bar.name(), WORDS, INNER - numbers.width() - BETWEEN), numbers);
    }

    int height() {
      return BETWEEN + name.height() + ABOVE_BAR + BAR;
    }

    /** @param most the whole that takes all of the width */
    void draw(Graphics2D pen, int most) {
      var line = (Graphics2D) pen.create(0, BETWEEN, INNER, height());
      name.write(line);
      line.translate(INNER - numbers.width(), 0);
      numbers.write(line);
      line.translate(numbers.width() - INNER, name.height() + ABOVE_BAR);
      line.setColor(WHOLE);
      line.fillRect(0, 0, INNER * bar.whole() / most, BAR);
      line.setColor(PART);
      line.fillRect(0, 0, INNER * bar.part() / most, BAR);
      line.dispose();
    }
  }
}
