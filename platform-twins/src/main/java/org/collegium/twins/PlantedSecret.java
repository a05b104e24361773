package org.collegium.twins;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** What every secret that a twin hands out has in it, so that it is found wherever one should not be. */
public final class PlantedSecret {

  /** Met nowhere by chance; letters and digits alone, which nothing escapes. */
  public static final String MARK = "tw1nHushCurlewQ7";

  private PlantedSecret() {}

  /** One that nobody knows yet. */
  public static String fresh() {
    var chance = new byte[8];
    ThreadLocalRandom.current().nextBytes(chance);
    return MARK + HexFormat.of().formatHex(chance);
  }
}
