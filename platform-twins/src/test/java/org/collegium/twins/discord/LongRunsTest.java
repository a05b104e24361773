package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongRunsTest {

  @Test
  void ofWhatOnlyOnePersonSawTheLatestAreRemembered() {
    var seen = new World(new Ids(InstantSource.system()), _ -> {}).ephemerals("4711");

    IntStream.rangeClosed(1, 2_001).mapToObj(Integer::toString)
        .forEach(id -> seen.put(id, new Post(Json.object().put("id", id), Set.of())));

    assertThat(seen).hasSize(2_000).doesNotContainKey("1").containsKeys("2", "2001");
  }
}
