package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The migrations that are there are those that are run. */
class SchemaTest {

  @ParameterizedTest
  @EnumSource
  void everyMigrationIsNumberedInOrderAndCounted(Schema schema) throws Exception {
    var folder = Path.of(Objects.requireNonNull(Schema.class.getClassLoader().getResource(schema.location())).toURI());
    try (var files = Files.list(folder)) {
      var numbers = files.map(file -> file.getFileName().toString()).sorted()
          .map(name -> name.replaceFirst("^V([0-9]{3})__[a-z]+(_[a-z]+)+\\.sql$", "$1")).toList();

      assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, schema.latest()).mapToObj("%03d"::formatted).toList());
    }
  }
}
