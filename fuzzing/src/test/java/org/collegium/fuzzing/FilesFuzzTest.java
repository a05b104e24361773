package org.collegium.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.calendar.CalendarFile;
import org.collegium.core.membership.RosterFile;
import org.collegium.core.programme.CatalogueReader;
import org.collegium.core.programme.Reading;
import org.collegium.core.programme.SmallCatalogue;
import org.collegium.core.text.Problem;
import org.collegium.core.text.VisibleText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a file that somebody hands in, it is read, or it is said in sentences what is wrong with it. */
class FilesFuzzTest {

  private static final int LONGEST_SENTENCE = 1_000;
  private static final String HOME = "programmes/first-steps/";

  @TempDir
  private static Path folder;
  private static Path catalogue;

  @BeforeAll
  static void furnish() {
    catalogue = SmallCatalogue.in(folder).folder();
  }

  static Stream<byte[]> rosters() {
    return Stream.concat(Seeds.in("/broken/rosters", ".csv"), Seeds.in("/samples", ".csv"));
  }

  @MethodSource("rosters")
  @FuzzTest(maxDuration = Budget.EACH)
  void roster(byte[] bytes) {
    switch (RosterFile.read("roster.csv", bytes)) {
      case RosterFile.Readable(var rows, _) -> assertThat(rows).isNotEmpty();
      case RosterFile.Unreadable(var problems) -> areSentences(problems);
    }
  }

  static Stream<byte[]> calendars() {
    return Stream.concat(Seeds.in("/broken/calendars", ".ics"), Seeds.in("/ics", ".ics"));
  }

  @MethodSource("calendars")
  @FuzzTest(maxDuration = Budget.EACH)
  void calendar(byte[] bytes) {
    switch (CalendarFile.read("calendar.ics", bytes)) {
      case CalendarFile.Readable(var events, _, _) -> assertThat(events).isNotEmpty();
      case CalendarFile.Unreadable(var problems) -> areSentences(problems);
    }
  }

  static Stream<byte[]> programmes() {
    return yaml("/catalogue-small/programmes/first-steps", "programme.yaml");
  }

  @MethodSource("programmes")
  @FuzzTest(maxDuration = Budget.EACH)
  void programme(byte[] bytes) throws IOException {
    isReadOrRefused(HOME + "programme.yaml", bytes);
  }

  static Stream<byte[]> prompts() {
    return yaml("/catalogue-small/programmes/first-steps/prompts", ".yaml");
  }

  @MethodSource("prompts")
  @FuzzTest(maxDuration = Budget.EACH)
  void prompts(byte[] bytes) throws IOException {
    isReadOrRefused(HOME + "prompts/session-02.yaml", bytes);
  }

  static Stream<byte[]> cases() {
    return yaml("/catalogue-small/programmes/first-steps/cases", ".yaml");
  }

  @MethodSource("cases")
  @FuzzTest(maxDuration = Budget.EACH)
  void caseStudy(byte[] bytes) throws IOException {
    isReadOrRefused(HOME + "cases/the-side-gate.yaml", bytes);
  }

  /** Good ones, and such as grow when they are read: names for lists of names, and one list in another. */
  private static Stream<byte[]> yaml(String folder, String ending) {
    var growing = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n";
    return Stream.concat(Seeds.in(folder, ending),
        Stream.of(growing, "a: &a [*a]", Seeds.nested("["), Seeds.nested("{a: ")).map(text -> text.getBytes(UTF_8)));
  }

  /** Among the good files of a catalogue. */
  private static void isReadOrRefused(String file, byte[] bytes) throws IOException {
    var path = catalogue.resolve(file);
    var good = Files.readAllBytes(path);
    try {
      Files.write(path, bytes);
      switch (CatalogueReader.read(catalogue)) {
        case Reading.Legible legible -> assertThat(legible.catalogue()).isNotNull();
        case Reading.Illegible(var problems) -> areSentences(problems);
      }
    } finally {
      Files.write(path, good);
    }
  }

  private static void areSentences(List<Problem> problems) {
    assertThat(problems).isNotEmpty().allSatisfy(problem -> {
      var sentence = problem.inWords();
      assertThat(sentence).isNotBlank().hasSizeLessThan(LONGEST_SENTENCE);
      assertThat(VisibleText.hiddenCharacter(sentence)).isEmpty();
    });
  }
}
