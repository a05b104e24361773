package org.collegium.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CoachingNotice;
import org.collegium.core.notice.CommitmentNotice;
import org.collegium.core.notice.DigestNotice;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.OwnCaseNotice;
import org.collegium.core.notice.PortfolioNotice;
import org.collegium.core.notice.ProtocolNotice;
import org.collegium.core.notice.SessionNotice;

/** What a house says and when: lets its time pass, and notes each notice at the instant it was posted. */
public final class Diary {

  private final TestHouse house;
  private final List<Entry> entries = new ArrayList<>();
  private int read;

  /** Notes what that house says from now on. */
  public Diary(TestHouse house) {
    this.house = house;
    this.read = house.platform().posted().size();
  }

  /** Lets time pass until then. */
  public Diary until(String instant) {
    return until(instant, () -> {});
  }

  /** Lets time pass until then, and does {@code between} once at each instant at which there was work. */
  public Diary until(String instant, Runnable between) {
    var limit = Instant.parse(instant);
    var last = Instant.MIN;
    note();
    while (house.crank().step(limit)) {
      note();
      if (house.now().isAfter(last)) {
        last = house.now();
        between.run();
        note();
      }
    }
    house.advanceTo(instant);
    note();
    return this;
  }

  private void note() {
    var posted = house.platform().posted();
    for (; read < posted.size(); read++) {
      var parcel = posted.get(read);
      var message = read;
      parts(parcel.notice()).map(notice -> new Entry(house.now(), parcel.to(), notice, message)).forEach(entries::add);
    }
  }

  private static Stream<Notice> parts(Notice notice) {
    return notice instanceof GatheredNotice gathered ? gathered.notices().stream() : Stream.of(notice);
  }

  /** Everything, in the order it was said. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** What that member was told by direct message. */
  public List<Entry> to(String name) {
    return entries.stream().filter(entry -> entry.to().equals(TestHouse.address(name))).toList();
  }

  /** What was said in that channel. */
  public List<Entry> in(String channel) {
    return entries.stream().filter(entry -> entry.to().equals(FakePlatform.at("#" + channel))).toList();
  }

  /** What that member was told of that kind. */
  public <N extends Notice> List<N> to(String name, Class<N> kind) {
    return to(name).stream().map(Entry::notice).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** When that member was told something of that kind. */
  public List<Instant> times(String name, Class<? extends Notice> kind) {
    return to(name).stream().filter(entry -> kind.isInstance(entry.notice())).map(Entry::at).toList();
  }

  /**
   * One notice.
   *
   * @param message the number of the message it came in; notices with one number came together
   */
  public record Entry(Instant at, Address to, Notice notice, int message) {

    /** Instant, recipient, kind of notice and session, in one line. */
    public String line() {
      return at + " " + to.handle() + " " + notice.getClass().getSimpleName() + " " + session();
    }

    private String session() {
      return switch (notice) {
        case SessionNotice about -> Integer.toString(about.session().number());
        case CheckInNotice about -> about.round().session() + " " + about.round().stage();
        case CaseNotice about -> Integer.toString(about.about().stage());
        case ProtocolNotice about -> Integer.toString(about.about().step());
        case DigestNotice about -> Integer.toString(about.session());
        case CommitmentNotice _,MembershipNotice _,PortfolioNotice _,CoachingNotice _,GatheredNotice _ -> "-";
        case OwnCaseNotice _ -> "-";
      };
    }
  }
}
