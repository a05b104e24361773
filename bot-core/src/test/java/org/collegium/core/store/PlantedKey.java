package org.collegium.core.store;

import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.collegium.core.text.Secret;

/** Master keys for tests: each has something in it by which it is found wherever none should be. */
public final class PlantedKey {

  /** Twelve bytes of a key, in the Base64 in which keys are written; met nowhere by chance. */
  public static final String MARK = "k3yHushAvocetX9z";

  private PlantedKey() {}

  /** A new one, as it is written in the settings. */
  public static Secret fresh() {
    var bytes = new byte[Seal.KEY_BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    var mark = Base64.getDecoder().decode(MARK);
    System.arraycopy(mark, 0, bytes, 0, mark.length);
    return new Secret(Base64.getEncoder().encodeToString(bytes));
  }
}
