package org.collegium.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.command.MemberAnswer.Member;
import org.collegium.core.command.MemberAnswer.MembersListed;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.MembershipNotice.MentorChanged;
import org.collegium.core.notice.MembershipNotice.MentorGone;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mentor who becomes something else, or goes, leaves nobody in the dark: it is seen before, and told after. */
class MentorGoneTest {

  @TempDir
  private Path folder;

  private TestHouse house;
  private Diary diary;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-02-01T16:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    diary = new Diary(house).until("2027-02-02T16:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cohort role Grace observer", "/cohort remove Grace"})
  void theFacilitatorSeesWhoWouldLoseTheirMentorAndTheseAreToldOnce(String command) {
    var shown = (Confirm) house.types("Pat", command);
    assertThat(shown.lines()).extracting(Prose::raw).anyMatch(line -> line.startsWith("Grace mentors Ada and Maria."));
    assertThat(mentor("Ada")).contains("Grace");

    var done = (Said) house.replies("Pat", shown.replyTo(), Map.of());
    diary.until("2027-02-10T16:00:00Z");

    assertThat(done.words().raw()).contains("Ada and Maria have no mentor now");
    assertThat(mentor("Ada")).isEmpty();
    assertThat(diary.to("Ada", MentorGone.class)).singleElement()
        .satisfies(gone -> assertThat(gone.mentor().raw()).isEqualTo("Grace"));
    assertThat(diary.to("Maria", MentorGone.class)).hasSize(1);
    assertThat(diary.to("Linus")).isEmpty();
  }

  @Test
  void whoMentorsAgainGetsNobodyBackInSilenceAndANewMentorIsTold() {
    house.confirms("Pat", "/cohort role Grace observer");
    house.confirms("Pat", "/cohort role Grace mentor");
    assertThat(mentor("Ada")).isEmpty();

    house.confirms("Pat", "/cohort appoint Ada Grace");
    diary.until("2027-02-10T16:00:00Z");

    assertThat(mentor("Ada")).contains("Grace");
    assertThat(diary.to("Ada", MentorChanged.class)).hasSize(1);
    assertThat(diary.to("Ada", MentorGone.class)).isEmpty();
    assertThat(diary.to("Maria", MentorGone.class)).hasSize(1);
  }

  @Test
  void aMentorAppointedAndGoneInOneNightIsToldAsGoneOnly() {
    house.advanceTo("2027-02-03T03:00:00Z");
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.confirms("Pat", "/cohort appoint Ada Henrik");
    house.confirms("Pat", "/cohort remove Henrik");

    diary.until("2027-02-10T16:00:00Z");

    assertThat(diary.to("Ada", MentorChanged.class)).isEmpty();
    assertThat(diary.to("Ada", MentorGone.class)).hasSize(1);
  }

  @Test
  void membersShowsNoMentorWhoIsNoneAnyMore() {
    house.house().memberships().write(books -> {
      var grace = books.memberships().of(house.named("Front Range").id(), house.person("Grace").id()).orElseThrow();
      books.memberships().keep(grace.as(Role.OBSERVER));
      return grace;
    });

    assertThat(mentor("Ada")).isEmpty();
  }

  @Test
  void whatCannotBeDoneIsRefusedBeforeItIsAskedFor() {
    assertThat(house.types("Pat", "/cohort role Pat leader")).isInstanceOf(Refused.class);
    assertThat(house.types("Pat", "/cohort remove Pat")).isInstanceOf(Refused.class);
    assertThat(house.types("Pat", "/cohort role Ada leader")).isInstanceOf(Refused.class);
    assertThat(house.types("Pat", "/cohort appoint Ada Maria")).isInstanceOf(Refused.class);
    assertThat(house.types("Pat", "/cohort appoint Ada Grace")).isInstanceOf(Refused.class);
    assertThat(house.types("Pat", "/cohort role Linus mentor")).isInstanceOf(Refused.class);
  }

  private Optional<String> mentor(String leader) {
    return ((MembersListed) house.types("Pat", "/cohort members")).members().stream()
        .filter(member -> member.name().raw().equals(leader)).map(Member::mentor).findFirst().orElseThrow()
        .map(Prose::raw);
  }
}
