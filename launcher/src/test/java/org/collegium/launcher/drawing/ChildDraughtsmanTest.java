package org.collegium.launcher.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.collegium.core.command.Chart;
import org.collegium.core.command.Chart.Bar;
import org.collegium.core.command.Chart.Cell;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Charts are drawn by a process of their own; whatever becomes of it, the bot goes on. */
class ChildDraughtsmanTest {

  private static final int WHITE = 0xFFFFFF;
  private static final int BLUE = 0x0072B2;
  private static final int ALL = 0x08519C;
  private static final int HALF = 0x6BAED6;
  private static final int MARGIN = 16;

  @Test
  void aChartIsDrawn() throws IOException {
    var picture = drawn(chart("Check-ins answered", "Ada", "Zoë"));

    assertThat(picture.getWidth()).isEqualTo(900);
    assertThat(picture.getHeight()).isBetween(200, 400);
    assertThat(share(picture, WHITE)).isBetween(0.5, 0.95);
    assertThat(share(picture, BLUE)).isBetween(0.01, 0.2);
  }

  @Test
  void aLongNameIsBrokenAndNotCutAndSoIsALongTitle() throws IOException {
    var name = "Alexandra-Maximiliane Charlotte von und zu Hohenstaufen-Löwenstein-Wertheim";

    var narrow = drawn(chart("Check-ins answered", "Ada"));
    var picture = drawn(chart("Check-ins answered: " + name, name));

    assertThat(picture.getHeight()).isGreaterThan(narrow.getHeight() + 50);
    assertThat(margins(picture)).containsOnly(WHITE);
  }

  @Test
  void namesInOtherLettersAreDrawnAndEachDiffers() throws IOException {
    var cyrillic = drawn(chart("Check-ins answered", "Дмитрий"));
    var greek = drawn(chart("Check-ins answered", "Δημήτρης"));

    assertThat(pixels(cyrillic)).isNotEqualTo(pixels(greek));
    assertThat(pixels(cyrillic)).isNotEqualTo(pixels(drawn(chart("Check-ins answered", "\uFFFF".repeat(7)))));
  }

  @Test
  void manyBarsStandInOnePicture() throws IOException {
    var names = IntStream.rangeClosed(1, 40).mapToObj(n -> "Leader " + n).toArray(String[]::new);

    assertThat(drawn(chart("Check-ins answered", names)).getHeight()).isBetween(2_000, 4_500);
  }

  @Test
  void aGridIsDrawnAndTheMoreTheDarker() throws IOException {
    var picture = drawn(grid(3, 12));

    assertThat(picture.getWidth()).isEqualTo(900);
    assertThat(picture.getHeight()).isBetween(300, 700);
    assertThat(share(picture, WHITE)).isBetween(0.4, 0.9);
    assertThat(share(picture, ALL)).isBetween(0.02, 0.2);
    assertThat(share(picture, HALF)).isBetween(0.02, 0.2);
    assertThat(margins(picture)).containsOnly(WHITE);
  }

  @Test
  void inAGridNotAskedHasNoFrameAndNotAnsweredHasOne() throws IOException {
    assertThat(share(drawn(grid(new Cell(new Prose("–"), 0, 0))), ALL)).isZero();
    assertThat(share(drawn(grid(new Cell(new Prose("0/1"), 0, 1))), ALL)).isBetween(0.0001, 0.01);
  }

  @Test
  void aGridOfManyStandsInOnePictureAndOneOfAFewStaysSmall() throws IOException {
    assertThat(drawn(grid(40, 12)).getHeight()).isBetween(1_800, 3_000);
    assertThat(drawn(grid(3, 1)).getHeight()).isLessThan(700);
    assertThat(margins(drawn(grid(60, 12)))).containsOnly(WHITE);
  }

  @Test
  void numbersTooLongForTheirCellAreMadeSmaller() throws IOException {
    var wide = drawn(grid(Collections.nCopies(12, new Cell(new Prose("120/130"), 120, 130)).toArray(Cell[]::new)));

    assertThat(margins(wide)).containsOnly(WHITE);
    assertThat(wide.getHeight()).isLessThan(400);
  }

  @Test
  void withoutRoomInMemoryThereIsNone() {
    var cramped = new ChildDraughtsman(ChildDraughtsman.java("-Xmx6m", Drawing.class.getName()),
        Duration.ofSeconds(20));

    assertThat(cramped.draw(chart("Check-ins answered", "Ada"))).isEmpty();
  }

