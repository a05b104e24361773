package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.SessionAnswer.NextSession;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.SessionNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is asked whether they come who is not invited. */
class InvitationTest {

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void aSessionInMarch() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.enrol(house.named("Front Range"), "Olga", Role.OBSERVER, TestHouse.DENVER);
    house.session(2, "2027-03-16", 2);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aConvenerAndAnObserverSeeTheSessionAndNoInvitation() {
    for (var name : List.of("Robin", "Olga")) {
      assertThat(((NextSession) house.types(name, "/cohort next")).rsvp()).as(name).isEmpty();
    }
    for (var name : List.of("Ada", "Grace", "Pat")) {
      assertThat(((NextSession) house.types(name, "/cohort next")).rsvp()).as(name).isPresent();
    }
    assertThat(house.types("Linus", "/cohort next cohort:\"Front Range\"")).isInstanceOf(Refused.class);
  }

  @Test
  void whoObservesFromNowOnIsRemindedNoMore() {
    house.advanceTo("2027-03-01T00:00:00Z");
    house.confirms("Pat", "/cohort role Ada observer");

    house.advanceTo("2027-03-17T00:00:00Z");

    assertThat(house.platform().noticesTo(TestHouse.address("Ada"))).noneMatch(SessionNotice.class::isInstance);
    assertThat(house.platform().noticesTo(TestHouse.address("Grace"))).anyMatch(SessionNotice.class::isInstance);
  }
}
