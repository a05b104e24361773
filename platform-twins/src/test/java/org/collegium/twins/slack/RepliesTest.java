package org.collegium.twins.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the app hears of people who write in threads, change it and delete it. */
class RepliesTest {

  private final SlackTwin twin = SlackTwin.open();
  private final RawApp app = new RawApp(twin);
  private final SlackPerson grace = twin.person("Grace Hopper", "grace@example.org", "America/New_York");
  private final String channel = twin.channel("cohort", grace);

  @AfterEach
  void close() {
    app.close();
    twin.close();
  }

  @Test
  void aReplyIsToldOfWithItsThreadAndItsChangeWithBothWordings() {
    var connection = app.connect();
    grace.says(channel, "The case");
    var root = twin.messagesIn(channel).getFirst();

    grace.replies(root, "Who was asked?");
    var reply = twin.messagesIn(channel).getLast();
    grace.edits(reply, "Who was asked, and when?");
    grace.deletes(reply);

    var events =
        IntStream.range(0, 4).mapToObj(_ -> connection.next("events_api").path("payload").path("event")).toList();
    assertThat(events.get(1).path("thread_ts").asText()).isEqualTo(root.ts());
    assertThat(events.get(2).path("subtype").asText()).isEqualTo("message_changed");
    assertThat(events.get(2).path("message").path("edited").path("user").asText()).isEqualTo(grace.id());
    assertThat(events.get(2).path("previous_message").path("text").asText()).isEqualTo("Who was asked?");
    assertThat(events.get(3).path("subtype").asText()).isEqualTo("message_deleted");
    assertThat(events.get(3).path("deleted_ts").asText()).isEqualTo(reply.ts());
    assertThat(twin.messagesIn(channel)).hasSize(1);
  }
}
