package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.collegium.core.Chores;
import org.collegium.core.TestHouse;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.core.metronome.HandCrank;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.twins.discord.DiscordPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is on another platform already joins in Discord by a code: they are one member, and get each letter once. */
class DiscordJoinTest {

  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{7}-[A-Z2-9]{7}");

  private DiscordHouse discord;
  private DiscordPerson kay;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, Reminders.START);
    discord.house().onRoster(discord.house().named("Front Range"), "Kay");
    discord.house().session(1, "2027-01-19", 1);
    kay = discord.guild().member("Kay");
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void aCodeByCommandMakesThemOneMemberWhoGetsEachLetterOnce() {
    assertThat(kay.types("cohort next", Map.of(), "").body().toString()).doesNotContain("January 19");

    kay.types("cohort join", Map.of("code", code()), "");

    assertOneMemberWithOneLetterEach();
  }

  @Test
  void aCodeByWordsInADirectMessageDoesTheSame() {
    kay.says("", "cohort join " + code());
    await().until(() -> discord.twin().messagesTo(kay).size() == 2);

    assertOneMemberWithOneLetterEach();
  }

  private void assertOneMemberWithOneLetterEach() {
    assertThat(kay.types("cohort next", Map.of(), "").body().toString()).contains("Session 1");
    // As a platform does that finds people by their address.
    new LinkIdentity(discord.house().house().memberships()).handle(TestHouse.email("Kay"), TestHouse.address("Kay"));
    advanceOnBothTo(Reminders.BEFORE);
    var before = received();

    advanceOnBothTo(Reminders.LATER);

    assertThat(received() - before).as("the reminder of the day before").isEqualTo(1);
  }

  /** All that reached them, wherever. */
  private int received() {
    return discord.house().platform().noticesTo(TestHouse.address("Kay")).size()
        + discord.twin().messagesTo(kay).size();
  }

  private void advanceOnBothTo(String instant) {
    var house = discord.house();
    new HandCrank(Chores.of(house.house(), List.of(house.platform(), discord.adapter().courier())),
        (HandCrankedClock) house.house().clock(), house.house().database().dataVersion()::seen)
        .advanceTo(Instant.parse(instant));
  }

  private String code() {
    var shown = CODE.matcher(discord.house().types("Pat", "/cohort invite Kay").toString());
    assertThat(shown.find()).isTrue();
    return shown.group();
  }
}
