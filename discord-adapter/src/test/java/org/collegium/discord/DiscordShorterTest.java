package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.collegium.core.ScriptedProgram;
import org.collegium.core.summary.Summariser.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mentor presses "Shorter" in Discord: told at once that it takes a while, and in its place shown it, alone. */
@Timeout(60)
class DiscordShorterTest {

  private static final String WORDS = "I let the team choose the date.";

  private final ScriptedProgram program = new ScriptedProgram("api.example.org", "small");
  private final CountDownLatch goOn = new CountDownLatch(1);
  private DiscordHouse discord;
  private String reference;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.with(program, folder, "2027-01-25T17:00:00Z");
    discord.house().confirms("Pat", "/cohort summariser on");
    reference = discord.house().writes("Ada", WORDS, "my-mentor");
    program.does(_ -> {
      held();
      return new Written("The leader told <#123> **all**. [R-" + reference + "]");
    });
  }

  @AfterEach
  void end() {
    goOn.countDown();
    discord.close();
  }

  @Test
  void thePressIsAnsweredAtOnceAndTheSentencesTakeThePlaceOfThatBesideTheSummary() {
    var pressed = discord.person("Grace").presses(summary(), DiscordHouse.button(summary(), "choose"));

    assertThat(pressed.answered()).isTrue();
    await().untilAsserted(() -> assertThat(seen("Grace")).contains("One moment."));
    goOn.countDown();
    await().untilAsserted(() -> assertThat(seen("Grace")).contains("In short: Front Range", reference));

    assertThat(seen("Grace")).as("the summary stays").contains(WORDS).doesNotContain("One moment.");
    for (var name : new String[] {"Ada", "Pat", "Linus"}) {
      assertThat(seen(name)).as(name).doesNotContain("In short");
    }
  }

  @Test
  void whatTheProgramWritesIsEscapedAsPeoplesWordsAre() {
    goOn.countDown();
    discord.person("Grace").presses(summary(), DiscordHouse.button(summary(), "choose"));
    await().untilAsserted(() -> assertThat(seen("Grace")).contains("In short"));

    assertThat(seen("Grace")).doesNotContain("told <#123> **all**").contains("\\\\*\\\\*all");
  }

  private JsonNode summary() {
    if (!seen("Grace").contains(WORDS)) {
      discord.person("Grace").types("summary", Map.of(), discord.channel());
      await().untilAsserted(() -> assertThat(seen("Grace")).contains(WORDS));
    }
    return discord.person("Grace").ephemerals().stream().filter(each -> each.toString().contains("Shorter"))
        .findFirst().orElseThrow();
  }

  private String seen(String name) {
    return discord.person(name).ephemerals().toString();
  }

  private void held() {
    try {
      assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
