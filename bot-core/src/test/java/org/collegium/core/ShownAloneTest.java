package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.ShownAlone;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.command.ReflectionAnswer.SharedReflections;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others wrote never becomes a message: its author may narrow it, and a message would go on saying it. */
class ShownAloneTest {

  private static final String WORDS = "I let the team choose the date.";

  private TestHouse house;
  private String reference;

  @BeforeEach
  void adaWrites(@TempDir Path folder) {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.session(2, "2027-03-16", 2);
    reference = house.writes("Ada", WORDS, "my-cohort");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatIsAskedForInAMessageIsOfferedAndReadOnlyAtThePress() {
    var offered = (ShownAlone) writes("Grace", "summary");
    assertThat(offered.show().label().raw()).isEqualTo("Show it to me");
    assertThat(((ReadsShown) house.types("Ada", "/cohort privacy readers")).reads()).isEmpty();

    assertThat(presses("Grace", offered)).isInstanceOf(MentorSummary.class).asString().contains(WORDS);

    assertThat(((ReadsShown) house.types("Ada", "/cohort privacy readers")).reads()).isNotEmpty();
  }

  @Test
  void whoPressesAfterAdaThoughtBetterOfItReadsNothingOfIt() {
    var summary = (ShownAlone) writes("Grace", "summary");
    var read = (ShownAlone) writes("Pat", "reflect read");
    assertThat(presses("Pat", read)).isInstanceOf(SharedReflections.class).asString().contains(WORDS);

    house.confirms("Ada", "/reflect share " + reference + " only-me");

    assertThat(presses("Grace", summary)).isInstanceOf(MentorSummary.class).asString().doesNotContain(WORDS);
    assertThat(presses("Pat", read)).isInstanceOf(SharedReflections.class).asString().doesNotContain(WORDS);
  }

  @Test
  void whatHoldsNobodysWordsIsAnsweredWhereItWasAsked() {
    assertThat(writes("Pat", "summary")).isNotInstanceOf(ShownAlone.class);
    assertThat(writes("Grace", "cohort next")).isInstanceOf(SessionAnswer.class);
    assertThat(writes("Ada", "reflect list").toString()).contains(WORDS);
    assertThat(writes("Ada", "reflect")).isInstanceOf(FormOpened.class);
  }

  @Test
  void anotherWhoPressesIsShownNothing() {
    var offered = (ShownAlone) writes("Grace", "summary");

    assertThat(presses("Linus", offered)).isInstanceOf(Refused.class);
    assertThat(presses("Pat", offered)).isInstanceOf(Refused.class);
    assertThat(writes("Linus", "reflect read").toString()).doesNotContain(WORDS);
  }

  private Answer writes(String name, String line) {
    return house.invoke(name, new Invocation.Written(line, Optional.empty()));
  }

  private Answer presses(String name, ShownAlone offered) {
    return house.replies(name, offered.replyTo(), Map.of("choice", offered.show().value()));
  }
}
