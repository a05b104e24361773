package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.MembershipNotice.Announcement;
import org.collegium.core.notice.MembershipNotice.CatchUp;
import org.collegium.core.notice.MembershipNotice.DoorClosed;
import org.collegium.core.notice.MembershipNotice.MentorChanged;
import org.collegium.core.notice.MembershipNotice.MentorGone;
import org.collegium.core.notice.MembershipNotice.TakenBack;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others have before them of somebody who takes away all that is theirs. */
class ErasureAmongOthersTest {

  private static final Address CHANNEL = FakePlatform.at("#Front Range");

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void begin() {
    house = TestHouse.at(folder, "2027-01-04T16:00:00Z");
    house.session(1, "2027-01-19", 1);
    house.session(2, "2027-03-16", 2);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoLosesTheirMentorIsToldAndAskedWithoutTheName() {
    house.confirms("Pat", "/cohort remove Robin");
    house.advanceTo("2027-01-12T17:00:00Z");
    assertThat(standing("Ada", CheckInAsked.class)).singleElement()
        .satisfies(asked -> assertThat(asked.readers().names()).containsExactly(new Prose("Grace")));
    var shown = (Confirm) house.types("Grace", "/cohort privacy erase now");
    assertThat(shown.lines()).extracting(Prose::raw).anyMatch(line -> line.startsWith("You mentor Ada. They would"));

    erases("Grace");

    assertThat(standing("Ada", CheckInAsked.class)).singleElement()
        .satisfies(asked -> assertThat(asked.readers().names()).isEmpty());
    house.advance(Duration.ofDays(1));
    assertThat(standing("Ada", MentorGone.class)).singleElement()
        .satisfies(gone -> assertThat(gone.mentor().raw()).isEqualTo("A former member"));
    assertThat(everywhere()).noneMatch(notice -> notice.toString().contains("Grace"));
  }

  @Test
  void whoWasToldOfThatMentorOrWelcomedWithThemReadsTheirNameNoMore() {
    house.enrol(house.named("Front Range"), "Mary", Role.MENTOR, TestHouse.DENVER);
    house.confirms("Pat", "/cohort appoint Ada Mary");
    house.advance(Duration.ofDays(1));
    assertThat(standing("Ada", MentorChanged.class)).singleElement()
        .satisfies(changed -> assertThat(changed.mentor().raw()).isEqualTo("Mary"));
    house.confirms("Pat", "/cohort appoint Ada Grace");
    house.advance(Duration.ofDays(1));

    erases("Mary");

    assertThat(standing("Ada", TakenBack.class)).singleElement()
        .satisfies(gone -> assertThat(gone.before()).isEqualTo(NoticeKind.MENTOR_CHANGED));
    assertThat(standing("Ada", MentorChanged.class)).singleElement()
        .satisfies(changed -> assertThat(changed.mentor().raw()).isEqualTo("Grace"));
    assertThat(everywhere()).noneMatch(notice -> notice.toString().contains("Mary"));
  }

  @Test
  void anAnnouncementIsTakenBackWhereItStandsAndNotSentWhereItWaits() {
    house.confirms("Pat", "/cohort announce Announced-Plover");
    house.advance(Duration.ofMinutes(1));
    assertThat(standing(CHANNEL, Announcement.class)).hasSize(1);
    house.confirms("Pat", "/cohort announce Announced-Avocet");

    erases("Pat");

    assertThat(standing(CHANNEL, Announcement.class)).isEmpty();
    assertThat(standing(CHANNEL, TakenBack.class)).isNotEmpty();
    assertThat(everywhere()).noneMatch(notice -> notice.toString().contains("Announced"));
    assertThat(house.platform().posted()).noneMatch(parcel -> parcel.notice().toString().contains("Avocet"));
  }

  @Test
  void aCallInAChannelNamesThemNoMore() {
    house.platform().closes(TestHouse.address("Ada"));
    house.advanceTo("2027-01-13T17:00:00Z");
    assertThat(standing(CHANNEL, DoorClosed.class)).hasSize(1);

    erases("Ada");

    assertThat(standing(CHANNEL, DoorClosed.class)).isEmpty();
    assertThat(standing(CHANNEL, TakenBack.class)).singleElement()
        .satisfies(gone -> assertThat(gone.before()).isEqualTo(NoticeKind.DOOR_CLOSED));
    assertThat(Rows.selected(house.folder(), "SELECT key FROM letter WHERE key LIKE '%@Ada%'")).isEmpty();
  }

  @Test
  void whoComesIsCountedWithoutThem() {
    house.advanceTo("2027-01-18T17:00:00Z");
    house.types("Ada", "/cohort rsvp yes 1");
    house.advance(Duration.ofMinutes(1));
    assertThat(turnout()).contains("coming=1");

    erases("Ada");

    assertThat(turnout()).contains("coming=0");
  }

  @Test
  void whatTheyReadAndForWhomItWasWrittenIsToldWithoutTheirName() {
    house.writes("Ada", "For my mentor", "my-mentor");
    house.types("Grace", "/summary since:2026-01-01");

    erases("Grace");

    assertThat(((ReadsShown) house.types("Ada", "/cohort privacy readers")).reads())
        .extracting(read -> read.reader().raw()).containsExactly("A former member");
    assertThat(house.types("Ada", "/cohort privacy").toString()).doesNotContain("Grace");
    assertThat(house.types("Ada", "/reflect list").toString()).contains("For my mentor").doesNotContain("Grace");
    assertThat(house.types("Ada", "/cohort privacy export").toString()).doesNotContain("Grace");
  }

  @Test
  void theOnlyFacilitatorIsToldSoAndNotHeldBack() {
    var shown = (Confirm) house.types("Pat", "/cohort privacy erase");
    assertThat(shown.lines()).extracting(Prose::raw)
        .anyMatch(line -> line.startsWith("You are the only facilitator of"));

    erases("Pat");

    assertThat(house.types("Ada", "/cohort members").toString()).contains("Grace").doesNotContain("Pat");
  }

  @Test
  void nobodyWhoStaysIsShownWhoLeft() {
    house.advanceTo("2027-01-12T17:00:00Z");
    house.answers("Ada", house.latestForm("Ada"), "Checkin-Heron");
    house.types("Grace", "/summary since:2026-01-01");

    erases("Ada");

    for (var asked : List.of("/summary since:2026-01-01", "/cohort members", "/cohort privacy", "/reflect read")) {
      assertThat(house.types("Grace", asked).toString()).as(asked).doesNotContain("Ada", "Heron");
    }
    for (var asked : List.of("/cohort hours", "/cohort deliveries", "/summary", "/cohort attendance")) {
      assertThat(house.types("Pat", asked).toString()).as(asked).doesNotContain("Ada", "Heron", "former");
    }
  }

  @Test
  void whoWasWelcomedWithTheirMentorsNameReadsItNoMore() {
    house.advanceTo("2027-01-25T17:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    house.advance(Duration.ofDays(1));
    assertThat(standing("Maria", CatchUp.class)).singleElement()
        .satisfies(note -> assertThat(note.mentor()).contains(new Prose("Grace")));

    erases("Grace");

    assertThat(standing("Maria", CatchUp.class)).singleElement()
        .satisfies(note -> assertThat(note.mentor()).isEmpty());
  }

  private void erases(String name) {
    house.confirms(name, "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(2));
  }

  private String turnout() {
    return standing(CHANNEL, SessionReminder.class).getLast().toString();
  }

  private <N extends Notice> List<N> standing(String name, Class<N> kind) {
    return standing(TestHouse.address(name), kind);
  }

  private <N extends Notice> List<N> standing(Address at, Class<N> kind) {
    return house.platform().standingAt(at).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** All that stands before Ada, before Linus and in the channel. */
  private List<Notice> everywhere() {
    return List.of(TestHouse.address("Ada"), TestHouse.address("Linus"), CHANNEL).stream()
        .flatMap(at -> house.platform().standingAt(at).stream()).toList();
  }
}
