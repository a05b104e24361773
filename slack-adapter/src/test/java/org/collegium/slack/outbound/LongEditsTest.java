package org.collegium.slack.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.LetterId;
import org.collegium.core.notice.MembershipNotice.Announcement;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Courier.Amendment;
import org.collegium.core.outbox.Courier.Delivery;
import org.collegium.core.outbox.Courier.Parcel;
import org.collegium.core.outbox.Courier.Reader;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Secret;
import org.collegium.slack.SlackAddress;
import org.collegium.slack.SlackSettings;
import org.collegium.slack.Workspace;
import org.collegium.slack.contract.Recorded;
import org.collegium.slack.web.SlackWeb;
import org.collegium.twins.slack.Message;
import org.collegium.twins.slack.SlackTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages longer than Slack takes at once, edited: all of their parts are, and none is lost. */
class LongEditsTest {

  private static final Instant NOW = Instant.parse("2027-01-11T16:00:00Z");

  private final SlackTwin twin = SlackTwin.open(InstantSource.fixed(NOW));
  private final String channel = twin.channel("front-range");
  private final SlackWeb web = SlackWeb.of(new SlackSettings(new Secret(twin.botToken()),
      new SlackSettings.Entrance.Socket(new Secret(twin.appToken())), Optional.of(twin.apiUrl())));
  private final SlackCourier courier = new SlackCourier(Workspace.ONLY, web, InstantSource.fixed(NOW));

  @AfterEach
  void close() {
    web.close();
    twin.calls().forEach(call -> Recorded.add(call.method(), call.arguments().toString()));
    twin.close();
  }

  @Test
  void everyPartSaysItsPartOfTheNewWordsInItsPlace() {
    var message = carry("first", 20_000);
    var before = twin.messagesIn(channel);

    assertThat(courier.amend(saying("second", 20_000), message)).isEqualTo(new Amendment.Amended());

    assertThat(before).hasSizeGreaterThan(2);
    assertThat(twin.messagesIn(channel)).extracting(Message::ts)
        .containsExactlyElementsOf(before.stream().map(Message::ts).toList());
    assertThat(words()).contains("second").doesNotContain("first");
    assertThat(words().split("second", -1)).hasSize(20_000 / "second ".length() + 1);
    assertThat(twin.messagesIn(channel)).allSatisfy(part -> {
      assertThat(part.fallback().length()).isLessThanOrEqualTo(4_000);
      assertThat(part.metadata().path("event_payload").path("id").asText()).isEqualTo("7");
    });
  }

  @Test
  void whatIsNeededNoLongerIsTakenOutOfTheThread() {
    var message = carry("first", 20_000);

    assertThat(courier.amend(saying("second", 20), message)).isEqualTo(new Amendment.Amended());

    assertThat(twin.messagesIn(channel)).singleElement()
        .satisfies(left -> assertThat(left.text()).contains("second").doesNotContain("first"));
    assertThat(courier.amend(saying("third", 20), message)).isEqualTo(new Amendment.Amended());
  }

  @Test
  void whatHasGrownBeyondItsMessagesIsLeftWholeAsItWas() {
    var message = carry("first", 20);

    assertThat(courier.amend(saying("second", 20_000), message)).isInstanceOf(Amendment.Never.class);

    assertThat(words()).contains("first").doesNotContain("second");
    assertThat(twin.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void whatWasInterruptedHalfWayIsDoneWholeTheNextTime() {
    var message = carry("first", 20_000);
    twin.moods().slow("chat.update", Duration.ZERO, 1);
    twin.moods().fail("chat.update", "internal_error", 1);

    assertThat(courier.amend(saying("second", 20_000), message)).isInstanceOf(Amendment.TryLater.class);
    assertThat(words()).contains("first", "second");
    assertThat(courier.amend(saying("second", 20_000), message)).isEqualTo(new Amendment.Amended());

    assertThat(words()).doesNotContain("first");
  }

  @Test
  void aMessageInAChannelThatIsTheirsNoLongerIsLeftAlone() {
    var message = carry("first", 20);
    var other = twin.channel("elsewhere");

    var parcel = saying("second", 20);
    assertThat(courier.amend(new Parcel(parcel.letter(), SlackAddress.of(other), parcel.reader(), parcel.notice(),
        Optional.empty(), Instant.MAX), message)).isInstanceOf(Amendment.Never.class);

    assertThat(words()).contains("first");
    assertThat(twin.messagesIn(other)).isEmpty();
  }

  private String carry(String word, int length) {
    return ((Delivery.Delivered) courier.carry(saying(word, length))).message();
  }

  private String words() {
    return String.join("\n", twin.messagesIn(channel).stream().map(Message::text).toList());
  }

  private Parcel saying(String word, int length) {
    var cohort = new CohortId(3);
    var draft = new Draft("fact", NoticeKind.ANNOUNCEMENT, 4, cohort, new ToPlace(cohort, SlackAddress.PLATFORM), NOW,
        Optional.empty(), Optional.empty(), Draft.Urgency.ORDINARY);
    var letter = new Letter(new LetterId(7), draft, Letter.State.DELIVERED, 1, Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty());
    var words = (word + " ").repeat(length / (word.length() + 1));
    return new Parcel(letter, SlackAddress.of(channel), new Reader(Locale.US, ZoneOffset.UTC),
        new Announcement(new Prose("Front Range"), new Prose("Pat"), new Prose(words)),
        Optional.empty(), Instant.MAX);
  }
}
