package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has Discord in Spanish is spoken to in Spanish. */
class DiscordLanguageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-01-11T16:00:00Z");
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void theLanguageOfAdasDiscordIsLearntFromWhatSheAsks() {
    discord.person("Ada").readsIn("es-419");
    discord.person("Ada").types("cohort next", Map.of(), discord.channel());

    await().atMost(PATIENCE).until(() -> discord.house().person("Ada").locale().equals(Locale.of("es")));
    discord.person("Ada").types("cohort quiet", Map.of(), discord.channel());
    assertThat(discord.person("Ada").ephemerals().getLast().toString()).contains("18:00 a 7:00");
    assertThat(discord.house().person("Grace").locale()).isEqualTo(Locale.US);
  }

  @Test
  void whatAdaSaidHoldsOverWhatHerDiscordSays() {
    discord.person("Ada").types("cohort language", Map.of("language", "en-GB"), discord.channel());
    discord.person("Ada").readsIn("es-ES");
    discord.person("Ada").types("cohort next", Map.of(), discord.channel());
    discord.person("Ada").types("cohort language", Map.of("language", "auto"), discord.channel());

    await().atMost(PATIENCE).until(() -> discord.house().person("Ada").locale().equals(Locale.of("es", "ES")));
  }

  @Test
  void whoAskedSomethingBeforeTheyWereKnownIsHeardAgainAfterwards() {
    var ines = discord.unknown("Ines");
    ines.readsIn("es-ES");
    ines.types("cohort next", Map.of(), discord.channel());
    discord.house().onRoster(discord.house().named("Front Range"), "Ines");
    discord.known("Ines");
    ines.types("cohort next", Map.of(), discord.channel());

    await().atMost(PATIENCE).until(() -> discord.house().person("Ines").locale().equals(Locale.of("es", "ES")));
  }

  @Test
  void aLanguageThatIsNotSpokenChangesNothing() {
    discord.person("Ada").readsIn("fr");
    discord.person("Ada").types("cohort next", Map.of(), discord.channel());
    discord.person("Grace").readsIn("en-GB");
    discord.person("Grace").types("cohort next", Map.of(), discord.channel());

    await().atMost(PATIENCE).until(() -> discord.house().person("Grace").locale().equals(Locale.UK));
    assertThat(discord.house().person("Ada").locale()).isEqualTo(Locale.US);
  }

  @Test
  void commandsAreNamedAndExplainedInSpanishToo() {
    var commands = discord.twin().commands().toString();

    assertThat(commands).contains("description_localizations", "es-ES", "es-419")
        .contains("\"es-419\":\"próxima\"", "\"es-419\":\"sesión\"", "\"es-ES\":\"mover\"", "\"es-ES\":\"día\"")
        .doesNotContain("\"es-419\":\"cohorte\"");
  }

  @Test
  void helpNamesThemAsASpanishClientShowsThem() {
    discord.person("Pat").readsIn("es-419");
    discord.person("Pat").types("cohort next", Map.of(), discord.channel());
    await().atMost(PATIENCE).until(() -> discord.house().person("Pat").locale().equals(Locale.of("es")));

    discord.person("Pat").types("cohort help", Map.of(), discord.channel());

    await().atMost(PATIENCE).until(() -> discord.person("Pat").ephemerals().toString()
        .contains("/reflect escribir [texto:…]"));
    assertThat(discord.person("Pat").ephemerals().toString()).contains("/facilitate sesión mover sesión:… día:…",
        "/cohort privacidad ver").doesNotContain("/cohort sesión mover", "/cohort next");
  }

  @Test
  void aSpanishWordIsUnderstoodWhereverItIsTyped() {
    discord.person("Ada").readsIn("es-419");
    discord.person("Ada").types("cohort next", Map.of(), discord.channel());
    await().atMost(PATIENCE).until(() -> discord.house().person("Ada").locale().equals(Locale.of("es")));

    discord.person("Ada").types("cohort away", Map.of("from", "el 8 de febrero", "until", "10 de febrero"),
        discord.channel());
    discord.person("Ada").says("", "cohorte silencio de 7 p. m. a 8 a. m.");

    assertThat(discord.person("Ada").ephemerals().getLast().toString()).contains("8 de febrero", "10 de febrero");
    await().atMost(PATIENCE).until(() -> discord.twin().messagesTo(discord.person("Ada")).toString()
        .contains("19:00 a 8:00"));
  }
}
