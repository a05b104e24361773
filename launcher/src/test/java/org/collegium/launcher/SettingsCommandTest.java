package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collegium.core.store.PlantedKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings are read once, told with their source, and all that is wrong is told together. */
class SettingsCommandTest {

  @TempDir
  Path folder;

  private Typing typing;

  @BeforeEach
  void sitDown() {
    typing = new Typing(folder);
  }

  @Test
  void defaultsAreInForceAndNothingIsMade() {
    var said = typing.type("settings");

    assertThat(said.code()).isZero();
    assertThat(said.out().lines())
        .anyMatch(line -> line.matches("COLLEGIUM_DATA +" + folder.resolve("data") + " +the default"))
        .anyMatch(line -> line.matches("COLLEGIUM_MASTER_KEY +none yet +made on first use.*"))
        .anyMatch(line -> line.matches("COLLEGIUM_CATALOGUE +built in +the default"))
        .anyMatch(line -> line.matches("COLLEGIUM_HTTP_PORT +0 +the environment"));
    assertThat(Files.exists(typing.data())).isFalse();
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    Files.createDirectories(typing.data());
    typing.file("data/collegium.properties", "COLLEGIUM_HTTP_PORT=9000\nCOLLEGIUM_HTTP_HOST=::1\n");

    assertThat(typing.type("settings").out().lines())
        .anyMatch(line -> line.matches("COLLEGIUM_HTTP_PORT +0 +the environment"))
        .anyMatch(line -> line.matches("COLLEGIUM_HTTP_HOST +::1 +.*collegium\\.properties"))
        .anyMatch(line -> line.matches("COLLEGIUM_HTTP_ADDRESS +http://\\[::1]:0/ +the default"));
  }

  @Test
  void secretsAreDotsWhereverTheyStand() throws IOException {
    var key = PlantedKey.fresh().reveal();
    typing.file("key.txt", key + "\n");
    typing.with("COLLEGIUM_MASTER_KEY_FILE", "key.txt");

    var text = typing.type("settings").out();
    var json = typing.type("settings", "--format", "json").out();

    assertThat(text).contains("•••").contains("key.txt").doesNotContain(key);
    assertThat(json).contains("•••").doesNotContain(key);
    assertThat(typing.type("cohort", "list").code()).isZero();
    assertThat(Files.exists(typing.data().resolve("master.key"))).isFalse();
  }

  @Test
  void allProblemsAreToldTogether() {
    typing.with("COLLEGIUM_HTTP_PORT", "http").with("COLLEGIUM_HTTP_ADDRESS", "example.org")
        .with("COLLEGIUM_MASTER_KEY", "a").with("COLLEGIUM_MASTER_KEY_FILE", "b");

    var said = typing.type("settings");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err().lines()).hasSize(4).anyMatch(line -> line.contains("COLLEGIUM_HTTP_PORT"))
        .anyMatch(line -> line.contains("COLLEGIUM_HTTP_ADDRESS"))
        .anyMatch(line -> line.contains("32 bytes"))
        .anyMatch(line -> line.contains("Both COLLEGIUM_MASTER_KEY and COLLEGIUM_MASTER_KEY_FILE are set"));
    assertThat(typing.type("cohort", "list").code()).isEqualTo(1);
  }

  @Test
  void theDataFolderCannotBeNamedInTheFileInIt() throws IOException {
    Files.createDirectories(typing.data());
    typing.file("data/collegium.properties", "COLLEGIUM_DATA=elsewhere\n");

    var said = typing.type("settings");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("COLLEGIUM_DATA cannot be set in");
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Files.createDirectories(typing.data());
    Files.write(typing.data().resolve("collegium.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

    assertThat(typing.type("settings").err()).contains("must be UTF-8 text");
  }

  @Test
  void aSecretsFileThatIsNotThereIsNamed() {
    typing.with("COLLEGIUM_MASTER_KEY_FILE", "/no/such/key");

    assertThat(typing.type("settings").err()).contains("COLLEGIUM_MASTER_KEY_FILE names /no/such/key");
  }

  @Test
  void aMasterKeyThatIsNoneIsRefusedWithoutBeingShown() {
    typing.with("COLLEGIUM_MASTER_KEY", "correct horse battery staple");

    var said = typing.type("cohort", "list");
    var settings = typing.type("settings");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("32 bytes").doesNotContain("horse");
    assertThat(settings.code()).isEqualTo(1);
    assertThat(settings.err()).contains("COLLEGIUM_MASTER_KEY in the environment is no master key", "32 bytes")
        .doesNotContain("horse");
  }

  @Test
  void mistypedNamesArePointedOut() {
    typing.with("COLLEGIUM_HTP_PORT", "8081");

    assertThat(typing.type("settings").out()).contains("passed over: COLLEGIUM_HTP_PORT");
  }

  @Test
  void aCatalogueOnTheCommandLineWinsAndStandsAnywhere() {
    typing.with("COLLEGIUM_CATALOGUE", "from-the-environment");

    assertThat(typing.type("settings").out()).contains("from-the-environment");
    assertThat(typing.type("settings", "--catalogue", "mine").out()).contains(folder.resolve("mine") + "  --catalogue");
    assertThat(typing.type("--catalogue", "mine", "settings").out()).contains(folder.resolve("mine") + "  --catalogue");
  }
}
