package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.collegium.core.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest asks for what is used, and for nothing in case it may be useful. */
class ManifestTest {

  private static final Path MANIFEST = Path.of("manifest.yaml");
  private static final Pattern COMMAND = Pattern.compile("(?m)^ +- command: /(\\w+)$");

  @Test
  void itDeclaresTheCommandsThatTheCoreDeclares(@TempDir Path folder) throws IOException {
    try (var house = TestHouse.at(folder, "2027-01-04T16:00:00Z")) {
      var declared = house.bot().commands().stream().map(command -> command.path().replaceFirst(" .*", ""))
          .collect(Collectors.toCollection(TreeSet::new));

      assertThat(COMMAND.matcher(Files.readString(MANIFEST)).results().map(found -> found.group(1)))
          .containsExactlyInAnyOrderElementsOf(declared);
    }
  }

  @Test
  void itsScopesAreThoseTheDoctorLooksFor() throws IOException {
    assertThat(listed("bot:")).containsExactlyInAnyOrderElementsOf(SlackCheckUp.SCOPES);
  }

  @Test
  void itsEventsAreThoseTheAppListensTo() throws IOException {
    assertThat(listed("bot_events:")).containsExactlyInAnyOrder("app_home_opened", "app_mention", "app_uninstalled",
        "message.channels", "message.groups", "message.im", "team_join", "tokens_revoked", "user_change");
  }

  /** With these scopes and no others a whole cycle runs. */
  @Test
  void withItsScopesAloneACycleRuns(@TempDir Path folder) {
    try (var slack = SlackHouse.at(folder, "2027-01-04T16:00:00Z")) {
      slack.twin().grant(SlackCheckUp.SCOPES.toArray(String[]::new));
      slack.house().session(1, "2027-01-19", 1);
      slack.twin().moods().acceptThenCut("chat.postMessage", 1);

      slack.advanceTo("2027-01-19T15:00:00Z");
      slack.person("Ada").opensHome();
      slack.person("Ada").types("/cohort", "calendar", "");
      slack.person("Ada").says("", "cohort next");

      assertThat(slack.twin().calls()).noneMatch(call -> call.error().equals("missing_scope"));
      assertThat(slack.twin().messagesTo(slack.person("Ada"))).isNotEmpty();
    }
  }

  private static List<String> listed(String under) throws IOException {
    return Files.readAllLines(MANIFEST).stream().dropWhile(line -> !line.strip().equals(under)).skip(1)
        .map(String::strip).filter(line -> !line.startsWith("#")).takeWhile(line -> line.startsWith("- "))
        .map(line -> line.substring(2)).toList();
  }
}
