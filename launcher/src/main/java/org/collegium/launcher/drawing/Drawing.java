package org.collegium.launcher.drawing;

import java.io.IOException;
import javax.imageio.ImageIO;
import org.collegium.core.command.Chart;

/**
 * Where the process begins that draws one picture: a chart in JSON comes in, a PNG goes out. Whatever goes wrong ends
 * it with another exit code than 0.
 */
final class Drawing {

  private Drawing() {}

  /** Reads until the input ends. */
  public static void main(String... none) throws IOException {
    var picture = switch (ChartInJson.read(System.in)) {
      case Chart.Bars bars -> new BarPicture(bars).drawn();
      case Chart.Grid grid -> new GridPicture(grid).drawn();
    };
    ImageIO.setUseCache(false);
    if (!ImageIO.write(picture, "png", System.out)) {
      throw new IOException("This Java writes no PNG");
    }
    System.out.flush();
  }
}
