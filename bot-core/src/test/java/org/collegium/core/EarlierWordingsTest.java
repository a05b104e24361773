package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.ReflectionAnswer.Earlier;
import org.collegium.core.command.ReflectionAnswer.EarlierWordings;
import org.collegium.core.command.ReflectionAnswer.Own;
import org.collegium.core.command.ReflectionAnswer.OwnReflections;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.command.ReflectionAnswer.SharedReflections;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.reflection.EarlierWording;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reflection said before its author changed it is kept for its author, and nobody else ever sees it. */
class EarlierWordingsTest {

  private static final String FIRST = "First-Lapwing";
  private static final String SECOND = "Second-Siskin";
  private static final String LATEST = "Latest-Redpoll";

  @TempDir
  private Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyEarlierWordingIsKeptWithTheTimeItWasWritten() {
    var begun = house.now();
    var reference = changedTwice();

    assertThat(history("Ada", reference, "").wordings()).containsExactly(
        new Earlier(2, begun.plus(Duration.ofHours(1)), prose(SECOND)),
        new Earlier(1, begun, prose(FIRST + "\n" + FIRST + " deeper")));
    assertThat(house.types("Ada", "/reflect list").toString()).contains(LATEST).doesNotContain(FIRST, SECOND);
  }

  @Test
  void theWayToThemStandsBesideTheOthersOnceThereIsOne() {
    var reference = house.writes("Ada", FIRST, "only-me");
    assertThat(labels(own().getFirst().ways())).containsExactly("Change", "Share", "What does it hold?");

    var kept = (ReflectionKept) house.edits("Ada", reference, LATEST);

    assertThat(labels(kept.ways())).containsExactly("Change", "Share", "What it said before",
        "What does it hold?");
    assertThat(labels(own().getFirst().ways())).isEqualTo(labels(kept.ways()));
    assertThat(house.opens("Ada", way(kept.ways(), "What it said before"))).isEqualTo(history("Ada", reference, ""));
  }

  @Test
  void theSameWordsAgainAndOtherReadersAreNoNewWording() {
    var reference = house.writes("Ada", FIRST, "my-mentor");
    var form = ((FormOpened) house.types("Ada", "/reflect edit " + reference)).form();
    house.replies("Ada", form.replyTo(), Map.of("audience", TestHouse.offered(form, "my-mentor"), "answer", FIRST,
        "deeper", FIRST + " deeper"));
    house.confirms("Ada", "/reflect share " + reference + " only-me");

    assertThat(history("Ada", reference, "").wordings()).isEmpty();
  }

  @Test
  void anAnswerToACheckInKeepsItsEarlierWordingsToo() {
    house.session(2, "2027-01-19", 2);
    house.advanceTo("2027-01-12T17:01:00Z");
    var token = house.latestForm("Ada");
    house.answers("Ada", token, FIRST);
    house.answers("Ada", token, LATEST);

    assertThat(own()).anySatisfy(each -> assertThat(
        history("Ada", each.reference().raw(), "").wordings().toString()).contains(FIRST));
  }

  @Test
  void fiveStandOnAPageAndTwentyAreKept() {
    var reference = house.writes("Ada", "Wording 1", "only-me");
    IntStream.rangeClosed(2, EarlierWording.MOST + 3)
        .forEach(number -> house.edits("Ada", reference, "Wording " + number));

    var first = history("Ada", reference, "");
    var last = history("Ada", reference, " page:4");

    assertThat(first.wordings()).extracting(Earlier::number).containsExactly(22, 21, 20, 19, 18);
    assertThat(first.more()).isEqualTo(15);
    assertThat(first.most()).isZero();
    assertThat(last.wordings()).extracting(Earlier::number).containsExactly(7, 6, 5, 4, 3);
    assertThat(last.more()).isZero();
    assertThat(last.most()).isEqualTo(EarlierWording.MOST);
    assertThat(history("Ada", reference, " page:2147483647").wordings()).isEmpty();
    assertThat(house.types("Ada", "/reflect history " + reference + " page:0")).isInstanceOf(Refused.class);
  }

  @Test
  void aMentorWhoReadTheFirstWordingFindsItNowhereAnyMore() {
    var reference = house.writes("Ada", FIRST, "my-mentor");
    assertThat(house.types("Grace", "/reflect read").toString()).contains(FIRST);

    house.edits("Ada", reference, LATEST);

    assertThat(house.types("Grace", "/summary since:2026-12-01").toString()).contains(LATEST).doesNotContain(FIRST);
    assertThat(((SharedReflections) house.types("Grace", "/reflect read")).reflections()).singleElement()
        .satisfies(shared -> {
          assertThat(shared.words()).isEqualTo(prose(LATEST));
          assertThat(shared.edited()).isTrue();
        });
  }

  @Test
  void nobodyElseSeesThemByTheCommandOrByTheAuthorsButton() {
    house.enrol(house.named("Front Range"), "Maria", Role.LEADER, TestHouse.DENVER);
    var reference = house.writes("Ada", FIRST, "my-cohort");
    house.edits("Ada", reference, LATEST);
    var token = way(own().getFirst().ways(), "What it said before");

    for (var name : List.of("Grace", "Pat", "Robin", "Maria", "Linus")) {
      assertThat(house.types(name, "/reflect history " + reference)).as(name).isInstanceOf(Refused.class);
      assertThat(house.opens(name, token)).as(name).isInstanceOf(Refused.class);
      assertThat(house.replies(name, token, Map.of())).as(name).isInstanceOf(Refused.class);
    }
    assertThat(house.types("Linus", "/reflect history " + reference)).isEqualTo(
        house.types("Linus", "/reflect history ZZZZZZZ"));
  }

  @Test
  void theyLieSealedAndSurviveARestart() {
    var reference = changedTwice();

    house.restart();

    assertThat(history("Ada", reference, "").wordings()).hasSize(2);
    assertThat(RawFiles.holding(house.folder(), FIRST.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void theyGoWithTheirAuthor() {
    changedTwice();

    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));

    assertThat(Rows.selected(house.folder(), "SELECT reflection_id FROM reflection_wording")).isEmpty();
  }

  @Test
  void privacyTellsHowManyAreKept() {
    changedTwice();

    assertThat(house.types("Ada", "/cohort privacy").toString()).contains("2 earlier wordings of what you changed");
    assertThat(house.types("Grace", "/cohort privacy").toString()).doesNotContain("earlier wording");
  }

  private String changedTwice() {
    var reference = house.writes("Ada", FIRST, "my-mentor");
    house.advance(Duration.ofHours(1));
    house.edits("Ada", reference, SECOND);
    house.advance(Duration.ofHours(1));
    house.edits("Ada", reference, LATEST);
    return reference;
  }

  private EarlierWordings history(String name, String reference, String more) {
    return (EarlierWordings) house.types(name, "/reflect history " + reference + more);
  }

  private List<Own> own() {
    return ((OwnReflections) house.types("Ada", "/reflect list")).reflections();
  }

  private static Prose prose(String words) {
    return new Prose(words);
  }

  private static List<String> labels(List<Ask> ways) {
    return ways.stream().map(way -> ((Ask.OpenForm) way).label().raw()).toList();
  }

  private static ReplyTo way(List<Ask> ways, String label) {
    return ways.get(labels(ways).indexOf(label)).replyTo();
  }
}
