package org.collegium.core.reflection;

import java.time.Instant;
import org.collegium.core.reflection.Reflection.Words;

/**
 * What a reflection said until its author changed it. Only its author ever sees it.
 *
 * @param number counted from 1, the first there was
 */
public record EarlierWording(int number, Words words, Instant writtenAt) {

  /** So many are kept of one reflection; when there is one more, the first of them goes. */
  public static final int MOST = 20;
}