  @Test
  void withoutJavaThereIsNone(@TempDir Path folder) {
    var nowhere = new ChildDraughtsman(List.of(folder.resolve("java").toString()), Duration.ofSeconds(20));

    assertThat(nowhere.draw(chart("Check-ins answered", "Ada"))).isEmpty();
  }

  @Test
  void whatIsNoPictureIsNotTakenForOne() {
    assertThat(imposter(Duration.ofSeconds(20)).draw(chart("babble", "Ada"))).isEmpty();
  }

  @Test
  @Timeout(30)
  void whatTakesTooLongIsStopped() {
    assertThat(imposter(Duration.ofSeconds(2)).draw(chart("sleep", "Ada"))).isEmpty();
  }

  @Test
  void ourTokensAreNotHandedOn() {
    assertThat(System.getenv("PATH")).isNotNull();
    assertThat(imposter(Duration.ofSeconds(20)).draw(chart("tokens", "Ada"))).contains(Imposter.PNG);
  }

  @Test
  void oneIsDrawnAtATime(@TempDir Path folder) throws Exception {
    var draughtsman = imposter(Duration.ofSeconds(20));
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var drawings = IntStream.range(0, 3)
          .mapToObj(_ -> workers.submit(() -> draughtsman.draw(chart("alone in " + folder, "Ada")))).toList();

      for (var drawing : drawings) {
        assertThat(drawing.get()).contains(Imposter.PNG);
      }
    }
  }

  private static ChildDraughtsman imposter(Duration atMost) {
    return new ChildDraughtsman(ChildDraughtsman.java("-Xmx32m", Imposter.class.getName()), atMost);
  }

  private static BufferedImage drawn(Chart chart) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(new ChildDraughtsman().draw(chart).orElseThrow()));
  }

  private static Chart chart(String title, String... names) {
    return new Chart.Bars(new Prose(title), List.of(names).stream()
        .map(name -> new Bar(new Prose(name), new Prose("1 of 3"), 1, 3)).toList(), new Prose(title));
  }

  /** Each answered all, half, none of it, or was not asked, in turn. */
  private static Chart.Grid grid(int rows, int columns) {
    var cells = List.of(new Cell(new Prose("1/1"), 1, 1), new Cell(new Prose("1/2"), 1, 2),
        new Cell(new Prose("0/1"), 0, 1), new Cell(new Prose("–"), 0, 0));
    return new Chart.Grid(new Prose("Check-ins answered, week by week: Front Range, since January 19"),
        IntStream.range(0, columns).mapToObj(n -> new Prose("Sep " + (7 + n))).toList(),
        IntStream.range(0, rows).mapToObj(row -> new Chart.Row(new Prose("Leader " + row + (row % 5 == 0
            ? " of Hohenstaufen-Löwenstein" : "")), IntStream.range(0, columns)
                .mapToObj(n -> cells.get((row * 3 + n) % 4)).toList()))
            .toList(),
        List.of(new Prose("Each column is the week from that Monday on. –: not asked."), new Prose("Not shown: 3.")),
        new Prose("in words"));
  }

  private static Chart.Grid grid(Cell... cells) {
    return new Chart.Grid(new Prose("Check-ins"), IntStream.range(0, cells.length).mapToObj(n -> new Prose("Sep " + n))
        .toList(), List.of(new Chart.Row(new Prose("Ada"), List.of(cells))), List.of(), new Prose("in words"));
  }

  private static int[] pixels(BufferedImage picture) {
    var all = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return IntStream.of(all).map(pixel -> pixel & WHITE).toArray();
  }

  private static double share(BufferedImage picture, int colour) {
    return IntStream.of(pixels(picture)).filter(pixel -> pixel == colour).count() / (double) pixels(picture).length;
  }

  private static List<Integer> margins(BufferedImage picture) {
    return IntStream.range(0, picture.getHeight()).boxed()
        .flatMap(y -> IntStream.concat(IntStream.range(0, MARGIN),
            IntStream.range(picture.getWidth() - MARGIN, picture.getWidth())).mapToObj(x -> picture.getRGB(x, y)))
        .map(pixel -> pixel & WHITE).toList();
  }
}
