package org.collegium.core.outbox;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.Notice;
import org.collegium.core.text.Prose;

/** Carries letters to one platform. Called outside any transaction, by as many threads at a time as it says. */
public interface Courier {

  /** The platform, as {@link Address#platform()} names it. */
  String platform();

  /** Carries it now. A call whose fate is not known is {@code Unknown}, never {@code TryLater}. */
  Delivery carry(Parcel parcel);

  /** Looks for a letter whose fate is unknown; only after the call's time-out and a minute have passed. */
  Tracing trace(Letter letter, Address to);

  /** How many letters it carries at once, at least one: while one waits for the platform, others can go. */
  default int atOnce() {
    return 1;
  }

  /** After how long a call of this courier gives up by itself. */
  Duration callTimeout();

  /**
   * A letter ready to go.
   *
   * @param reader whose clock and language the notice is said in
   */
  record Parcel(Letter letter, Address to, Reader reader, Notice notice) {}

  /** Whose eyes a message is for: a person's, or a channel's in its cohort's zone and language. */
  record Reader(Locale locale, ZoneId zone) {}

  /** What became of a letter. */
  sealed interface Delivery {

    /** The platform has it, under that reference. */
    record Delivered(String message) implements Delivery {}

    /** The platform does not take it now; nothing was posted. */
    record TryLater(Duration after, Prose why) implements Delivery {}

    /** The platform will never take it. */
    record Undeliverable(Prose why) implements Delivery {}

    /** Nobody is at that address any more: it is left alone, and what is meant for them waits. */
    record Unreachable(Prose why) implements Delivery {}

    /** The platform may have it or not. */
    record Unknown(Prose why) implements Delivery {}
  }

  /** What a search for a letter found. */
  sealed interface Tracing {

    /** It was posted, under that reference. */
    record Found(String message) implements Tracing {}

    /** It was not posted, and will not be any more. */
    record Absent() implements Tracing {}

    /** It cannot be asked now. */
    record AskLater(Prose why) implements Tracing {}

    /** This platform cannot tell. */
    record CannotSay(Prose why) implements Tracing {}
  }
}
