package org.collegium.rehearsal.render;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collegium.core.identity.Address;
import org.collegium.rehearsal.stage.CastMember;

/**
 * What stands around the conversation.
 *
 * @param version the number of the newest message
 * @param counts how many messages stand in each place, by its handle
 */
public record DeskView(int version, ClockView clock, List<PersonView> cast, Map<String, Integer> counts) {

  /** The clock as one viewer reads it. */
  public record ClockView(String at, String day, String hour, String zone) {

    /** That instant. */
    public static ClockView of(Instant now, Viewer viewer) {
      var times = viewer.times();
      return new ClockView(now.toString(), times.day(now), times.hour(now), times.zoneName(now));
    }
  }

  /** Somebody one can be, by the handle of their direct messages. */
  public record PersonView(String handle, String name, List<SeatView> seats) {

    static PersonView of(CastMember member, Viewer viewer) {
      return new PersonView(member.address().handle(), member.name().raw(), member.seats().stream()
          .map(seat -> new SeatView(viewer.say("role." + seat.role().word()), seat.cohort().raw(),
              seat.channel().handle()))
          .toList());
    }
  }

  /** A place in a cohort, with the handle of its channel. */
  public record SeatView(String role, String cohort, String channel) {}

  /** Everybody in that cast. */
  public static List<PersonView> people(List<CastMember> cast, Viewer viewer) {
    return cast.stream().map(member -> PersonView.of(member, viewer)).toList();
  }

  /** Numbers of messages, by handle. */
  public static Map<String, Integer> byHandle(Map<Address, Integer> counts) {
    var byHandle = new TreeMap<String, Integer>();
    counts.forEach((address, count) -> byHandle.put(address.handle(), count));
    return byHandle;
  }
}
