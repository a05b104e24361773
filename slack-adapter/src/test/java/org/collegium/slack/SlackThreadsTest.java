package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.cohort.Place;
import org.collegium.twins.slack.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows a session's first post in the cohort's channel stands in its thread. */
class SlackThreadsTest {

  private static final String POST = "chat.postMessage";
  private static final String FIRST = "2027-01-05T17:00:00Z";
  private static final String DAY_BEFORE = "2027-01-18T20:00:00Z";

  private SlackHouse slack;

  @BeforeEach
  void begin(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-04T16:00:00Z");
    slack.house().session(1, "2027-01-19", 1);
    slack.advanceTo(FIRST);
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void aLaterReminderStandsInTheThreadAndNotInTheChannel() {
    slack.advanceTo(DAY_BEFORE);

    assertThat(posts()).hasSize(2);
    assertThat(thread(posts().getFirst())).isEmpty();
    assertThat(thread(posts().getLast())).isEqualTo(posts().getFirst().ts());
    assertThat(isBroadcast(posts().getLast())).isFalse();
    assertThat(slack.twin().messagesTo(slack.person("Ada"))).allMatch(message -> thread(message).isEmpty());
  }

  @Test
  void whatMovesOrIsCancelledStandsInBothAndInOneThread() {
    var root = posts().getFirst().ts();

    slack.house().confirms("Pat", "/cohort session move 1 2027-01-26");
    slack.advanceTo("2027-01-07T17:00:00Z");
    slack.house().confirms("Pat", "/cohort session cancel 1");
    slack.advanceTo("2027-01-08T17:00:00Z");

    assertThat(posts()).hasSize(3).extracting(SlackThreadsTest::thread).containsExactly("", root, root);
    assertThat(posts()).extracting(SlackThreadsTest::isBroadcast).containsExactly(false, true, true);
    assertThat(posts().getLast().fallback()).contains("cancelled");
  }

  @Test
  void whereTheFirstPostIsGoneTheNextStandsOnItsOwnAndIsFollowed() {
    slack.twin().delete(posts().getFirst());

    slack.house().confirms("Pat", "/cohort session move 1 2027-01-26");
    slack.advanceTo("2027-01-07T17:00:00Z");
    slack.house().confirms("Pat", "/cohort session cancel 1");
    slack.advanceTo("2027-01-08T17:00:00Z");

    assertThat(posts()).hasSize(2).extracting(SlackThreadsTest::thread).containsExactly("", posts().getFirst().ts());
  }

  @Test
  void inAnotherChannelASessionBeginsANew() {
    var elsewhere = slack.twin().channel("front-range-two");
    slack.house().house().memberships().write(books -> {
      books.cohorts().place(new Place(slack.house().named("Front Range").id(), SlackAddress.of(elsewhere)));
      return books;
    });

    slack.advanceTo(DAY_BEFORE);

    assertThat(slack.twin().messagesIn(elsewhere)).hasSize(1).allMatch(message -> thread(message).isEmpty());
    assertThat(posts()).hasSize(1);
  }

  @Test
  void whatWasPostedIntoAThreadInSilenceIsFoundThereAndNotPostedAgain() {
    slack.advanceTo("2027-01-18T15:59:00Z");
    slack.twin().forgetCalls();
    slack.twin().moods().acceptThenCut(POST, 4);

    slack.advanceTo(DAY_BEFORE);

    assertThat(slack.twin().calls("conversations.replies")).isNotEmpty();
    assertThat(posts()).hasSize(2);
    assertThat(slack.house().types("Pat", "/cohort deliveries").toString()).contains("fate unknown=0");
  }

  @Test
  void whatWasLostOnItsWayIntoAThreadIsPostedThereOnce() {
    slack.advanceTo("2027-01-18T15:59:00Z");
    slack.twin().moods().cutBefore(POST, 4);

    slack.advanceTo(DAY_BEFORE);

    assertThat(posts()).hasSize(2).extracting(SlackThreadsTest::thread).containsExactly("", posts().getFirst().ts());
  }

  @Test
  void whatIsSoughtInAThreadThatIsGoneIsPostedOnItsOwn() {
    slack.advanceTo("2027-01-18T15:59:00Z");
    slack.twin().moods().cutBefore(POST, 4);
    slack.twin().delete(posts().getFirst());

    slack.advanceTo(DAY_BEFORE);

    assertThat(posts()).hasSize(1).allMatch(message -> thread(message).isEmpty());
  }

  private List<Message> posts() {
    return slack.twin().messagesIn(slack.channel());
  }

  private static String thread(Message message) {
    return message.json().path("thread_ts").asText();
  }

  private static boolean isBroadcast(Message message) {
    return message.json().path("subtype").asText().equals("thread_broadcast");
  }
}
