package org.collegium.rehearsal.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.board.Board;
import org.collegium.rehearsal.board.PlaceKind;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.board.RehearsalAddress;
import org.collegium.rehearsal.render.NoticeRendering;

/** Carries letters to the board at the desk. */
public final class RehearsalCourier implements Courier {

  /** No call leaves this process, so none hangs; still the outbox wants to know. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(1);

  private final Board board;
  private final InstantSource clock;

  /** Posts on {@code board}, at the instants of {@code clock}. */
  public RehearsalCourier(Board board, InstantSource clock) {
    this.board = board;
    this.clock = clock;
  }

  @Override
  public String platform() {
    return RehearsalAddress.PLATFORM;
  }

  /** {@inheritDoc} A letter that was carried before is not posted again. */
  @Override
  public Delivery carry(Parcel parcel) {
    return new Delivery.Delivered(
        board.post(parcel.letter().id(), number -> message(number, clock.instant(), parcel)).reference());
  }

  @Override
  public Tracing trace(Letter letter, Address to, List<String> earlier) {
    return board.find(letter.id())
        .<Tracing>map(message -> new Tracing.Found(message.reference()))
        .orElseGet(Tracing.Absent::new);
  }

  @Override
  public Amendment amend(Parcel parcel, String message) {
    var before = board.find(parcel.letter().id()).filter(found -> found.to().equals(parcel.to()));
    before.ifPresent(found -> board.edit(message(found.number(), found.at(), parcel), clock.instant()));
    return before.<Amendment>map(_ -> new Amendment.Amended())
        .orElseGet(() -> new Amendment.Never(new Prose("it is not on this board")));
  }

  /** Files are given with the answer that shows them, and none stays. */
  @Override
  public Withdrawal withdraw(String file) {
    return new Withdrawal.Gone();
  }

  /** The clock stands still while somebody presses one button after the other, and they want to see each. */
  @Override
  public Duration restAfterEdit() {
    return Duration.ZERO;
  }

  @Override
  public Duration callTimeout() {
    return CALL_TIMEOUT;
  }

  private static Posted message(int number, Instant at, Parcel parcel) {
    var letter = parcel.letter();
    var reader = parcel.reader();
    var words = new NoticeInWords(Wording.in(reader.locale()), reader.zone());
    var rendering = new NoticeRendering(words);
    return new Posted(number, letter.id(), at, parcel.to(), place(letter), reader, parcel.notice(),
        letter.draft().kind(), NoticeRendering.session(parcel.notice()), words.text(parcel.notice()),
        rendering.parts(parcel.notice()));
  }

  private static PlaceKind place(Letter letter) {
    return switch (letter.draft().to()) {
      case ToPerson _ -> PlaceKind.DM;
      case ToPlace _ -> PlaceKind.CHANNEL;
    };
  }
}
