package org.collegium.launcher.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.collegium.core.command.Chart;
import org.collegium.core.command.Chart.Bar;
import org.collegium.core.text.Prose;

/**
 * Bars under each other, to be read on a phone: large letters, whole names, and a blue beside a grey, which differ to
 * everybody. It loads the JDK's own drawing, which takes 50 MB and is never given back: only for a process that ends
 * after one picture.
 */
final class BarPicture {

  private static final int WIDTH = 900;
  private static final int MARGIN = 32;
  private static final int INNER = WIDTH - 2 * MARGIN;
  private static final int BAR = 24;
  private static final int BETWEEN = 24;
  private static final int ABOVE_BAR = 8;
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 32);
  private static final Font WORDS = new Font(Font.SANS_SERIF, Font.PLAIN, 28);
  private static final Color INK = new Color(0x1D, 0x1C, 0x1D);
  private static final Color WHOLE = new Color(0xDD, 0xDD, 0xDD);
  /** Of the palette that Okabe and Ito made for whatever colours somebody sees. */
  private static final Color PART = new Color(0x00, 0x72, 0xB2);
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final List<TextLayout> title;
  private final List<Row> rows;
  private final int most;

  BarPicture(Chart chart) {
    this.title = lines(chart.title(), TITLE, INNER);
    this.rows = chart.bars().stream().map(Row::of).toList();
    this.most = Math.max(1, chart.bars().stream().mapToInt(Bar::whole).max().orElseThrow());
  }

  /** It on white, as high as it needs to be. */
  BufferedImage drawn() {
    var height = 2 * MARGIN + height(title) + rows.stream().mapToInt(Row::height).sum();
    var picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, height);
    pen.translate(MARGIN, MARGIN);
    write(title, pen);
    pen.translate(0, height(title));
    for (var row : rows) {
      row.draw(pen, most);
      pen.translate(0, row.height());
    }
    pen.dispose();
    return picture;
  }

  /** A name on the left, its numbers on the right, the bar under both. */
  private record Row(Bar bar, List<TextLayout> name, TextLayout numbers) {

    static Row of(Bar bar) {
      var numbers = lines(bar.numbers(), WORDS, INNER).getFirst();
      return new Row(bar, lines(bar.name(), WORDS, INNER - numbers.getAdvance() - BETWEEN), numbers);
    }

    int height() {
      return BETWEEN + BarPicture.height(name) + ABOVE_BAR + BAR;
    }

    /** @param most the whole that takes all of the width */
    void draw(Graphics2D pen, int most) {
      var line = pen.create(0, BETWEEN, INNER, height());
      write(name, (Graphics2D) line);
      numbers.draw((Graphics2D) line, INNER - numbers.getAdvance(), numbers.getAscent());
      line.translate(0, BarPicture.height(name) + ABOVE_BAR);
      line.setColor(WHOLE);
      line.fillRect(0, 0, INNER * bar.whole() / most, BAR);
      line.setColor(PART);
      line.fillRect(0, 0, INNER * bar.part() / most, BAR);
      line.dispose();
    }
  }

  /** Broken where it must be, and never cut. */
  private static List<TextLayout> lines(Prose words, Font font, float width) {
    var text = new AttributedString(words.raw());
    text.addAttribute(TextAttribute.FONT, font);
    var measurer = new LineBreakMeasurer(text.getIterator(), MEASURE);
    var lines = new ArrayList<TextLayout>();
    while (measurer.getPosition() < words.raw().length()) {
      lines.add(measurer.nextLayout(width));
    }
    return lines;
  }

  private static void write(List<TextLayout> lines, Graphics2D pen) {
    pen.setColor(INK);
    var y = 0F;
    for (var line : lines) {
      line.draw(pen, 0, y + line.getAscent());
      y += lineHeight(line);
    }
  }

  private static int height(List<TextLayout> lines) {
    return (int) Math.ceil(lines.stream().mapToDouble(BarPicture::lineHeight).sum());
  }

  private static float lineHeight(TextLayout line) {
    return line.getAscent() + line.getDescent() + line.getLeading();
  }
}
