package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.store.PlantedKey;
import org.collegium.core.store.PostgresServer;
import org.collegium.twins.discord.DiscordTwin;
import org.collegium.twins.slack.SlackTwin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks for secrets finds them, however they are wrapped; without that it would find none anywhere. */
class SecretSearchTest {

  /** Every secret that tests have: those of both platforms, the master key, and what opens the database. */
  static List<String> secrets() {
    try (var slack = SlackTwin.open(); var discord = DiscordTwin.open()) {
      return List.of(slack.botToken(), slack.appToken(), slack.signingSecret(), slack.clientSecret(),
          discord.botToken(), PlantedKey.fresh().reveal(), PostgresServer.PASSWORD,
          slack.install("T0SECOND").botToken());
    }
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("secrets")
  void eachIsFoundHoweverItIsWrapped(String secret) throws IOException {
    var bytes = secret.getBytes(StandardCharsets.UTF_8);
    var wrapped = Stream.of("", "a", "ab", "abc", "Authorization: Bearer ").flatMap(before -> {
      var longer = (before + secret).getBytes(StandardCharsets.UTF_8);
      return Stream.of(before + secret, Base64.getEncoder().encodeToString(longer),
          Base64.getUrlEncoder().withoutPadding().encodeToString(longer));
    });

    assertThat(wrapped).allMatch(SecretSearch::isIn);
    assertThat(SecretSearch.isIn(URLEncoder.encode("password=" + secret, StandardCharsets.UTF_8))).isTrue();
    assertThat(SecretSearch.isIn(HexFormat.of().formatHex(bytes))).isTrue();
    assertThat(SecretSearch.isIn("%" + HexFormat.ofDelimiter("%").formatHex(bytes))).isTrue();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("secrets")
  void itIsFoundInAReportAndSaidByItsLineAlone(String secret, @TempDir Path folder) throws IOException {
    var reports = Files.createDirectories(folder.resolve("surefire-reports"));
    Files.writeString(reports.resolve("TEST-some.xml"), "<system-out>\nall is well\nfailed: " + secret + "\n");
    Files.writeString(reports.resolve("other.txt"), "all is well\n");

    assertThat(SecretSearch.under(reports, folder.resolve("failsafe-reports")))
        .containsExactly(reports.resolve("TEST-some.xml") + ":3");
    assertThatThrownBy(() -> SecretSearch.none("all is well\nfailed: " + secret))
        .hasMessageContaining("A secret was said").hasMessageNotContaining(secret);
  }

  @Test
  void whereNoneIsNoneIsFound() {
    var said = "Slack took no token: invalid_auth\nSLACK_BOT_TOKEN •••";

    assertThat(SecretSearch.none(said)).isEqualTo(said);
  }
}
