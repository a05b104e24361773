package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.ReflectionAnswer.OwnReflections;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A photo stays where it was posted; what is kept is the link of its message, among the words and sealed with them. */
class PictureLinkTest {

  @TempDir
  private Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
    house.session(1, "2027-01-19", 2);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "https://front-range.slack.com/files/U0ADA/F0CHART/flip_chart.jpg",
      "https://front-range.slack.com/archives/C0ALL/p1799769600000100",
      "https://discord.com/channels/111/222/333",
      "cdn.discordapp.com is where Discord keeps files",
      "https://cdn.discordapp.com.school.example/chart.png"})
  void theLinkOfAMessageIsKeptWithTheWordsAndShownToItsReaders(String link) {
    house.writes("Ada", "Our chart: " + link, "my-mentor");

    assertThat(house.types("Grace", "/reflect read").toString()).contains(link);
    assertThat(house.types("Linus", "/reflect read").toString()).doesNotContain(link);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "https://cdn.discordapp.com/attachments/1/2/chart.png?ex=65d903de&is=65c68ede&hm=2481f3",
      "See HTTPS://Media.DiscordApp.net/attachments/1/2/chart.png, all of it",
      "<https://cdn.discordapp.com:443/attachments/1/2/chart.png>",
      "cdn.discordapp.com/attachments/1/2/chart.png"})
  void anAddressThatRunsOutAndOpensForAnybodyIsNotKept(String link) {
    var form = ((FormOpened) house.types("Ada", "/reflect")).form();
    var typed = Map.of("audience", TestHouse.offered(form, "my-mentor"), "answer", "Done.", "deeper", link);

    var rejected = (FormRejected) house.replies("Ada", form.replyTo(), typed);

    assertThat(rejected.problems()).containsOnlyKeys("deeper");
    assertThat(rejected.problems().get("deeper").raw()).containsIgnoringCase("discordapp")
        .contains("link of the message");
    assertThat(rejected.form().field("deeper").orElseThrow().current()).isEqualTo(link);
    assertThat(((OwnReflections) house.types("Ada", "/reflect list")).reflections()).isEmpty();
  }

  @Test
  void neitherIsOneThatComesInLater() {
    var reference = house.writes("Ada", "Our chart", "my-mentor");
    var form = ((FormOpened) house.types("Ada", "/reflect edit " + reference)).form();

    assertThat(house.replies("Ada", form.replyTo(), Map.of("audience", TestHouse.offered(form, "my-mentor"),
        "answer", "https://cdn.discordapp.com/attachments/1/2/chart.png"))).isInstanceOf(FormRejected.class);
    assertThat(house.edits("Ada", reference, "https://discord.com/channels/111/222/333"))
        .isInstanceOf(ReflectionKept.class);
  }

  @Test
  void neitherIsOneInACheckIn() {
    house.advanceTo("2027-01-12T17:01:00Z");

    assertThat(house.answers("Ada", house.latestForm("Ada"), "https://cdn.discordapp.com/attachments/1/2/chart.png"))
        .isInstanceOf(FormRejected.class);
  }

  @Test
  void theFormSaysWhatToDoWithAPhoto() {
    assertThat(((FormOpened) house.types("Ada", "/reflect")).form().intro()).last().asString()
        .contains("link of its message");
  }
}
