package org.collegium.slack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that the tests of this module said to Slack's Web API is what Slack's own types allow. */
class OutgoingContractIT {

  @Test
  void everyCallOfTheTestRunIsWhatSlacksOwnTypesAllow() throws Exception {
    var types = SlackTypes.installed();
    var recorded = Recorded.CALLS.lines();
    assertThat(recorded).as("what all unit tests of this module record: 'mvn verify' runs them before this")
        .isNotEmpty();
    var calls = TypedCalls.of(recorded);

    assertThat(calls.methods()).contains("chat.postMessage", "chat.update", "chat.delete", "chat.postEphemeral",
        "conversations.open",
        "conversations.history", "users.lookupByEmail", "views.open", "views.publish");
    assertThat(types.complaints(calls)).isEmpty();
  }

  @Test
  void mistakesAreNamed() throws Exception {
    var types = SlackTypes.installed();
    var planted = TypedCalls.of(Stream.of("""
        {"method": "chat.postMessage", "arguments": {"channel": "C1", "text": "misspelt key", "blocks": [
          {"type": "section", "txt": {"type": "mrkdwn", "text": "a"}}]}}
        """, """
        {"method": "chat.postMessage", "arguments": {"channel": "C1", "text": "number for text", "blocks": [
          {"type": "header", "text": {"type": "plain_text", "text": 5}}]}}
        """, """
        {"method": "views.open", "arguments": {"trigger_id": "1", "view": {"type": "modal", "title":
          {"type": "plain_text", "text": "unknown style"}, "blocks": [{"type": "actions", "elements": [
            {"type": "button", "text": {"type": "plain_text", "text": "a"}, "style": "primry"}]}]}}}
        """, """
        {"method": "conversations.history", "arguments": {"channel": "C1", "limit": "many"}}
        """, """
        {"method": "conversations.open", "arguments": {"user": "U1"}}
        """, """
        {"method": "chat.postMesage", "arguments": {"channel": "C1", "text": "unknown method"}}
        """).toList());

    var complaints = types.complaints(planted);

    assertThat(complaints.lines().filter(line -> line.startsWith("calls/"))).hasSize(6);
    assertThat(complaints).contains("'\"txt\"' does not exist in type 'SectionBlock'",
        "'number' is not assignable to type 'string'", "'\"primry\"' is not assignable to type 'ColorScheme",
        "'\"many\"' is not assignable", "'\"user\"' does not exist in type", "'ChatPostMesageArguments'");
  }
}
