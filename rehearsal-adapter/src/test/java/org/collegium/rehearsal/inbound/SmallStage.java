package org.collegium.rehearsal.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.NoticeKind;
import org.collegium.rehearsal.Cast;
import org.collegium.rehearsal.Notices;
import org.collegium.rehearsal.Parcels;
import org.collegium.rehearsal.board.Board;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.outbound.RehearsalCourier;
import org.collegium.rehearsal.stage.CastMember;
import org.collegium.rehearsal.stage.Stage;

/** A play in which Ada is reminded once a day, a channel hears of it, and no session is ever to come. */
final class SmallStage implements Stage {

  static final Instant OPENS = Instant.parse("2027-10-26T13:00:00Z");

  private final Board board = new Board(_ -> {});
  private final RehearsalCourier courier = new RehearsalCourier(board, this::now);
  private final List<Instant> settled = new ArrayList<>();
  private List<CastMember> cast = List.of(Cast.ADA, Cast.GRACE, Cast.LINUS);
  private Instant now = OPENS;
  private long letters;

  Board board() {
    return board;
  }

  List<Instant> settled() {
    return settled;
  }

  /** Ada is in the play no more. */
  void adaLeaves() {
    cast = List.of(Cast.GRACE, Cast.LINUS);
  }

  @Override
  public List<CastMember> cast() {
    return cast;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Turned turn(Step step) {
    if (step == Step.NEXT_SESSION) {
      return Turned.AT_THE_END;
    }
    now = now.plus(Duration.ofDays(1));
    courier.carry(Parcels.to(Cast.ADA, ++letters, NoticeKind.SESSION_REMINDER, Notices.reminder()));
    courier.carry(Parcels.toChannelOf(Cast.ADA, ++letters, NoticeKind.ANNOUNCEMENT, Notices.announcement()));
    return Turned.ON;
  }

  /** What Ada was told first says something else by now. */
  void edits() {
    courier.amend(Parcels.to(Cast.ADA, 1, NoticeKind.SESSION_REMINDER, Notices.announcement()), "message 1");
  }

  @Override
  public void settle() {
    settled.add(now);
  }

  @Override
  public List<Posted> everythingFor(Address person) {
    var again = new SmallStage();
    again.turn(Step.ONE_DAY);
    again.turn(Step.ONE_DAY);
    return again.board.after(0).stream().filter(message -> message.to().equals(person)).toList();
  }
}
