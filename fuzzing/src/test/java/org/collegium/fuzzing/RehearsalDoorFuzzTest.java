package org.collegium.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.collegium.core.TestHouse;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.RehearsalPage;
import org.collegium.rehearsal.board.Board;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.stage.CastMember;
import org.collegium.rehearsal.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to the rehearsal page, it answers or refuses, and never because something broke. */
class RehearsalDoorFuzzTest {

  private static TestHouse house;
  private static RehearsalPage page;
  private static Doors door;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
    page = new RehearsalPage(new Standstill(), new Board(_ -> {}), house.bot()::answer);
    door = Doors.open(page.context(), page.handler());
  }

  @AfterAll
  static void close() {
    door.close();
    house.close();
  }

  static Stream<byte[]> asked() {
    var in = "\"as\":\"@Ada\",\"in\":\"@Ada\",\"key\":\"1\"";
    return Stream.concat(Stream.of("{" + in + ",\"kind\":\"typed\",\"line\":\"/cohort\"}",
        "{" + in
            + ",\"kind\":\"typed\",\"line\":\"/cohort import roster\",\"file\":{\"name\":\"a\",\"base64\":\"YQ==\"}}",
        "{" + in + ",\"kind\":\"called\",\"path\":\"cohort rsvp\",\"options\":{\"answer\":\"yes\"}}",
        "{" + in + ",\"kind\":\"opened\",\"token\":\"a\"}",
        "{" + in + ",\"kind\":\"replied\",\"token\":\"a\",\"values\":{\"choice\":\"yes\"}}",
        "{" + in + ",\"kind\":\"completing\",\"path\":\"summary\",\"option\":\"member\",\"typed\":\"A\"}",
        Seeds.nested("["), Seeds.nested("{\"a\":")), Seeds.NASTY.stream()).map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("asked")
  @FuzzTest(maxDuration = Budget.EACH)
  void asked(byte[] bytes) throws IOException {
    var answer = door.answer("POST " + page.path() + "api/ask HTTP/1.1\r\nHost: 127.0.0.1:" + door.port()
        + "\r\nContent-Type: application/json\r\n", bytes);

    isNoFault(answer);
  }

  /** Without the secret path, or from a page of somebody else's, nothing is answered. */
  @MethodSource("asked")
  @FuzzTest(maxDuration = Budget.EACH)
  void fromOutside(byte[] bytes) throws IOException {
    var line = new String(bytes, UTF_8).replaceAll("[^!-~]", "?");

    var guessed = door.answer("GET /rehearsal/" + line + " HTTP/1.1\r\nHost: 127.0.0.1:" + door.port() + "\r\n",
        new byte[0]);
    var foreign = door.answer("POST " + page.path() + "api/ask HTTP/1.1\r\nHost: 127.0.0.1:" + door.port()
        + "\r\nOrigin: http://" + line + "\r\nContent-Type: application/json\r\n", bytes);
    var rebound = door.answer("GET " + page.path() + " HTTP/1.1\r\nHost: " + line + "\r\n", new byte[0]);

    assertThat(List.of(guessed, foreign, rebound)).allSatisfy(answer -> {
      isNoFault(answer);
      assertThat(answer).doesNotStartWith("HTTP/1.1 2");
    });
  }

  private static void isNoFault(String answer) {
    // The JDK's server itself says "URISyntaxException thrown" to whoever asks for what is no address.
    assertThat(answer.replace("URISyntaxException thrown", "")).doesNotStartWith("HTTP/1.1 5")
        .doesNotContain("Exception", "\tat ");
  }

  /** Ada at the desk, and a clock that nobody turns. */
  private static final class Standstill implements Stage {

    @Override
    public List<CastMember> cast() {
      return List.of(new CastMember(new Prose("Ada"), TestHouse.address("Ada"), Locale.US, TestHouse.DENVER,
          List.of(new CastMember.Seat(Role.LEADER, new Prose("Front Range"), TestHouse.address("Front Range")))));
    }

    @Override
    public Instant now() {
      return house.now();
    }

    @Override
    public Turned turn(Step step) {
      return Turned.AT_THE_END;
    }

    @Override
    public void settle() {
      // Nothing is due while the clock stands still.
    }

    @Override
    public List<Posted> everythingFor(Address person) {
      return List.of();
    }
  }
}
