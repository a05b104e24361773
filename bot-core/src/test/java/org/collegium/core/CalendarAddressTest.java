package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.FilesGiven;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.session.CalendarFeed;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret addresses to which calendar programs subscribe. */
class CalendarAddressTest {

  private static final Pattern ADDRESS = Pattern.compile("/feeds/([A-Za-z0-9_-]+)\\.ics");

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void adaLeadsInTwoCohorts() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.enrol(house.named("Elsewhere"), "Ada", Role.LEADER, TestHouse.DENVER);
    house.session(2, "2027-03-16", 1);
    house.session(house.named("Elsewhere"), 1, "2027-04-20", 1);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void adaGetsOneAddressForAllHerSessionsAndOneForTheCohort() {
    var addresses = addresses("Ada");

    assertThat(addresses).hasSize(2);
    assertThat(feed(addresses.getFirst()).orElseThrow().raw()).contains("20270316", "20270420");
    assertThat(feed(addresses.getLast()).orElseThrow().raw()).contains("20270316", "X-WR-CALNAME:Front Range")
        .doesNotContain("20270420");
    assertThat(addresses("Ada")).isEqualTo(addresses);
    assertThat(addresses("Grace")).doesNotContainAnyElementsOf(addresses);
  }

  @Test
  void newAddressesEndTheOldOnesOnceTheyAreConfirmed() {
    var old = addresses("Ada");
    var others = addresses("Grace");
    var shown = (Confirm) house.types("Ada", "/cohort calendar renew cohort:\"Front Range\"");
    assertThat(feed(old.getFirst())).isPresent();

    var fresh = addressesIn((FilesGiven) house.replies("Ada", shown.replyTo(), Map.of()));

    assertThat(fresh).hasSize(2).doesNotContainAnyElementsOf(old);
    assertThat(old).allSatisfy(address -> assertThat(feed(address)).isEmpty());
    assertThat(fresh).allSatisfy(address -> assertThat(feed(address)).isPresent());
    assertThat(others).allSatisfy(address -> assertThat(feed(address)).isPresent());
  }

  @Test
  void whoLeavesTheCohortReadsItsCalendarNoMore() {
    var addresses = addresses("Ada");
    house.confirms("Pat", "/cohort remove Ada");

    assertThat(feed(addresses.getLast())).isEmpty();
    assertThat(feed(addresses.getFirst()).orElseThrow().raw()).doesNotContain("20270316");
  }

  @Test
  void linusAndTheConvenerGetNone() {
    for (var line : List.of("/cohort calendar", "/cohort calendar renew")) {
      assertThat(house.types("Robin", line)).isInstanceOf(Refused.class);
      assertThat(house.types("Linus", line + " cohort:\"Front Range\"")).isInstanceOf(Refused.class);
    }
  }

  @Test
  void aFileForWhoRunsTheBotMakesNoAddress() {
    var before = Rows.selected(house.folder(), "SELECT token FROM token");

    var file = new CalendarFeed(house.house().sessions(), house.house().sessionNames()).of(house.named("Front Range"))
        .orElseThrow();

    assertThat(file.raw()).contains("20270316").doesNotContain("20270420");
    assertThat(Rows.selected(house.folder(), "SELECT token FROM token")).isEqualTo(before);
  }

  private List<ReplyTo> addresses(String name) {
    return addressesIn((FilesGiven) house.types(name, "/cohort calendar cohort:\"Front Range\""));
  }

  private static List<ReplyTo> addressesIn(FilesGiven given) {
    return ADDRESS.matcher(given.words().raw()).results().map(found -> new ReplyTo(found.group(1))).toList();
  }

  private Optional<Prose> feed(ReplyTo address) {
    return new CalendarFeed(house.house().sessions(), house.house().sessionNames()).read(address, house.now());
  }
}
