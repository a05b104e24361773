package org.collegium.slack.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.LetterId;
import org.collegium.core.notice.MembershipNotice.Announcement;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Courier.Delivery;
import org.collegium.core.outbox.Courier.Parcel;
import org.collegium.core.outbox.Courier.Reader;
import org.collegium.core.outbox.Courier.Tracing;
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
import org.collegium.twins.slack.SlackTwin;
import org.junit.jupiter.api.Test;

/** A machine whose clock is hours ahead of Slack's finds what it posted all the same. */
class WrongClockTest {

  private static final Instant NOW = Instant.parse("2027-01-11T16:00:00Z");

  @Test
  void whatWentOutByAClockThatWasAheadIsFound() {
    try (var twin = SlackTwin.open(InstantSource.fixed(NOW.minus(Duration.ofHours(5))));
        var web = SlackWeb.of(new SlackSettings(new Secret(twin.botToken()),
            new SlackSettings.Entrance.Socket(new Secret(twin.appToken())), Optional.of(twin.apiUrl())))) {
      var courier = new SlackCourier(Workspace.ONLY, web, InstantSource.fixed(NOW));
      var channel = SlackAddress.of(twin.channel("front-range"));
      twin.moods().acceptThenCut("chat.postMessage", 1);

      assertThat(courier.carry(new Parcel(letter(), channel, new Reader(Locale.US, ZoneOffset.UTC),
          new Announcement(new Prose("Front Range"), new Prose("Pat"), new Prose("The bus leaves at seven.")),
          Optional.empty(), NOW.plusSeconds(60)))).isInstanceOf(Delivery.Unknown.class);

      assertThat(courier.trace(letter(), channel, List.of())).isInstanceOf(Tracing.Found.class);
      twin.calls().forEach(call -> Recorded.add(call.method(), call.arguments().toString()));
    }
  }

  /** As after a machine stood still between the claim and the call: others may have sent it by then. */
  @Test
  void whatIsTooLateToBePostedIsNotPosted() {
    try (var twin = SlackTwin.open(InstantSource.fixed(NOW));
        var web = SlackWeb.of(new SlackSettings(new Secret(twin.botToken()),
            new SlackSettings.Entrance.Socket(new Secret(twin.appToken())), Optional.of(twin.apiUrl())))) {
      var courier = new SlackCourier(Workspace.ONLY, web, InstantSource.fixed(NOW));
      var channel = SlackAddress.of(twin.channel("front-range"));

      assertThat(courier.carry(new Parcel(letter(), channel, new Reader(Locale.US, ZoneOffset.UTC),
          new Announcement(new Prose("Front Range"), new Prose("Pat"), new Prose("The bus leaves at seven.")),
          Optional.empty(), NOW))).isInstanceOf(Delivery.TryLater.class);

      assertThat(twin.calls("chat.postMessage")).isEmpty();
    }
  }

  private static Letter letter() {
    var cohort = new CohortId(1);
    return new Letter(new LetterId(7), new Draft("k", NoticeKind.ANNOUNCEMENT, 1, cohort, new ToPlace(cohort, "slack"),
        NOW, Optional.empty(), Optional.empty(), Draft.Urgency.ORDINARY), Letter.State.CLAIMED, 1, Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
