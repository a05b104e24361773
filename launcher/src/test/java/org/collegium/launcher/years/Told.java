package org.collegium.launcher.years;

import java.time.Instant;
import java.util.List;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Letter;

/**
 * A message as it was posted.
 *
 * @param letters all that went in it, the one that carries it first
 */
record Told(Instant at, Courier.Parcel parcel, List<Letter> letters) {

  /** With an @ where it is a person, and a # where it is a channel. */
  String to() {
    return parcel.to().handle();
  }

  boolean isDirect() {
    return to().startsWith("@");
  }

  /** What it says, one thing after the other. */
  List<Notice> parts() {
    return parcel.notice() instanceof GatheredNotice gathered ? gathered.notices() : List.of(parcel.notice());
  }

  /** Whether something in it may pass the weekly budget. */
  boolean isPressing() {
    return letters.stream().anyMatch(letter -> letter.draft().urgency() == Urgency.PRESSING);
  }

  @Override
  public String toString() {
    return at + " " + to() + " " + letters.stream().map(letter -> letter.draft().kind().word()).toList();
  }
}
