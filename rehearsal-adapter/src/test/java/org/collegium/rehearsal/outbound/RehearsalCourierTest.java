package org.collegium.rehearsal.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Courier.Amendment;
import org.collegium.core.outbox.Courier.Delivery;
import org.collegium.core.outbox.Courier.Tracing;
import org.collegium.rehearsal.Cast;
import org.collegium.rehearsal.Notices;
import org.collegium.rehearsal.Parcels;
import org.collegium.rehearsal.board.Board;
import org.collegium.rehearsal.board.PlaceKind;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.board.Standing;
import org.junit.jupiter.api.Test;

class RehearsalCourierTest {

  private static final Instant NOW = Instant.parse("2027-10-26T13:00:00Z");

  private final List<Posted> heard = new ArrayList<>();
  private final Board board = new Board(heard::add);
  private final RehearsalCourier courier = new RehearsalCourier(board, InstantSource.fixed(NOW));

  @Test
  void aLetterCarriedTwiceIsPostedOnceAndHeardOnce() {
    var parcel = Parcels.to(Cast.ADA, 1, NoticeKind.SESSION_REMINDER, Notices.reminder());

    var first = courier.carry(parcel);
    var second = courier.carry(parcel);

    assertThat(first).isEqualTo(second).isInstanceOf(Delivery.Delivered.class);
    assertThat(board.after(0)).hasSize(1).isEqualTo(heard);
  }

  @Test
  void aTracedLetterIsFoundUnderTheReferenceItWasDeliveredWith() {
    var parcel = Parcels.to(Cast.ADA, 1, NoticeKind.SESSION_REMINDER, Notices.reminder());
    var delivered = (Delivery.Delivered) courier.carry(parcel);

    assertThat(courier.trace(parcel.letter(), parcel.to(), List.of()))
        .isEqualTo(new Tracing.Found(delivered.message()));
  }

  @Test
  void aLetterThatWasNeverCarriedIsAbsent() {
    var parcel = Parcels.to(Cast.ADA, 1, NoticeKind.SESSION_REMINDER, Notices.reminder());
    courier.carry(Parcels.to(Cast.ADA, 2, NoticeKind.SESSION_REMINDER, Notices.reminder()));

    assertThat(courier.trace(parcel.letter(), parcel.to(), List.of())).isEqualTo(new Tracing.Absent());
  }

  @Test
  void aMessageKeepsWhenWhereAndWhatWasSaidOnItsReadersClock() {
    courier.carry(Parcels.to(Cast.GRACE, 1, NoticeKind.SESSION_REMINDER, Notices.reminder()));

    var posted = board.after(0).getFirst();

    assertThat(posted.at()).isEqualTo(NOW);
    assertThat(posted.to()).isEqualTo(Cast.GRACE.address());
    assertThat(posted.place()).isEqualTo(PlaceKind.DM);
    assertThat(posted.kind().word()).isEqualTo("SessionReminder");
    assertThat(posted.session()).contains(4);
    assertThat(posted.text().raw()).contains("10:30 AM", "Eastern Time", "8:30 AM", "Room 214");
    assertThat(posted.asks()).containsExactly(Notices.RSVP);
  }

  @Test
  void anEditStandsInPlaceOfWhatWasPostedAndIsNoNewMessage() {
    var parcel = Parcels.to(Cast.ADA, 1, NoticeKind.SESSION_REMINDER, Notices.reminder());
    var delivered = (Delivery.Delivered) courier.carry(parcel);
    courier.carry(Parcels.to(Cast.ADA, 2, NoticeKind.CHECK_IN_ASKED, Notices.checkIn()));

    var amended = courier.amend(Parcels.to(Cast.ADA, 1, NoticeKind.SESSION_REMINDER, Notices.announcement()),
        delivered.message());

    assertThat(amended).isEqualTo(new Amendment.Amended());
    assertThat(board.after(0)).isEqualTo(heard).hasSize(2)
        .noneMatch(message -> message.text().raw().contains("Parking"));
    assertThat(board.size()).isEqualTo(2);
    assertThat(board.changedAfter(0)).extracting(Standing::editedAt).containsExactly(Optional.of(NOW),
        Optional.empty());
    assertThat(board.changedAfter(2)).singleElement().satisfies(standing -> {
      assertThat(standing.message().number()).isEqualTo(1);
      assertThat(standing.message().text().raw()).contains("Parking");
      assertThat(standing.message().asks()).isEmpty();
    });
  }

  @Test
  void whatStandsElsewhereOrOnNoBoardIsNotEdited() {
    courier.carry(Parcels.to(Cast.ADA, 1, NoticeKind.SESSION_REMINDER, Notices.reminder()));

    assertThat(courier.amend(Parcels.to(Cast.LINUS, 1, NoticeKind.SESSION_REMINDER, Notices.announcement()),
        "message 1")).isInstanceOf(Amendment.Never.class);
    assertThat(courier.amend(Parcels.to(Cast.ADA, 2, NoticeKind.SESSION_REMINDER, Notices.announcement()),
        "message 2")).isInstanceOf(Amendment.Never.class);
    assertThat(board.changedAfter(0)).allMatch(standing -> standing.editedAt().isEmpty());
  }

  @Test
  void aCopyOfTheBoardIsEditedByItself() {
    courier.carry(Parcels.to(Cast.ADA, 1, NoticeKind.SESSION_REMINDER, Notices.reminder()));
    var copy = board.copy(_ -> {});

    new RehearsalCourier(copy, InstantSource.fixed(NOW)).amend(
        Parcels.to(Cast.ADA, 1, NoticeKind.SESSION_REMINDER, Notices.announcement()), "message 1");

    assertThat(copy.changedAfter(1)).hasSize(1);
    assertThat(board.changedAfter(1)).isEmpty();
  }

  @Test
  void aPostForACohortStandsInItsChannel() {
    courier.carry(Parcels.toChannelOf(Cast.ADA, 1, NoticeKind.ANNOUNCEMENT, Notices.announcement()));

    var posted = board.after(0).getFirst();

    assertThat(posted.place().word()).isEqualTo("channel");
    assertThat(posted.to()).isEqualTo(Parcels.channelOf(Cast.ADA));
    assertThat(posted.session()).isEmpty();
  }

  @Test
  void severalNoticesInOneMessageKeepTheirOwnButtonsAndTheFirstSessionAmongThem() {
    var gathered = new GatheredNotice(List.of(Notices.announcement(), Notices.reminder(), Notices.checkIn()));
    courier.carry(Parcels.to(Cast.ADA, 1, NoticeKind.ANNOUNCEMENT, gathered));

    var posted = board.after(0).getFirst();

    assertThat(posted.session()).contains(4);
    assertThat(posted.parts()).extracting(Posted.Part::kind).containsExactly(NoticeKind.ANNOUNCEMENT,
        NoticeKind.SESSION_REMINDER, NoticeKind.CHECK_IN_ASKED);
    assertThat(posted.parts()).extracting(Posted.Part::asks)
        .containsExactly(List.of(), List.of(Notices.RSVP), List.of(Notices.FORM, Notices.LATER));
    assertThat(posted.parts()).allSatisfy(part -> assertThat(posted.text().raw()).contains(part.text().raw()));
  }
}
