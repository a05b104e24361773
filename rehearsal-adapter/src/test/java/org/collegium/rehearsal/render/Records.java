package org.collegium.rehearsal.render;

import java.util.Arrays;
import java.util.stream.Stream;

/** Every record a sealed family permits, however deep. */
final class Records {

  private Records() {}

  static Stream<Class<?>> of(Class<?> family) {
    return family.isSealed() ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Records::of) : Stream.of(family);
  }
}
