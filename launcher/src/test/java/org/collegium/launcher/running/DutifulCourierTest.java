package org.collegium.launcher.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.Chores;
import org.collegium.core.FakePlatform.Mishap;
import org.collegium.core.TestHouse;
import org.collegium.core.chore.Chore;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.CreateCohort;
import org.collegium.core.outbox.Letter;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that hears in the midst of its work that another does it. */
class DutifulCourierTest {

  private final Duty duty = new Duty();
  private TestHouse house;

  @BeforeEach
  void announce(@TempDir Path folder) {
    house = TestHouse.at(folder, "2027-01-25T16:00:00Z");
    new CreateCohort(house.house().memberships(), house.house().catalogue(), house.house().ids(),
        house.house().clock()).handle(
            new CreateCohort.Request(new Prose("Bare Hills"), "first-steps", TestHouse.DENVER, Locale.US));
    var cohort = house.named("Bare Hills");
    house.enrol(cohort, "Fay", Role.FACILITATOR, TestHouse.DENVER);
    List.of("Maria", "Henrik", "Grace").forEach(name -> house.enrol(cohort, name, Role.LEADER, TestHouse.DENVER));
    house.confirms("Fay", "/cohort announce Bring a photograph");
    duty.open();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatWasBegunIsCarriedAndTheRestIsLeftToTheOther() {
    house.platform().duringNextCarry(duty::lose);

    carrier().runDue(house.now());

    assertThat(house.platform().posted()).hasSize(1);
    assertThat(count(Letter.State.DELIVERED)).isEqualTo(1);
    assertThat(count(Letter.State.DUE)).isEqualTo(2);
  }

  @Test
  void whoseDutyItIsCarriesAll() {
    carrier().runDue(house.now());

    assertThat(house.platform().posted()).hasSize(3);
    assertThat(count(Letter.State.DELIVERED)).isEqualTo(3);
  }

  @Test
  void whatIsLookedForIsLeftAsItIsOnceItIsForAnotherToFind() {
    house.platform().next(Mishap.LOST_IN_SILENCE);
    carrier().runDue(house.now());
    var since = unknownSince();
    duty.lose();

    carrier().runDue(house.now().plusSeconds(600));

    assertThat(since).isPresent();
    assertThat(unknownSince()).isEqualTo(since);
  }

  private Optional<Instant> unknownSince() {
    return house.house().letters().read(books -> books.letters().unknownSince(house.platform().platform()));
  }

  private Chore carrier() {
    return Chores.workers(house.house()).apply(new DutifulCourier(house.platform(), duty)).getFirst();
  }

  private int count(Letter.State state) {
    return house.house().letters()
        .<Integer>read(books -> books.letters().counts(house.named("Bare Hills").id()).getOrDefault(state, 0));
  }
}
