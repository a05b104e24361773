package org.collegium.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.collegium.core.Household;
import org.collegium.core.TestHouse;
import org.collegium.core.text.Secret;
import org.collegium.slack.SlackAdapter;
import org.collegium.slack.SlackSettings;
import org.collegium.slack.SlackSettings.Entrance;
import org.collegium.slack.connection.SignedRequests;
import org.collegium.twins.slack.SlackTwin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes to the address that Slack is given: only what Slack signed is taken up, and nothing of it does harm. */
class SlackDoorFuzzTest {

  private static TestHouse house;
  private static SlackTwin twin;
  private static SlackAdapter adapter;
  private static Doors door;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
    twin = SlackTwin.open();
    twin.keepCalls(false);
    adapter = new SlackAdapter(
        new SlackSettings(new Secret(twin.botToken()), new Entrance.Http(new Secret(twin.signingSecret())),
            Optional.of(twin.apiUrl())),
        new Household(house.bot(), house.house().clock(), _ -> Optional.empty()));
    adapter.start();
    door = Doors.open(SignedRequests.PATH, adapter.requests().orElseThrow());
  }

  @AfterAll
  static void close() {
    door.close();
    adapter.close();
    twin.close();
    house.close();
  }

  static Stream<byte[]> payloads() {
    return Stream.concat(Stream.of(
        "jcommand=%2Fcohort&text=rsvp+yes&user_id=U1&team_id=T1&channel_id=C1&trigger_id=1.2.3",
        "fpayload={\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"team\":{\"id\":\"T1\"},\"actions\":[]}",
        "fpayload={\"type\":\"view_submission\",\"user\":{\"id\":\"U1\"},\"view\":{\"callback_id\":\"form\"}}",
        "j{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"app_home_opened\",\"user\":\"U1\"}}",
        "j{\"type\":\"url_verification\",\"challenge\":\"c\"}", "j" + Seeds.nested("["), "j" + Seeds.nested("{\"a\":"),
        "fpayload=" + Seeds.nested("{\"a\":")), Seeds.NASTY.stream().map(words -> "j" + words))
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("payloads")
  @FuzzTest(maxDuration = Budget.EACH)
  void signed(byte[] bytes) throws IOException, GeneralSecurityException {
    var body = body(bytes);
    var second = Instant.now().getEpochSecond();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(twin.signingSecret().getBytes(UTF_8), "HmacSHA256"));
    mac.update(("v0:" + second + ":").getBytes(UTF_8));
    // Bolt signs the text, not the bytes.
    var signature = "v0=" + HexFormat.of().formatHex(mac.doFinal(new String(body, UTF_8).getBytes(UTF_8)));

    var answer = door.answer(head(bytes, second, signature), body);

    tellsNothingOfTheInside(answer);
    assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 401");
  }

  @MethodSource("payloads")
  @FuzzTest(maxDuration = Budget.EACH)
  void unsigned(byte[] bytes) throws IOException {
    var half = bytes.length / 2;
    var signature = new String(bytes, 0, half, UTF_8).replaceAll("[^ -~]", "?");
    var body = Arrays.copyOfRange(bytes, half, bytes.length);

    var answer = door.answer(head(bytes, Instant.now().getEpochSecond(), signature), body);

    tellsNothingOfTheInside(answer);
    // Slack asks once, unsigned, whether the certificate is good; that is answered without looking at anything.
    if (!new String(body, UTF_8).contains("ssl_check")) {
      assertThat(answer).doesNotStartWith("HTTP/1.1 2");
    }
  }

  private static void tellsNothingOfTheInside(String answer) {
    assertThat(answer).doesNotContain("Exception", "\tat ", "org.collegium", twin.signingSecret(), twin.botToken());
  }

  private static String head(byte[] bytes, long second, String signature) {
    var type = bytes.length > 0 && bytes[0] == 'j' ? "application/json" : "application/x-www-form-urlencoded";
    return "POST " + SignedRequests.PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
        + "\r\nX-Slack-Request-Timestamp: " + second + "\r\nX-Slack-Signature: " + signature + "\r\n";
  }

  private static byte[] body(byte[] bytes) {
    return bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
  }
}
