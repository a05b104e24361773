package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was there is ticked by the facilitator and said by everybody for themselves, and neither undoes the other. */
class AttendanceTest {

  private static final String ADA = "ada@school.example";
  private static final String GRACE = "grace@school.example";
  private static final String PAT = "pat@school.example";

  @TempDir
  private Path folder;

  private TestHouse house;
  private Session session;

  /** Half past seven in Denver, on the first of two days; the session begins an hour later. */
  @BeforeEach
  void onTheMorningOfASession() {
    house = TestHouse.at(folder, "2027-01-19T14:30:00Z");
    session = house.session(1, "2027-01-19", 2);
    house.session(2, "2027-03-16", 2);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoChecksInWhileTheListIsOpenStaysMarkedWhenItIsSaved() {
    var list = list();
    house.types("Ada", "/cohort here");

    save(list, GRACE);

    assertThat(present()).containsExactlyInAnyOrder(ADA, GRACE);
  }

  @Test
  void whoWasShownTickedAndIsNotAnyMoreWasNotThere() {
    house.types("Ada", "/cohort here");
    house.types("Grace", "/cohort here");
    var list = list();
    assertThat(list.fields().getFirst().current()).contains(ADA, GRACE);

    save(list, ADA);

    assertThat(present()).containsExactly(ADA);
  }

  @Test
  void whatOneFacilitatorTickedTheOtherDoesNotTakeAwayUnseen() {
    house.enrol(house.named("Front Range"), "Fay", Role.FACILITATOR, TestHouse.DENVER);
    var list = list();
    house.replies("Fay", ((FormOpened) house.types("Fay", "/cohort attendance")).form().replyTo(),
        Map.of("day1", ADA));

    save(list, PAT);

    assertThat(present()).containsExactlyInAnyOrder(ADA, PAT);
  }

  @Test
  void aListThatIsSavedTwiceShowsTheSecondTimeWhatWasSavedTheFirst() {
    var list = list();
    save(list, ADA + "," + GRACE);
    save(list, ADA);

    assertThat(present()).containsExactly(ADA);
  }

  @Test
  void aListOutlivesARestart() {
    var list = list();
    house.restart();

    assertThat(save(list, ADA)).isInstanceOf(Said.class);

    assertThat(present()).containsExactly(ADA);
  }

  @Test
  void aTickDoesNotTakeTheirOwnWordAwayFromThem() {
    house.types("Ada", "/cohort here");
    save(list(), ADA + "," + GRACE);

    assertThat(marks()).filteredOn(mark -> mark.person().equals(house.person("Ada").id())).singleElement()
        .satisfies(mark -> assertThat(mark.markedBy()).isEqualTo(house.person("Ada").id()));
  }

  @Test
  void bothWaysAreOpenFromTheMorningOfTheDayWhereTheSessionIs() {
    assertThat(list().fields()).extracting(Form.Field::name).containsExactly("day1");
    assertThat(house.types("Ada", "/cohort here")).isInstanceOf(Said.class);
    house.advanceTo("2027-01-20T14:30:00Z");

    assertThat(list().fields()).extracting(Form.Field::name).containsExactly("day1", "day2");
    assertThat(house.types("Ada", "/cohort here")).isInstanceOf(Said.class);
    assertThat(marks()).extracting(Attendances.Attendance::day).containsExactly(1, 2);
  }

  @Test
  void nobodyIsTickedAtASessionThatIsAheadOrCancelled() {
    assertThat(house.types("Pat", "/cohort attendance 2")).isInstanceOf(Refused.class);
    house.advanceTo("2027-03-01T15:00:00Z");
    house.confirms("Pat", "/cohort session cancel 2");
    house.advanceTo("2027-03-16T15:00:00Z");

    assertThat(house.types("Pat", "/cohort attendance 2")).isInstanceOf(Refused.class);
    assertThat(house.types("Ada", "/cohort here")).isInstanceOf(Refused.class);
    assertThat(((FormOpened) house.types("Pat", "/cohort attendance")).form().title().raw()).contains("session 1");
  }

  @Test
  void linusTicksNobodyWithAListThatIsNotHis() {
    var list = list();

    assertThat(house.replies("Linus", list.replyTo(), Map.of("day1", ADA))).isInstanceOf(Refused.class);
    assertThat(house.opens("Linus", list.replyTo())).isInstanceOf(Refused.class);
    assertThat(present()).isEmpty();
  }

  private Form list() {
    return ((FormOpened) house.types("Pat", "/cohort attendance")).form();
  }

  private Object save(Form list, String ticked) {
    return house.replies("Pat", list.replyTo(), Map.of("day1", ticked));
  }

  private List<Attendances.Attendance> marks() {
    return house.house().sessions().read(books -> books.attendances().of(session.id()));
  }

  private List<String> present() {
    var marks = marks();
    return house.house().sessions().read(books -> marks.stream().filter(mark -> mark.day() == 1)
        .map(mark -> books.people().get(mark.person()).email().value()).toList());
  }
}
