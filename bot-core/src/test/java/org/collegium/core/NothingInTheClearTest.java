package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.FakePlatform.Mishap;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation;
import org.collegium.core.identity.RequestKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a full life of a cohort, with faults in it, no file and no line of the log holds a word that people wrote. */
class NothingInTheClearTest {

  private static final String EDITED = "Edited-Curlew";
  private static final String COMMANDED = "Commanded-Turnstone";
  private static final List<String> WRITTEN = List.of(FrontRange.CHECK_IN, FrontRange.FOLLOW_UP, FrontRange.FREE,
      FrontRange.ANNOUNCED, FrontRange.UNSENT, FrontRange.PENDING, FrontRange.ATTACHED, EDITED, COMMANDED);

  @TempDir
  private Path folder;
  @TempDir
  private Path backups;

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private FrontRange frontRange;
  private TestHouse house;

  @BeforeEach
  void aFullLife() {
    System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
    frontRange = FrontRange.in(folder);
    house = frontRange.house();
    var reference = house.writes("Ada", FrontRange.FREE, "my-cohort");
    var edit = ((FormOpened) house.types("Ada", "/reflect edit " + reference)).form();
    house.replies("Ada", edit.replyTo(), Map.of("audience", TestHouse.offered(edit, "my-cohort"), "answer", EDITED));
    for (var line : List.of("/" + COMMANDED, "/cohort " + COMMANDED, "/cohort next " + COMMANDED + ":" + COMMANDED,
        "/cohort clock " + COMMANDED, "/reflect share " + COMMANDED + " only-me", "/cohort privacy export",
        "/reflect list", "/cohort privacy readers")) {
      house.types("Ada", line);
    }
    house.types("Grace", "/reflect read");
    house.types("Grace", "/summary");
    house.house().database().backupTo(backups.resolve("words.db"), backups.resolve("collegium.keys"));
  }

  @AfterEach
  void close() {
    System.setErr(before);
    house.close();
  }

  @Test
  void noFileAndNoBackupHoldsAWord() {
    house.advance(Duration.ofDays(30));
    house.house().database().backupTo(backups.resolve("later.db"), backups.resolve("collegium.keys"));

    assertThat(RawFiles.holding(folder, FrontRange.TITLE)).as("titles are in the clear").isNotEmpty();
    assertThat(RawFiles.holding(backups, FrontRange.TITLE)).contains("words.db", "later.db");
    for (var words : WRITTEN) {
      assertThat(RawFiles.holding(folder, words)).as(words).isEmpty();
      assertThat(RawFiles.holding(backups, words)).as(words).isEmpty();
    }
  }

  @Test
  void noFaultPutsAWordIntoTheLog() {
    house.confirms("Pat", "/cohort announce " + FrontRange.ANNOUNCED);
    house.platform().next(Mishap.LOST_IN_SILENCE);
    house.advance(Duration.ofDays(3));
    damages("UPDATE reflection SET answer = zeroblob(60)");
    damages("UPDATE announcement SET words = zeroblob(60)");
    house.confirms("Pat", "/cohort announce " + FrontRange.ANNOUNCED);
    damages("UPDATE announcement SET words = zeroblob(60)");
    house.advance(Duration.ofHours(1));
    var answers = new TimelyAnswers(house.bot(), house.house().clock());
    for (var line : List.of("/reflect list", "/reflect " + COMMANDED, "/summary since:2026-01-01")) {
      answers.answer(new Invocation(TestHouse.address("Ada"), Optional.empty(), new RequestKey(line),
          new Invocation.Typed(line, Optional.empty())));
    }

    var log = heard.toString(StandardCharsets.UTF_8);
    assertThat(log).as("faults are logged").contains("could not be written");
    assertThat(WRITTEN).allSatisfy(words -> assertThat(log).doesNotContain(words));
  }

  private void damages(String sql) {
    Rows.changed(house.folder(), sql);
  }
}
