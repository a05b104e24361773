package org.collegium.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.collegium.core.TestHouse;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.ChosenAudience;
import org.collegium.core.reflection.RecordReflection;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References are short enough to be read out, so that chance gives one twice; nobody loses words by that. */
class ReferencesTest {

  @TempDir
  Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatChanceGivesTwiceIsDrawnAgain() {
    var first = written("The first.");
    house.advance(Duration.ofMinutes(1));
    var second = written("The second.");

    assertThat(second.reference()).isNotEqualToIgnoringCase(first.reference());
    assertThat(referred(first.reference())).contains(first.id());
    assertThat(referred(second.reference())).contains(second.id());
  }

  private Optional<ReflectionId> referred(String reference) {
    return house.house().reflections()
        .read(books -> books.reflections().referred(reference).map(Reflection::id));
  }

  /** By somebody whose chance is the same each time. */
  private Reflection written(String words) {
    var foreseen = new Ids(house.house().clock(), new Random(7));
    var outcome = new RecordReflection(house.house().reflections(), foreseen, house.house().clock())
        .handle(new RecordReflection.Request(house.person("Ada").id(), house.named("Front Range").id(),
            new Reflection.Words(new Prose(words), Optional.empty()),
            ChosenAudience.naming(Audience.ONLY_ME, List.of()), new RequestKey(words)));
    return ((RecordReflection.Kept) outcome).reflection();
  }
}
