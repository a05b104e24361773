package org.collegium.core.specimen;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.text.Prose;

/** What records are made of. */
public final class Records {

  private Records() {}

  /** Every record a sealed family permits, however deep. */
  public static Stream<Class<?>> of(Class<?> family) {
    return family.isSealed() ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Records::of) : Stream.of(family);
  }

  /** All words in it, however deep. */
  public static Stream<String> wordsIn(Object thing) {
    return switch (thing) {
      case Prose prose -> Stream.of(prose.raw());
      case Collection<?> several -> several.stream().flatMap(Records::wordsIn);
      case Map<?, ?> several -> several.values().stream().flatMap(Records::wordsIn);
      case Optional<?> perhaps -> perhaps.stream().flatMap(Records::wordsIn);
      case Record one -> Arrays.stream(one.getClass().getRecordComponents())
          .flatMap(part -> wordsIn(valueOf(part, one)));
      default -> Stream.empty();
    };
  }

  private static Object valueOf(RecordComponent part, Record one) {
    try {
      return part.getAccessor().invoke(one);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record that cannot be read: " + one, e);
    }
  }
}
