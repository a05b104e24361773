package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.command.SummaryAnswer.Quote;
import org.collegium.core.command.SummaryAnswer.Source;
import org.collegium.core.command.SummaryAnswer.Theme;
import org.collegium.core.command.ThemeInWords;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Themes of a mentor's summary stand on what that mentor reads in it, and on nothing else. */
class ThemesTest {

  private static final String ADAS = "I gave away the bus duty and nobody missed me.";
  private static final String MARIAS = "Bus duty is where parents tell me what is wrong.";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.leader("Maria", TestHouse.DENVER);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatTwoLeadersWroteOfIsAThemeWithTheReferencesItStandsOn() {
    var adas = writes("Ada", ADAS, "my-mentor");
    var marias = writes("Maria", MARIAS, "my-mentor");
    writes("Maria", "The budget is late again.", "my-mentor");

    var theme = themes("Grace", "/summary").getFirst();

    assertThat(theme.term().raw()).isEqualTo("bus duty");
    assertThat(theme.sources()).extracting(source -> source.reference().raw()).containsExactly(adas, marias);
    assertThat(new ThemeInWords(Wording.in(house.person("Grace").locale())).of(theme).raw())
        .isEqualTo(adas + " (Ada) and " + marias + " (Maria)");
    assertThat(themes("Grace", "/summary")).hasSize(1);
  }

  @Test
  void whatStandsInOneTextOnlyIsNone() {
    writes("Ada", ADAS + " " + ADAS, "my-mentor");

    assertThat(themes("Grace", "/summary")).isEmpty();
    assertThat(themes("Grace", "/summary member:Maria")).isEmpty();
  }

  @Test
  void aTextThatGraceMayNotReadIsInNoTheme() {
    writes("Ada", ADAS, "my-mentor");
    writes("Maria", MARIAS, "only-me");

    assertThat(themes("Grace", "/summary")).isEmpty();
    assertThat(house.types("Grace", "/summary").toString()).doesNotContain("parents");
  }

  @Test
  void aTextThatItsAuthorTookBackTakesItsThemeAlong() {
    writes("Ada", ADAS, "my-mentor");
    var marias = writes("Maria", MARIAS, "my-mentor");
    assertThat(themes("Grace", "/summary")).hasSize(1);

    house.confirms("Maria", "/reflect share " + marias + " only-me");

    assertThat(themes("Grace", "/summary")).isEmpty();
    assertThat(house.types("Grace", "/summary").toString()).doesNotContain(marias, "parents");
  }

  @Test
  void anotherMentorsLeadersMakeNoTheme() {
    house.confirms("Pat", "/cohort appoint Maria Henrik");
    writes("Ada", ADAS, "my-cohort");
    writes("Maria", MARIAS, "my-cohort");

    assertThat(themes("Grace", "/summary")).isEmpty();
    assertThat(themes("Henrik", "/summary")).isEmpty();
  }

  @Test
  void aFormerMentorGetsNoneAndTheNewOneOnlyFromWhatSheWasNamedIn() {
    writes("Ada", ADAS, "my-mentor");
    writes("Maria", MARIAS, "my-mentor");
    house.confirms("Pat", "/cohort appoint Ada Henrik");
    house.confirms("Pat", "/cohort appoint Maria Henrik");
    var after = List.of(writes("Ada", "Substitutes left us alone with the testing.", "my-mentor"),
        writes("Maria", "The testing ate my calendar.", "my-mentor"));

    assertThat(themes("Grace", "/summary since:2026-01-01")).isEmpty();
    var henriks = themes("Henrik", "/summary since:2026-01-01");
    assertThat(henriks).extracting(theme -> theme.term().raw()).containsExactly("testing");
    assertThat(references(henriks)).containsExactlyElementsOf(after);
  }

  @Test
  void whoGetsNumbersOrNothingGetsNoTheme() {
    writes("Ada", ADAS, "my-cohort");
    writes("Maria", MARIAS, "my-cohort");

    for (var name : List.of("Pat", "Robin", "Linus", "Ada")) {
      assertThat(house.types(name, "/summary").toString()).as(name).doesNotContain("bus duty", "Theme");
    }
  }

  @Test
  void eachThemeStandsOnQuotesOfTheVerySummaryThatShowsIt() {
    writes("Ada", ADAS, "my-mentor");
    writes("Ada", "Bus duty again, and the buses were late.", "my-mentor");
    writes("Maria", MARIAS, "my-mentor");

    var all = summary("Grace", "/summary");
    var adas = summary("Grace", "/summary member:Ada");

    assertThat(quoted(all)).containsAll(references(all.themes()));
    assertThat(quoted(adas)).containsAll(references(adas.themes()));
    assertThat(adas.themes().getFirst().sources()).hasSize(2).extracting(Source::leader).containsOnly(
        house.person("Ada").name());
    assertThat(themes("Grace", "/summary since:2027-01-26")).isEmpty();
  }

  @Test
  void wordsOfTheQuestionAreNone() {
    house.session(1, "2027-02-09", 1);
    house.advanceTo("2027-02-02T17:00:00Z");
    for (var name : List.of("Ada", "Maria")) {
      var form = ((FormOpened) house.opens(name, house.latestForm(name))).form();
      var asked =
          form.fields().stream().map(field -> field.label().raw()).reduce("", (one, other) -> one + " " + other);
      house.answers(name, house.latestForm(name), asked.toLowerCase(Locale.ROOT) + " It was the cafeteria.");
    }

    assertThat(quoted(summary("Grace", "/summary"))).hasSize(2);
    assertThat(themes("Grace", "/summary")).extracting(theme -> theme.term().raw()).containsExactly("cafeteria");
  }

  @Test
  void namesOfPeopleAreNone() {
    writes("Ada", "I asked linus and Kowalski about the buses.", "my-mentor");
    writes("Maria", "For weeks linus told Kowalski: pat will not listen.", "my-mentor");
    writes("Maria", "It was pat, said Kowalski, who moved the furniture.", "my-mentor");

    assertThat(themes("Grace", "/summary")).extracting(theme -> theme.term().raw()).doesNotContain("kowalski", "pat");
  }

  private String writes(String name, String words, String audience) {
    var form = ((FormOpened) house.types(name, "/reflect")).form();
    var kept = house.replies(name, form.replyTo(),
        Map.of("audience", TestHouse.offered(form, audience), "answer", words, "deeper", ""));
    return ((ReflectionKept) kept).reference().raw();
  }

  private List<Theme> themes(String name, String line) {
    return summary(name, line).themes();
  }

  private MentorSummary summary(String name, String line) {
    Answer answer = house.types(name, line);
    return (MentorSummary) answer;
  }

  private static List<String> references(List<Theme> themes) {
    return themes.stream().flatMap(theme -> theme.sources().stream()).map(source -> source.reference().raw()).toList();
  }

  private static List<String> quoted(MentorSummary summary) {
    return summary.leaders().stream().flatMap(part -> part.quotes().stream()).map(Quote::reference)
        .map(reference -> reference.raw()).toList();
  }
}
