package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.LetterId;
import org.collegium.core.notice.MembershipNotice.Announcement;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Courier.Amendment;
import org.collegium.core.outbox.Courier.Delivery;
import org.collegium.core.outbox.Courier.Parcel;
import org.collegium.core.outbox.Courier.Reader;
import org.collegium.core.outbox.Courier.Tracing;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;
import org.collegium.twins.discord.DiscordMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters longer than Discord takes at once, posted, found and edited: no word of them is lost. */
class DiscordLongLettersTest {

  private static final int LONG = 12_000;
  private static final String POST = "POST /channels/{channel_id}/messages";
  private static final String EDIT = "PATCH /channels/{channel_id}/messages/{message_id}";

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, Reminders.START);
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void everyWordIsThereAndEveryPartHasANonceOfItsOwn() {
    carry("first", LONG);

    assertThat(discord.twin().messagesIn(discord.channel())).hasSizeGreaterThan(2);
    assertThat(count("first")).isEqualTo(LONG / "first ".length());
    assertThat(discord.twin().calls(POST)).extracting(call -> call.body().path("nonce").asText())
        .doesNotHaveDuplicates()
        .allSatisfy(nonce -> assertThat(nonce.length()).isBetween(1, 25));
  }

  @Test
  void everyPartIsFoundAgain() {
    var message = carry("first", LONG);

    assertThat(discord.adapter().courier().trace(saying("first", LONG).letter(), place(),
        List.of())).isEqualTo(new Tracing.Found(message));
  }

  @Test
  void everyPartIsEditedInItsPlace() {
    var message = carry("first", LONG);
    var before = discord.twin().messagesIn(discord.channel()).stream().map(DiscordMessage::id).toList();

    assertThat(discord.adapter().courier().amend(saying("other", LONG), message)).isEqualTo(new Amendment.Amended());

    assertThat(discord.twin().messagesIn(discord.channel())).extracting(DiscordMessage::id).isEqualTo(before);
    assertThat(count("other")).isEqualTo(LONG / "other ".length());
    assertThat(count("first")).isZero();
  }

  @Test
  void whatIsNeededNoLongerIsDeletedAndWhatHasNoRoomIsLeftAsItWas() {
    var message = carry("first", LONG);

    assertThat(discord.adapter().courier().amend(saying("other", 20), message)).isEqualTo(new Amendment.Amended());
    assertThat(discord.twin().messagesIn(discord.channel())).hasSize(1);

    var brief = carry("brief", 20);
    assertThat(discord.adapter().courier().amend(saying("other", LONG), brief)).isInstanceOf(Amendment.Never.class);
    assertThat(discord.twin().messagesIn(discord.channel()).getLast().json().toString()).contains("brief");
  }

  @Test
  void whatWasInterruptedHalfWayIsEditedWholeTheNextTime() {
    var message = carry("first", LONG);
    discord.twin().moods().slow(EDIT, Duration.ZERO, 1);
    discord.twin().moods().status(EDIT, 500, 1);

    assertThat(discord.adapter().courier().amend(saying("other", LONG), message))
        .isInstanceOf(Amendment.TryLater.class);
    assertThat(discord.adapter().courier().amend(saying("other", LONG), message)).isEqualTo(new Amendment.Amended());

    assertThat(count("first")).isZero();
  }

  /** As after a machine stood still between the claim and the call: others may have sent it by then. */
  @Test
  void whatIsTooLateToBePostedIsNotPosted() {
    var parcel = saying("brief", 20);

    var delivery = discord.adapter().courier().carry(new Parcel(parcel.letter(), parcel.to(), parcel.reader(),
        parcel.notice(), parcel.earlier(), discord.house().now()));

    assertThat(delivery)
        .isEqualTo(new Delivery.TryLater(Duration.ZERO, new Prose("its carrier stood still for too long")));
    assertThat(count("brief")).isZero();
  }

  private String carry(String word, int length) {
    // A channel has one message a second; the clock stands still here, and is turned for the next one.
    discord.advanceTo(discord.house().now().plusSeconds(2).toString());
    return ((Delivery.Delivered) discord.adapter().courier().carry(saying(word, length))).message();
  }

  private int count(String word) {
    return discord.twin().messagesIn(discord.channel()).stream()
        .mapToInt(message -> message.json().toString().split(word, -1).length - 1).sum();
  }

  private Address place() {
    return DiscordAddress.channel(discord.channel());
  }

  private Parcel saying(String word, int length) {
    var cohort = new CohortId(3);
    var draft = new Draft("fact", NoticeKind.ANNOUNCEMENT, 4, cohort, new ToPlace(cohort, DiscordAddress.PLATFORM),
        discord.house().now(), Optional.empty(), Optional.empty(), Draft.Urgency.ORDINARY);
    var number = word.equals("brief") ? 8 : 7;
    var letter = new Letter(new LetterId(number), draft, Letter.State.DELIVERED, 1, Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty());
    return new Parcel(letter, place(), new Reader(Locale.US, ZoneOffset.UTC), new Announcement(new Prose("Front Range"),
        new Prose("Pat"), new Prose((word + " ").repeat(length / (word.length() + 1)))), Optional.empty(),
        Instant.MAX);
  }
}
