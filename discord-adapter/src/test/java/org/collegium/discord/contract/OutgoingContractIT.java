package org.collegium.discord.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that the tests of this module said to Discord's REST API is what Discord's own document allows. */
class OutgoingContractIT {

  private static final String POST = "POST /channels/{channel_id}/messages";

  private static DiscordDocument document;

  @BeforeAll
  static void read() throws IOException {
    document = new DiscordDocument();
  }

  @Test
  void everyCallOfTheTestRunIsWhatDiscordsDocumentAllows() throws IOException {
    var recorded = Recorded.CALLS.lines();
    assertThat(recorded).as("what all unit tests of this module record: 'mvn verify' runs them before this")
        .isNotEmpty();
    var routes = new TreeSet<String>();
    var complaints = new ArrayList<String>();
    for (var line : recorded) {
      var call = read(line);
      var route = call.path("route").asText();
      routes.add(route);
      document.complaints(route, call.path("body")).forEach(complaint -> complaints.add(complaint + " in " + line));
    }

    assertThat(routes).contains(POST, "PATCH /channels/{channel_id}/messages/{message_id}",
        "POST /interactions/{interaction_id}/{interaction_token}/callback", "POST /users/@me/channels",
        "POST /webhooks/{webhook_id}/{webhook_token}", "PUT /applications/{application_id}/commands");
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
      {"content":42}                                                       | /content
      {"contnet":"misspelt"}                                               | contnet
      {"content":"a","nonce":"1234567890123456789012345678901"}            | /nonce
      {"content":"a","flags":"64"}                                         | /flags
      {"components":[{"type":17,"id":1,"componets":[]}],"flags":32768}     | /components
      {"content":"a","allowed_mentions":{"parse":["somebody"]}}            | /allowed_mentions
      """)
  void mistakesAreNamed(String body, String where) throws IOException {
    assertThat(document.complaints(POST, read(body))).anyMatch(complaint -> complaint.contains(where));
  }

  @Test
  void onlyJdasKnownWaysOfItsOwnAreLetPass() throws IOException {
    var commands = "PUT /applications/{application_id}/commands";
    var command = "[{\"name\":\"cohort\",\"description\":\"a\",\"contexts\":[%s]}]";

    assertThat(document.complaints(commands, read(command.formatted("\"0\"")))).isEmpty();
    assertThat(document.complaints(commands, read(command.formatted("\"here\"")))).isNotEmpty();
    assertThat(document.complaints(commands, read("[{\"name\":\"a\",\"nsfw\":true}]"))).isNotEmpty();
    assertThat(document.complaints("POST /users/@me/channels", read("{\"recipient_id\":1}"))).isEmpty();
    assertThat(document.complaints("POST /users/@me/channels", read("{\"recipient_id\":true}"))).isNotEmpty();
    assertThat(document.complaints(POST, read("{\"content\":\"a\",\"tss\":false}"))).isNotEmpty();
    assertThat(document.complaints("POST /channels/{channel_id}/mesages", read("{}"))).isEqualTo(
        List.of("POST /channels/{channel_id}/mesages: no such route, or none that takes JSON"));
  }

  private static JsonNode read(String json) throws IOException {
    return DiscordDocument.JSON.readTree(json);
  }
}
