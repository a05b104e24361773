package org.collegium.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.collegium.discord.DiscordHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help in Discord names the commands as Discord offers them. */
class CommandNamesTest {

  private static final Pattern USAGE = Pattern.compile("`/([a-z]+(?: [a-z-]++(?!:))*+)");

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-01-04T16:00:00Z");
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void whatFacilitatorsAloneMayIsListedUnderTheirCommand() {
    var help = asked("Pat");

    assertThat(help).contains("/facilitate session move", "/facilitate invite", "/reflect write", "/cohort quiet")
        .doesNotContain("/cohort session move", "/cohort invite");
  }

  @Test
  void allThatIsListedCanBeCalledSo() {
    var names = new CommandNames(discord.house().bot().commands());

    var listed = USAGE.matcher(asked("Pat")).results().map(found -> found.group(1)).toList();

    assertThat(listed).hasSizeGreaterThan(10).allMatch(name -> names.called(name).isPresent());
  }

  @Test
  void whatIsNearToAMistypedCommandIsNamedSoToo() {
    discord.person("Pat").says("", "cohort sesssion move");
    await().until(() -> discord.twin().messagesTo(discord.person("Pat")).size() > 1);

    assertThat(discord.twin().messagesTo(discord.person("Pat")).getLast().json().toString())
        .contains("/facilitate session move").doesNotContain("`/cohort session move");
  }

  private String asked(String name) {
    discord.person(name).types("cohort help", Map.of(), discord.channel());
    // So long a list comes in two messages.
    await().until(() -> discord.person(name).ephemerals().toString().contains("`/reflect write"));
    return discord.person(name).ephemerals().toString();
  }
}
