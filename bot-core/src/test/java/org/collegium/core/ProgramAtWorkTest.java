package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.SummaryAnswer.ShortSummary;
import org.collegium.core.summary.Summariser.Failed;
import org.collegium.core.summary.Summariser.Piece;
import org.collegium.core.summary.Summariser.Why;
import org.collegium.core.summary.Summariser.Written;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** However the program behaves: nobody waits for it but the mentor who asked, and nothing of it stays. */
@Timeout(60)
class ProgramAtWorkTest {

  private static final String WORDS = "I let the team choose the date.";

  private ScriptedProgram program;
  private TestHouse house;
  private Mentor grace;

  @BeforeEach
  void open(@TempDir Path folder) {
    program = new ScriptedProgram("api.example.org", "small");
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.restartWith(program);
    house.confirms("Pat", "/cohort summariser on");
    house.writes("Ada", WORDS, "my-mentor");
    grace = new Mentor(house, "Grace");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void nobodyWaitsInATransactionWhileTheProgramWrites() throws Exception {
    var token = grace.button("/summary");
    var asked = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    program.does(material -> {
      asked.countDown();
      await(goOn);
      return new Written("One. [" + material.pieces().getFirst().reference() + "]");
    });

    var waiting = CompletableFuture.supplyAsync(() -> grace.presses(token));
    await(asked);
    house.writes("Ada", "Meanwhile I go on writing.", "my-mentor");
    assertThat(house.invoke("Grace", new Invocation.Awaited(token))).asString().contains("already");
    goOn.countDown();

    assertThat(waiting.get(30, TimeUnit.SECONDS)).isInstanceOf(ShortSummary.class);
    assertThat(grace.shorter("/summary")).as("when it is done it may be asked again").isInstanceOf(ShortSummary.class);
  }

  @Test
  void aLongPeriodIsHandedOverAsFarAsItGoesTheLatestFirst() {
    for (var n = 0; n < 20; n++) {
      house.writes("Ada", "Piece " + n + ". " + "I let the team choose. ".repeat(100), "my-mentor");
      house.advance(Duration.ofMinutes(1));
    }

    var shorter = (ShortSummary) grace.shorter("/summary");

    var pieces = program.handed().getFirst().pieces();
    assertThat(pieces.getFirst().words().raw()).startsWith("Piece 19.");
    assertThat(pieces).hasSizeLessThan(20);
    assertThat(shorter.notes()).extracting(Prose::raw)
        .contains("Not in it: " + (21 - pieces.size()) + " pieces that you may read and it was not handed.");
    assertThat(pieces.stream().map(Piece::reference).collect(Collectors.toSet())).hasSize(pieces.size());
    assertThat(Set.copyOf(pieces)).hasSize(pieces.size());
  }

  @Test
  void nothingThatTheProgramWroteIsKept() {
    program.writes(material -> "Unmistakably so. [" + material.pieces().getFirst().reference() + "]");
    assertThat(grace.shorter("/summary").toString()).contains("Unmistakably");

    house.restart();

    for (var name : List.of("Ada", "Grace", "Pat")) {
      assertThat(house.types(name, "/cohort privacy export").toString()).as(name).doesNotContain("Unmistakably");
    }
    assertThat(Rows.selected(house.folder(), "SELECT options FROM pending_command").toString())
        .doesNotContain("Unmistakably");
  }

  @Test
  void eachFailureIsOneSentenceAndTheSummaryStays() {
    for (var why : Why.values()) {
      program.does(_ -> new Failed(why));
      assertThat(grace.shorter("/summary")).as(why.name()).isInstanceOfSatisfying(Refused.class,
          refused -> assertThat(refused.why().raw()).contains("api.example.org", "/summary is whole"));
    }
    program.writes(_ -> "All is well. Nothing more to say.");
    assertThat(grace.shorter("/summary")).isInstanceOfSatisfying(Refused.class,
        refused -> assertThat(refused.why().raw()).contains("2 sentences"));
    assertThat(grace.summary("/summary").toString()).contains(WORDS);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
