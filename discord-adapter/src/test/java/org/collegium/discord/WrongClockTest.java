package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose clock is hours ahead of Discord's finds what it posted all the same. */
class WrongClockTest {

  private static final String POST = "POST /channels/{channel_id}/messages";

  @Test
  void whatWentOutByAClockThatWasAheadIsFoundAndNotPostedAgain(@TempDir Path folder) {
    try (var discord = DiscordHouse.aheadBy(Duration.ofHours(5), folder, Reminders.START)) {
      discord.house().session(1, "2027-01-19", 1);
      discord.advanceTo(Reminders.BEFORE);
      discord.twin().nonceWindow(Duration.ZERO);
      discord.twin().moods().acceptThenCut(POST, 4);

      discord.advanceTo(Reminders.LATER);

      Reminders.assertEverybodyHasOne(discord);
      assertThat(discord.twin().calls("GET /channels/{channel_id}/messages")).isNotEmpty();
    }
  }
}
