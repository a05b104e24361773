package org.collegium.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.collegium.core.command.SummaryAnswer.Theme;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.SmallCatalogue;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a few texts are about. */
class FindThemesTest {

  private static final Locale MEXICO = Locale.of("es", "MX");

  @TempDir
  private Path folder;

  private Programme programme;
  private final List<SharedText> texts = new ArrayList<>();

  @BeforeEach
  void read() {
    programme = SmallCatalogue.in(folder).legible().catalogue().get("first-steps");
  }

  @Test
  void formsOfOneWordAreOneTheme() {
    wrote("Ada", "I was delegating the lunch roster.");
    wrote("Zoë", "To delegate is hard for me.");
    wrote("Ada", "She delegates; I never delegate.");

    assertThat(terms()).containsExactly("delegate");
    assertThat(found().getFirst().sources()).extracting(source -> source.reference().raw())
        .containsExactly("R-0", "R-1", "R-2");
  }

  @Test
  void spanishIsReadAsSpanishWhateverItsAuthorsAccountSays() {
    wrote("Ada", "Las familias no vienen a las reuniones de la tarde.");
    wrote("Zoë", "Con cada familia hablé antes de la reunión.");

    assertThat(terms()).containsExactlyInAnyOrder("familia", "reunión");
  }

  @Test
  void whereWordsDoNotTellTheLanguageItsAuthorsHolds() {
    said("Ada", "reuniones interminables", MEXICO, Optional.empty());
    said("Zoë", "reunión cancelada", MEXICO, Optional.empty());

    assertThat(terms()).containsExactly("reunión");
  }

  @Test
  void twoWordsThatStandTogetherAreOneTheme() {
    wrote("Ada", "Difficult: a walk-through with the gym door open. The door was the gym door.");
    wrote("Zoë", "Every parent comes by the gym door.");

    assertThat(terms()).containsExactly("gym door");
  }

  @Test
  void wordsThatOnlyMeetAcrossAFullStopDoNotStandTogether() {
    wrote("Ada", "We painted the gym. door after door was open.");
    wrote("Zoë", "He closed the gym. door and gate stayed open.");

    assertThat(terms()).contains("gym", "door").doesNotContain("gym door");
  }

  @Test
  void whatMoreLeadersWroteOfComesFirstAndThereAreNeverMoreThanFive() {
    var trades = List.of("carpentry", "plumbing", "masonry", "roofing", "welding", "painting", "tiling");
    wrote("Ada", "We have " + String.join(" and ", trades));
    wrote("Ada", "They have " + String.join(" or ", trades));
    wrote("Zoë", "We need welding");

    assertThat(terms()).hasSize(5).startsWith("welding");
  }

  @Test
  void ofEachLeaderOneQuoteStandsBeforeASecondOfAny() {
    IntStream.range(0, 9).forEach(_ -> wrote("Ada", "The attendance is a puzzle"));
    wrote("Zoë", "Our attendance is not");

    var theme = found().getFirst();

    assertThat(theme.term().raw()).isEqualTo("attendance");
    assertThat(theme.sources()).hasSize(6).extracting(source -> source.leader().raw())
        .startsWith("Ada", "Zoë", "Ada").endsWith("Ada");
    assertThat(theme.more()).isEqualTo(4);
  }

  @Test
  void acronymsAreWordsAndNamesAreNone() {
    wrote("Ada", "At the IEP meeting Fitzgerald was late. Rosenberg spoke.");
    wrote("Zoë", "It is my third IEP, and Fitzgerald knew. Rosenberg left.");

    assertThat(terms()).containsExactly("IEP");
  }

  @Test
  void namesOfTheCohortsPeopleAreNoneHoweverTheyAreWritten() {
    wrote("Ada", "i asked grace o'hara about grace o’hara's budget");
    wrote("Zoë", "the budget of grace hopper is mine");

    assertThat(new FindThemes(programme, List.of(new Prose("Grace Hopper"), new Prose("Ada O'Hara"))).of(texts))
        .extracting(theme -> theme.term().raw()).containsExactly("budget");
  }

  @Test
  void wordsOfTheQuestionAreNoneInWhicheverLanguageItWasRead() {
    said("Ada", "Se me vio en el edificio viejo, cerca de la cafetería", Locale.US, Optional.of("seen-01"));
    said("Zoë", "En ningún edificio, solo en la cafetería", MEXICO, Optional.of("seen-01"));
    said("Zoë", "A parent", Locale.US, Optional.of("seen-04"));
    said("Ada", "A parent", Locale.US, Optional.of("seen-04"));

    assertThat(terms()).containsExactly("cafetería");
  }

  @Test
  void whatEverybodyWritesSaysNothing() {
    wrote("Ada", "This week I really felt that my school needs something new, and I don’t know what to do.");
    wrote("Zoë", "I felt this week that the school really needs me; I don't know what is new.");

    assertThat(terms()).isEmpty();
  }

  @Test
  void oddTextsHarmNothing() {
    wrote("Ada", "🎉🎉 !!! 12 34 '' - …");
    wrote("Zoë", "🎉🎉 !!! 12 34 '' - …");
    wrote("Zoë", "x".repeat(3_000) + " ' 's");
    wrote("Ada", "x".repeat(3_000) + " ' 's");
    wrote("Zoë", "Дмитрий пришёл вовремя");

    assertThat(found()).allSatisfy(theme -> assertThat(theme.sources()).hasSize(2));
  }

  @Test
  void withoutTextsThereIsNone() {
    assertThat(found()).isEmpty();
  }

  private void wrote(String leader, String words) {
    said(leader, words, Locale.US, Optional.empty());
  }

  private void said(String leader, String words, Locale likely, Optional<String> prompt) {
    texts.add(new SharedText(new Prose(leader), new Prose("R-" + texts.size()), new Prose(words), likely, prompt));
  }

  private List<Theme> found() {
    return new FindThemes(programme, List.of()).of(texts);
  }

  private List<String> terms() {
    return found().stream().map(theme -> theme.term().raw()).toList();
  }
}
