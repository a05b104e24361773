package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program whose connection to Discord outlasts its turn, while another with a connection of its own answers. */
class DiscordStandbyTest {

  @Test
  void whileItIsNotCertainWhoAnswersNothingIsAnswered(@TempDir Path folder) {
    var isOurs = new AtomicBoolean();
    try (var discord = DiscordHouse.at(folder, Reminders.START)) {
      discord.adapter().answerWhile(isOurs::get);

      assertThat(discord.person("Ada").types("cohort next", Map.of(), "").answered()).isFalse();
      isOurs.set(true);
      assertThat(discord.person("Ada").types("cohort next", Map.of(), "").answered()).isTrue();
    }
  }
}
