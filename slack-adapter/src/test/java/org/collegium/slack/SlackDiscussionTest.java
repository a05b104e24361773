package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.CaseThread;
import org.collegium.twins.slack.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members say in the thread of a case is kept as Slack tells of it. */
class SlackDiscussionTest {

  @TempDir
  private Path folder;

  private SlackHouse slack;
  private Message root;

  @BeforeEach
  void openACase() {
    slack = SlackHouse.at(folder, "2027-04-05T15:00:00Z");
    slack.house().confirms("Pat", "/case open the-side-gate");
    slack.advanceTo("2027-04-05T15:01:00Z");
    root = slack.twin().messagesIn(slack.channel()).getFirst();
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void whatIsSaidChangedAndDeletedInItsThreadIsFollowed() {
    slack.person("Ada").replies(root, "Who was asked &amp; when? <@U0123456789>");
    slack.person("Grace").replies(root, "Nobody, I think.");
    assertThat(kept()).containsExactly("Who was asked & when? @…", "Nobody, I think.");

    slack.person("Ada").edits(saidBy("Ada"), "Who was asked?");
    slack.person("Grace").deletes(saidBy("Grace"));

    assertThat(kept()).containsExactly("Who was asked?");
  }

  @Test
  void whatStandsElsewhereIsSaidToTheBotOrByOthersIsNotKept() {
    slack.person("Ada").says(slack.channel(), "Lunch?");
    slack.person("Linus").replies(root, "I am from Elsewhere.");
    slack.person("Ada").replies(root, "<@" + slack.twin().botUserId() + "> cohort next");
    slack.person("Ada").says("", "cohort next");

    assertThat(kept()).isEmpty();
  }

  @Test
  void whatTheBotSaysThereItselfIsNoTurn() {
    slack.person("Ada").replies(root, "Who was asked?");
    slack.advanceTo("2027-04-07T16:00:00Z");

    assertThat(kept()).containsExactly("Who was asked?");
  }

  @Test
  void aThreadWhoseFirstMessageIsGoneEndsQuietly() {
    slack.person("Ada").replies(root, "Who was asked?");
    slack.twin().delete(root);

    slack.advanceTo("2027-04-07T16:00:00Z");

    assertThat(kept()).containsExactly("Who was asked?");
    assertThat(slack.twin().messagesIn(slack.channel())).anyMatch(message -> message.fallback().contains("2 of 7"));
  }

  private Message saidBy(String name) {
    return slack.twin().messagesIn(slack.channel()).stream()
        .filter(message -> message.json().path("user").asText().equals(slack.person(name).id())).findFirst()
        .orElseThrow();
  }

  private List<String> kept() {
    return CaseThread.of(slack.house(), 1).kept();
  }
}
