package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Place;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.Invocation.Typed;
import org.collegium.core.command.MemberAnswer.IsItYou;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.identity.Role;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two districts installed the bot themselves. Whoever runs one of them becomes nobody who is known in the other. */
class TwoInstallationsTest {

  private static final Address IN_FRONT = new Address("slack:T-FRONT", "U1");
  private static final Address IN_LAKE = new Address("slack:T-LAKE", "U9");

  @TempDir
  private Path folder;
  private TestHouse house;

  /** Maria mentors in both. */
  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
    for (var name : List.of("Front Range", "Elsewhere")) {
      house.onRoster(house.named(name), "Maria");
    }
    installed(IN_FRONT.platform(), "Front Range");
    installed(IN_LAKE.platform(), "Elsewhere");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoIsKnownInOneIsNotTakenFromTheOtherByAnEmailAddress() {
    assertThat(house.bot().recognise(TestHouse.email("Maria"), IN_FRONT)).isTrue();
    var asked = (IsItYou) says(IN_FRONT, new Typed("/cohort help", Optional.empty()));
    says(IN_FRONT, new Invocation.Replied(asked.ask().replyTo(), Map.of("choice", "yes")));

    assertThat(house.bot().recognise(TestHouse.email("Maria"), IN_LAKE)).isFalse();

    assertThat(says(IN_LAKE, new Typed("/cohort me", Optional.empty()))).isInstanceOf(Refused.class);
    assertThat(says(IN_FRONT, new Typed("/cohort me", Optional.empty()))).isNotInstanceOf(Refused.class);
  }

  @Test
  void whoIsSupposedInOneIsNotAskedInTheOtherToo() {
    assertThat(house.bot().recognise(TestHouse.email("Maria"), IN_FRONT)).isTrue();
    assertThat(house.bot().recognise(TestHouse.email("Maria"), IN_LAKE)).isFalse();
  }

  @Test
  void beforeTheySaySoTheyAreToldOnlyOfCohortsThatMeetThere() {
    house.bot().recognise(TestHouse.email("Maria"), IN_LAKE);

    assertThat(says(IN_LAKE, new Typed("/cohort help", Optional.empty()))).isInstanceOfSatisfying(IsItYou.class,
        asked -> assertThat(asked.cohorts()).extracting(Prose::raw).containsExactly("Elsewhere"));
    assertThat(Rows.selected(house.folder(), "SELECT cohort.name FROM letter JOIN cohort ON cohort.id = cohort_id"
        + " WHERE kind = 'Welcome' AND key LIKE '%T-LAKE%'")).containsExactly("Elsewhere");
  }

  @Test
  void elsewhereThanInInstallationsNothingIsDifferent() {
    house.enrol(house.named("Front Range"), "Victor", Role.LEADER, TestHouse.DENVER);

    assertThat(house.bot().recognise(TestHouse.email("Victor"), new Address("slack", "U5"))).isTrue();
  }

  private void installed(String platform, String cohort) {
    house.house().installations().write(books -> {
      books.installations().keep(new Installed(platform, new Prose(platform), new Secret("xoxb-1"), List.of(),
          house.now()));
      return books;
    });
    house.house().memberships().write(books -> {
      books.cohorts().place(new Place(house.named(cohort).id(), new Address(platform, "C1")));
      return books;
    });
  }

  private Answer says(Address from, Invocation.Request request) {
    return house.bot().answer(new Invocation(from, Optional.empty(), new RequestKey("said:" + System.nanoTime()),
        request));
  }
}
