package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collegium.core.TestHouse;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes nothing any more, at the worst instant: nothing is sent twice, and what was kept is there. */
class FaultsOfTheMachineTest {

  /** A Tuesday, ten in the morning in Denver. */
  private static final String TEN = "2027-01-12T17:00:00Z";

  private static final int MORE_THAN_FITS = 500;

  @TempDir
  private Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, TEN);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aLetterThatWentOutWhenTheFileBecameReadOnlyIsFoundAndNotSentAgain() {
    assertSentOnce(() -> database().tellWriter("PRAGMA query_only = TRUE"),
        () -> database().tellWriter("PRAGMA query_only = FALSE"),
        "cannot be written: the file, its folder or its disk is read-only");
  }

  @Test
  void aLetterThatWentOutWhenAnotherProgramHeldTheFileIsFoundAndNotSentAgain() throws SQLException {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + house.folder().resolve(Database.WORDS))) {
      assertSentOnce(() -> say(other, "BEGIN IMMEDIATE"), () -> say(other, "ROLLBACK"),
          "Another program has been writing to");
    }
  }

  private void assertSentOnce(Runnable begins, Runnable ends, String sentence) {
    new Post(house).letter("Ada", TEN);
    house.platform().duringNextCarry(begins);

    assertThatThrownBy(() -> house.crank().settle()).isInstanceOf(StorageFault.class).hasMessageContaining(sentence);
    assertThat(house.platform().posted()).hasSize(1);
    assertThat(states()).containsEntry(Letter.State.CLAIMED, 1);
    ends.run();
    house.advance(Duration.ofMinutes(30));

    assertThat(states()).containsEntry(Letter.State.DELIVERED, 1);
    assertThat(house.platform().posted()).hasSize(1);
  }

  @Test
  void aFullDiskKeepsNothingByHalvesAndLosesNothingThatWasKept() {
    var kept = new AtomicInteger();
    database().tellWriter("PRAGMA max_page_count = 1");

    assertThatThrownBy(() -> {
      while (kept.get() < MORE_THAN_FITS) {
        write(kept.get() + 1);
        kept.incrementAndGet();
      }
    }).isInstanceOf(StorageFault.class).hasMessageContaining("is full; nothing of this step was kept");
    assertThat(numbers()).containsExactlyElementsOf(range(kept.get()));
    database().tellWriter("PRAGMA max_page_count = 1000000");
    write(kept.get() + 1);

    assertThat(numbers()).containsExactlyElementsOf(range(kept.get() + 1));
  }

  /** Words that cannot be packed, so that they take room. */
  private void write(int number) {
    var words = IntStream.range(0, 60).mapToObj(_ -> UUID.randomUUID().toString()).collect(Collectors.joining(" "));
    house.writes("Ada", number + " " + words, "my-mentor");
  }

  private List<Integer> numbers() {
    return house.house().reflections()
        .read(books -> books.reflections().ofAuthor(house.person("Ada").id(), MORE_THAN_FITS)).stream()
        .map(reflection -> Integer.parseInt(reflection.words().answer().raw().split(" ", 2)[0])).sorted().toList();
  }

  private static List<Integer> range(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private Database database() {
    return house.house().database();
  }

  private Map<Letter.State, Integer> states() {
    return house.house().letters().read(books -> books.letters().counts(house.named("Front Range").id()));
  }

  private static void say(Connection connection, String words) {
    try (var statement = connection.createStatement()) {
      statement.execute(words);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
