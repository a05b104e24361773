package org.collegium.slack.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.core.text.Secret;
import org.collegium.slack.SlackHouse;
import org.collegium.slack.SlackSettings.Entrance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Slack sends or leaves out is answered if it can be read; no fault comes of it, and nothing is kept. */
class OddPayloadsTest {

  /** Somebody waits, and Bolt cannot read it: without an answer Slack says so to them, and keeps a form open. */
  private static final Pattern TRIPS_BOLT = Pattern.compile("""
      (BlockAction|ViewSubmission), .* user|ViewSubmission, .* view(\\.type)?|SlashCommand, .* command\
      |BlockAction, .* actions\\.0\\.(confirm|initial_option)\\.text(\\.type)?""");

  private static SlackHouse slack;

  @BeforeAll
  static void begin(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-04T16:00:00Z");
    slack.person("Ada").opensHome();
    await().until(() -> slack.person("Ada").home().isPresent());
  }

  @AfterAll
  static void end() {
    slack.twin().forgetCalls();
    slack.close();
  }

  static List<Skeleton> payloads() {
    return Skeleton.all();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void whateverIsInThem(Skeleton payload) throws InterruptedException {
    survives(Stream.of(payload, payload.odd(), payload.oddThroughout(), payload.blank()));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void whateverTheyLack(Skeleton payload) throws InterruptedException {
    survives(payload.from(slack.person("Ada").id()).lacking());
  }

  private static void survives(Stream<Skeleton> payloads) throws InterruptedException {
    var before = keptOfAda();
    var intake = Intake.of(slack, new Entrance.Socket(new Secret(slack.twin().appToken())));

    var unanswered = intake.unanswered(payloads.toList());

    assertThat(intake.faults()).isEmpty();
    assertThat(unanswered).extracting(Skeleton::name).allMatch(name -> TRIPS_BOLT.matcher(name).matches());
    assertThat(keptOfAda()).as("what is kept").isEqualTo(before);
  }

  /** That something was heard is noted, so that it is not answered twice; of whom it speaks nothing is. */
  private static String keptOfAda() {
    return slack.house().types("Ada", "/cohort privacy").toString();
  }
}
