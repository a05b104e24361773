package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collegium.launcher.Typing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** What should not happen is told in a sentence, and no stack is shown to anybody. */
class UnexpectedFaultTest {

  @TempDir
  Path folder;

  @Test
  void aBugIsOneSentenceAndTheRestStandsInTheLog() throws IOException {
    var typing = new Typing(folder);
    Files.createDirectories(typing.data());

    var said = typing.typeWith(new Broken(), "broken");

    assertThat(said)
        .isEqualTo(new Said(1, "", "Something went wrong that should not have. What is known of it was added to "
            + typing.data().resolve("faults.log") + ".\n"));
    assertThat(Files.readString(typing.data().resolve("faults.log")).lines()).singleElement().asString()
        .startsWith("2026-11-24T15:00:00Z java.lang.IllegalStateException: The moon is missing at "
            + "org.collegium.launcher.UnexpectedFaultTest$Broken.call");
  }

  @Test
  void aFolderThatIsNotThereIsNotMadeForAFault() {
    var typing = new Typing(folder);

    assertThat(typing.typeWith(new Broken(), "broken").err()).contains("collegium-faults.log");
    assertThat(Files.exists(typing.data())).isFalse();
  }

  @Command(name = "broken")
  private static final class Broken implements Callable<Integer> {

    @Override
    public Integer call() {
      throw new IllegalStateException("The moon is missing");
    }
  }
}
