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
import java.util.function.Consumer;
import org.collegium.core.text.Prose;

/** Words in a picture, large enough to be read on a phone: broken where they must be, and never cut. */
record Lettering(List<TextLayout> lines) {

  static final int WIDTH = 900;
  static final int MARGIN = 32;
  static final int INNER = WIDTH - 2 * MARGIN;
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 32);
  static final Font WORDS = new Font(Font.SANS_SERIF, Font.PLAIN, 28);
  static final Color INK = new Color(0x1D, 0x1C, 0x1D);
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  static Lettering of(Prose words, Font font, float width) {
    var text = new AttributedString(words.raw());
    text.addAttribute(TextAttribute.FONT, font);
    var measurer = new LineBreakMeasurer(text.getIterator(), MEASURE);
    var lines = new ArrayList<TextLayout>();
    while (measurer.getPosition() < words.raw().length()) {
      lines.add(measurer.nextLayout(width));
    }
    return new Lettering(List.copyOf(lines));
  }

  /** A white picture of that height inside its margins, drawn by that. */
  static BufferedImage picture(int height, Consumer<Graphics2D> drawing) {
    var picture = new BufferedImage(WIDTH, 2 * MARGIN + height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.translate(MARGIN, MARGIN);
    drawing.accept(pen);
    pen.dispose();
    return picture;
  }

  /** Writes it from there on to the right and down. */
  void write(Graphics2D pen) {
    pen.setColor(INK);
    var y = 0F;
    for (var line : lines) {
      line.draw(pen, 0, y + line.getAscent());
      y += height(line);
    }
  }

  /** Writes it around the middle of so much width, in that colour. */
  void write(Graphics2D pen, int width, Color colour) {
    pen.setColor(colour);
    var y = 0F;
    for (var line : lines) {
      line.draw(pen, (width - line.getAdvance()) / 2, y + line.getAscent());
      y += height(line);
    }
  }

  int height() {
    return (int) Math.ceil(lines.stream().mapToDouble(Lettering::height).sum());
  }

  /** Of its longest line. */
  float width() {
    return (float) lines.stream().mapToDouble(TextLayout::getAdvance).max().orElse(0);
  }

  private static float height(TextLayout line) {
    return line.getAscent() + line.getDescent() + line.getLeading();
  }
}
