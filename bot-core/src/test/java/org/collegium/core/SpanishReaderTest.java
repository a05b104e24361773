package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who read in different languages, in one cohort: each is spoken to in their own. */
class SpanishReaderTest {

  private static final String QUESTION = "¿En qué parte del edificio se le vio más esta semana?";
  private static final String WORDS = "En el patio";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void adaReadsInSpanish() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.types("Ada", "/cohort language español");
    house.advanceTo("2027-01-12T16:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aLanguageIsChosenByItsNameOrItsTag() {
    assertThat(house.person("Ada").locale()).isEqualTo(Locale.of("es", "US"));
    house.types("Ada", "/cohort language english");
    assertThat(house.person("Ada").locale()).isEqualTo(Locale.US);
    house.types("Ada", "/cohort language es-MX");
    assertThat(house.person("Ada").locale()).isEqualTo(Locale.of("es", "MX"));
  }

  @Test
  void sheIsAskedInSpanishAndSoIsHerForm() {
    var told = house.platform().posted().stream().filter(parcel -> parcel.to().equals(TestHouse.address("Ada")))
        .toList().getLast();
    assertThat(told.reader().locale()).isEqualTo(Locale.of("es", "US"));
    assertThat(new NoticeInWords(Wording.in(told.reader().locale()), TestHouse.DENVER).text(told.notice()).raw())
        .contains(QUESTION, "Grace").doesNotContain("will read this");
    var form = ((FormOpened) house.opens("Ada", house.latestForm("Ada"))).form();
    assertThat(form.fields().get(1).label().raw()).isEqualTo(QUESTION);
  }

  @Test
  void daysAreWrittenAsTheyAreReadThere() {
    assertThat(((Said) house.types("Ada", "/cohort quiet")).words().raw()).contains("p.m.").doesNotContain("PM");
  }

  @Test
  void anAnswerThatWasTappedInOneLanguageIsFoundInTheOtherAndNarrowedWithTheRest() {
    house.types("Ada", "/cohort language english");
    house.advanceTo("2027-01-26T18:00:00Z");
    house.confirms("Pat", "/cohort ask seen-04");
    house.advanceTo("2027-02-12T18:00:00Z");
    var token = house.latestForm("Ada");
    var form = ((FormOpened) house.opens("Ada", token)).form();
    var tap = form.fields().stream().filter(field -> !field.name().equals("audience"))
        .filter(field -> field.kind() instanceof Form.Kind.OneOf).findFirst().orElseThrow();
    var choice = ((Form.Kind.OneOf) tap.kind()).choices().getFirst();
    house.replies("Ada", token, Map.of("audience", TestHouse.offered(form, "my-mentor"), tap.name(), choice.value()));
    house.types("Ada", "/cohort language español");

    var again = ((FormOpened) house.opens("Ada", token)).form();

    var shown = again.fields().stream().filter(field -> field.name().equals(tap.name())).findFirst().orElseThrow();
    assertThat(((Form.Kind.OneOf) shown.kind()).choices()).extracting(Choice::value).contains(shown.current());
    assertThat(((Form.Kind.OneOf) shown.kind()).choices()).extracting(Choice::label).doesNotContain(choice.label());
    house.replies("Ada", token, Map.of("audience", TestHouse.offered(again, "only-me")));
    assertThat(house.types("Grace", "/summary since:2026-12-01").toString()).doesNotContain(choice.label().raw());
  }

  @Test
  void herMentorReadsTheQuestionInEnglishAndTheAnswerAsItWasWritten() {
    house.answers("Ada", house.latestForm("Ada"), WORDS);

    assertThat(house.types("Ada", "/reflect list").toString()).contains(QUESTION, WORDS);
    assertThat(house.types("Grace", "/summary since:2026-12-01").toString())
        .contains("Where in your building were you seen most this week?", WORDS).doesNotContain(QUESTION);
    assertThat(house.types("Linus", "/summary").toString()).doesNotContain(WORDS);
  }
}
