package org.collegium.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.collegium.core.Chores;
import org.collegium.core.TestHouse;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Place;
import org.collegium.core.identity.Address;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.core.metronome.HandCrank;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.board.Board;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.board.RehearsalAddress;
import org.collegium.rehearsal.outbound.RehearsalCourier;
import org.collegium.rehearsal.stage.CastMember;
import org.collegium.rehearsal.stage.Stage;

/** The whole house at the desk: everybody in it can be played, and so can somebody nobody knows. */
final class HouseStage implements Stage {

  private final TestHouse house;
  private final Board board = new Board(_ -> {});
  private final List<CastMember> cast;
  private final HandCrank crank;

  /** @param known those of the house who are played */
  HouseStage(TestHouse house, List<String> known, String unknown) {
    this.house = house;
    var frontRange = house.named("Front Range");
    var channel = RehearsalAddress.ofChannel(frontRange.name());
    house.house().memberships().write(books -> {
      books.cohorts().place(new Place(frontRange.id(), channel));
      return channel;
    });
    known.forEach(name -> new LinkIdentity(house.house().memberships()).handle(TestHouse.email(name), address(name)));
    this.cast = Stream.concat(known.stream().map(name -> member(name, seats(name, frontRange, channel))),
        Stream.of(member(unknown, List.of()))).toList();
    this.crank = new HandCrank(
        Chores.of(house.house(), List.of(new RehearsalCourier(board, house.house().clock()))),
        (HandCrankedClock) house.house().clock(), house.house().database().dataVersion()::seen);
  }

  static Address address(String name) {
    return RehearsalAddress.ofPerson(TestHouse.email(name));
  }

  private static CastMember member(String name, List<CastMember.Seat> seats) {
    return new CastMember(new Prose(name), address(name), Locale.US, TestHouse.DENVER, seats);
  }

  private List<CastMember.Seat> seats(String name, Cohort cohort, Address channel) {
    return house.house().memberships().read(books -> books.memberships().of(cohort.id(), house.person(name).id())
        .filter(member -> member.holdsAt(house.now()))).stream()
        .map(member -> new CastMember.Seat(member.role(), cohort.name(), channel)).toList();
  }

  Board board() {
    return board;
  }

  void advanceTo(String instant) {
    crank.advanceTo(Instant.parse(instant));
  }

  @Override
  public List<CastMember> cast() {
    return cast;
  }

  @Override
  public Instant now() {
    return house.now();
  }

  @Override
  public Turned turn(Step step) {
    return Turned.AT_THE_END;
  }

  /** Nothing that is tried here has anything follow at once. */
  @Override
  public void settle() {
    // Turning the crank thousands of times would take longer than all the rest.
  }

  @Override
  public List<Posted> everythingFor(Address person) {
    return board.after(0).stream().filter(message -> message.to().equals(person)).toList();
  }
}
