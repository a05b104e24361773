package org.collegium.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.Invocation.Opened;
import org.collegium.core.command.Invocation.PageFilled;
import org.collegium.core.command.Invocation.Replied;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.identity.ReplyTo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed or sent for a form, it is kept as it is or refused with a reason, and Linus gets into none. */
class FormsFuzzTest {

  private static final String MENTOR = "my-mentor";

  private static TestHouse house;

  @BeforeAll
  static void open(@TempDir Path folder) {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  static Stream<byte[]> nasty() {
    return Seeds.nasty();
  }

  @MethodSource("nasty")
  @FuzzTest(maxDuration = Budget.EACH)
  void words(byte[] bytes) {
    var words = new String(bytes, UTF_8);
    var form = opened();

    var answer = house.replies("Ada", form.replyTo(), Map.of("audience", TestHouse.offered(form, MENTOR),
        "answer", words));

    switch (answer) {
      case ReflectionKept kept -> assertThat(words).isNotBlank();
      case FormRejected rejected -> assertThat(rejected.toString()).isNotBlank();
      default -> throw new AssertionError(answer);
    }
  }

  /** Fields nobody asked for, readers nobody offered. */
  @MethodSource("nasty")
  @FuzzTest(maxDuration = Budget.EACH)
  void values(byte[] bytes) {
    var pieces = new String(bytes, UTF_8).split(";", 3);
    var form = opened();
    var values =
        Map.of("audience", pieces[0], pieces.length > 1 && !pieces[1].equals("audience") ? pieces[1] : "answer",
            pieces.length > 2 ? pieces[2] : "");

    assertThat(house.invoke("Ada", new PageFilled(form.replyTo(), values))).isInstanceOf(FormOpened.class);
    assertThat(house.replies("Ada", form.replyTo(), values)).isInstanceOfAny(FormRejected.class, ReflectionKept.class);
  }

  @MethodSource("nasty")
  @FuzzTest(maxDuration = Budget.EACH)
  void tokens(byte[] bytes) {
    var token = new String(bytes, UTF_8);
    if (token.isEmpty() || token.length() > 100) {
      return;
    }
    for (var request : List.of(new Opened(new ReplyTo(token)), new PageFilled(new ReplyTo(token), Map.of()),
        new Replied(new ReplyTo(token), Map.of("choice", "yes")))) {
      assertThat(house.invoke("Linus", request)).isInstanceOf(Refused.class);
    }
  }

  private static Form opened() {
    return ((FormOpened) house.types("Ada", "/reflect")).form();
  }
}
