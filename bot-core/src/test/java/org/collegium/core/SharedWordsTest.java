package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.command.ReflectionAnswer.Shared;
import org.collegium.core.command.ReflectionAnswer.SharedReflections;
import org.collegium.core.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Ada shares with her cohort is read by those she named, and by nobody else. */
class SharedWordsTest {

  private static final String SHARED = "For all of us";
  private static final String FOR_GRACE = "For Grace alone";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void mariaLeadsASchoolToo() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    house.enrol(house.named("Front Range"), "Olga", Role.OBSERVER, TestHouse.DENVER);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void mariaPatAndGraceReadWhatAdaSharedWithHerCohort() {
    var reference = house.writes("Ada", SHARED, "my-cohort");
    house.writes("Ada", FOR_GRACE, "my-mentor");
    house.writes("Ada", "Mine", "only-me");

    assertThat(read("Maria", "")).singleElement().satisfies(line -> {
      assertThat(line.reference().raw()).isEqualTo(reference);
      assertThat(line.author().raw()).isEqualTo("Ada");
      assertThat(line.words().raw()).startsWith(SHARED);
    });
    assertThat(read("Pat", "")).hasSize(1);
    assertThat(read("Grace", "")).extracting(line -> line.words().raw().lines().findFirst().orElseThrow())
        .containsExactlyInAnyOrder(SHARED, FOR_GRACE);
    assertThat(read("Ada", "")).isEmpty();
  }

  @Test
  void everyLineThatIsReadStandsInItsAuthorsLedger() {
    var reference = house.writes("Ada", SHARED, "my-cohort");

    read("Maria", "");

    var shown = (ReadsShown) house.types("Ada", "/cohort privacy readers");
    assertThat(shown.reads()).singleElement().satisfies(line -> {
      assertThat(line.reader().raw()).isEqualTo("Maria");
      assertThat(line.through().raw()).isEqualTo("/reflect read");
      assertThat(line.reference().raw()).isEqualTo(reference);
    });
  }

  @Test
  void theQuestionOfACheckInStandsBesideItsAnswer() {
    house.session(2, "2027-02-09", 2);
    house.advanceTo("2027-02-02T17:00:00Z");
    house.answers("Ada", house.latestForm("Ada"), SHARED);

    assertThat(read("Grace", "")).isNotEmpty().allSatisfy(line -> assertThat(line.question()).isPresent());
  }

  @Test
  void tenStandOnAPageNewestFirstAndOnlyThosePagesAreReadThatAreOpened() {
    var references = IntStream.rangeClosed(1, 12).mapToObj(number -> {
      house.advance(Duration.ofMinutes(1));
      return house.writes("Ada", "Word " + number, "my-cohort");
    }).toList();

    var first = (SharedReflections) house.types("Maria", "/reflect read");
    assertThat(references(first.reflections())).startsWith(references.getLast()).hasSize(10);
    assertThat(first.more()).isEqualTo(2);
    assertThat(((ReadsShown) house.types("Ada", "/cohort privacy readers")).reads()).hasSize(10);

    var second = (SharedReflections) house.types("Maria", "/reflect read page:2");
    assertThat(references(second.reflections())).containsExactly(references.get(1), references.getFirst());
    assertThat(second.more()).isZero();
    assertThat(house.types("Maria", "/reflect read page:0")).isInstanceOf(Refused.class);
    assertThat(((SharedReflections) house.types("Maria", "/reflect read page:2147483647")).reflections()).isEmpty();
  }

  @Test
  void oneMembersWordsAndEarlierOnesCanBeAskedFor() {
    house.session(1, "2027-01-27", 1);
    house.writes("Ada", SHARED, "my-cohort");
    house.advanceTo("2027-01-29T17:00:00Z");
    house.writes("Maria", "After the session", "my-cohort");

    assertThat(read("Pat", "")).extracting(line -> line.author().raw()).containsExactly("Maria");
    assertThat(read("Pat", " member:Ada")).isEmpty();
    assertThat(read("Pat", " since:2027-01-01")).extracting(line -> line.author().raw())
        .containsExactly("Maria", "Ada");
    assertThat(read("Pat", " member:Ada since:2027-01-01")).extracting(line -> line.author().raw())
        .containsExactly("Ada");
    assertThat(house.types("Pat", "/reflect read member:Linus")).isInstanceOf(Refused.class);
  }

  @Test
  void linusTheConvenerAndAnObserverReadNothingOfIt() {
    house.writes("Ada", SHARED, "my-cohort");

    assertThat(((SharedReflections) house.types("Linus", "/reflect read since:2026-01-01")).reflections()).isEmpty();
    for (var line : List.of("/reflect read", "/reflect read since:2026-01-01", "/reflect read member:Ada")) {
      assertThat(house.types("Linus", line + " cohort:\"Front Range\"")).isInstanceOf(Refused.class);
      assertThat(house.types("Robin", line)).isInstanceOf(Refused.class);
      assertThat(house.types("Olga", line)).isInstanceOf(Refused.class);
    }
    assertThat(((ReadsShown) house.types("Ada", "/cohort privacy readers")).reads()).isEmpty();
  }

  @Test
  void whoLeavesOrChangesTheirRoleOrComesLaterReadsNothingOfIt() {
    house.enrol(house.named("Front Range"), "Henrik", Role.FACILITATOR, TestHouse.DENVER);
    house.writes("Ada", SHARED, "my-cohort");
    house.leader("Priya", TestHouse.DENVER);
    house.confirms("Pat", "/cohort remove Maria");
    house.confirms("Pat", "/cohort role Henrik leader");

    assertThat(house.types("Maria", "/reflect read")).isInstanceOf(Refused.class);
    assertThat(read("Henrik", "")).isEmpty();
    assertThat(read("Priya", "")).isEmpty();
    assertThat(((ReadsShown) house.types("Ada", "/cohort privacy readers")).reads()).isEmpty();
  }

  private List<Shared> read(String name, String options) {
    return ((SharedReflections) house.types(name, "/reflect read" + options)).reflections();
  }

  private static List<String> references(List<Shared> lines) {
    return lines.stream().map(line -> line.reference().raw()).toList();
  }
}
