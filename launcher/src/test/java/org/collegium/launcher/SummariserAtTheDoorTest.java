package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.collegium.twins.model.ModelTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program that shortens summaries, as an operator sets it up and looks at it. */
@Timeout(60)
class SummariserAtTheDoorTest {

  @TempDir
  Path folder;

  private ModelTwin twin;
  private Typing typing;

  @BeforeEach
  void begin() {
    twin = ModelTwin.open();
    typing = new Typing(folder);
  }

  @AfterEach
  void end() {
    twin.close();
  }

  @Test
  void whatIsHalfSetIsRefusedInOneSentenceThatNamesAllThatIsMissing() {
    var said = typing.with("SUMMARISER_MODEL", "small").type("settings");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err().lines()).singleElement().asString().contains("The summariser is half set", "SUMMARISER_URL",
        "SUMMARISER_KEY (or SUMMARISER_KEY_FILE)", "docs/summariser.md");
    assertThat(typing.with("SUMMARISER_URL", "https://api.example.org/v1").type("settings").err().lines())
        .singleElement().asString().contains("SUMMARISER_KEY").doesNotContain("SUMMARISER_URL,");
  }

  @Test
  void onThisMachineNoKeyIsNeededAndElsewhereNoneTravelsInTheClear() {
    typing.with("SUMMARISER_MODEL", "small");

    assertThat(typing.with("SUMMARISER_URL", "http://localhost:11434/v1").type("settings").code()).isZero();
    assertThat(typing.with("SUMMARISER_URL", "http://[::1]:11434/v1").type("settings").code()).isZero();
    assertThat(typing.with("SUMMARISER_KEY", twin.key()).with("SUMMARISER_URL", "http://api.example.org/v1")
        .type("settings").err()).contains("in the clear", "https://");
    assertThat(typing.with("SUMMARISER_URL", "http://localhost.example.org/v1").type("settings").err())
        .contains("in the clear");
  }

  @Test
  void aKeyInTheAddressIsRefusedAndShownNowhere() {
    var said = typing.with("SUMMARISER_MODEL", "small").with("SUMMARISER_KEY", "k")
        .with("SUMMARISER_URL", "https://me:hushhush@api.example.org/v1").type("settings");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("SUMMARISER_URL in the environment has a user");
    assertThat(said.out() + said.err()).doesNotContain("hushhush");
    assertThat(typing.with("SUMMARISER_URL", "https://api.example.org/v1?key=hushhush").type("settings").err())
        .contains("a query").doesNotContain("hushhush");
  }

  @Test
  void theKeyMayStandInAFileAndIsDots() {
    typing.file("key", twin.key() + "\n");
    var said = typing.with("SUMMARISER_MODEL", twin.model()).with("SUMMARISER_URL", twin.url().toString())
        .with("SUMMARISER_KEY_FILE", "key").type("settings");

    assertThat(said.out().lines()).anyMatch(line -> line.matches("SUMMARISER_KEY +••• +.*key"))
        .anyMatch(line -> line.matches("SUMMARISER_MODEL +twin-small +the environment"));
  }

  @Test
  void theDoctorAsksItAHarmlessQuestion() {
    assertThat(typing.type("doctor").out()).doesNotContain("summariser");
    atTheTwin();

    assertThat(typing.type("doctor").out())
        .contains("ok   summariser: The program at " + twin.url().getAuthority() + " lets the bot in");
    assertThat(twin.asked()).singleElement().satisfies(asked -> assertThat(asked.path()).isEqualTo("/v1/models"));
  }

  @Test
  void theDoctorSaysWhatIsWrongWithItAndNeverTheKey() {
    atTheTwin();

    assertThat(typing.with("SUMMARISER_MODEL", "large").type("doctor").out())
        .contains("warn summariser: ", "does not list the model large");
    twin.fails(429);
    assertThat(typing.type("doctor").out()).contains("fail summariser: ", "takes nothing more for now (HTTP 429)");
    assertThat(typing.with("SUMMARISER_KEY", "another").type("doctor").out())
        .contains("does not take the key, the model or the request (HTTP 401)").doesNotContain("another");
    assertThat(typing.with("SUMMARISER_URL", "http://127.0.0.1:1/v1/").type("doctor").out())
        .contains("is not to be reached", "Is SUMMARISER_URL the address");
  }

  private void atTheTwin() {
    typing.with("SUMMARISER_MODEL", twin.model()).with("SUMMARISER_URL", twin.url().toString())
        .with("SUMMARISER_KEY", twin.key());
  }
}
