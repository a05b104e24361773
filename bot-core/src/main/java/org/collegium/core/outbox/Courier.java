package org.collegium.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.Notice;
import org.collegium.core.text.Prose;

/**
 * Carries letters to one platform. Called outside any transaction: by as many threads at a time as it says that carry
 * and trace, and by another beside them that amends.
 */
public interface Courier {

  /** The platform, as {@link Address#platform()} names it. */
  String platform();

  /** Carries it now. A call whose fate is not known is {@code Unknown}, never {@code TryLater}. */
  Delivery carry(Parcel parcel);

  /**
   * Looks for a letter whose fate is unknown; only after the call's time-out and a minute have passed.
   *
   * @param earlier the references of messages to the same place about the same thing, the newest first: it may stand
   *     beside one of them
   */
  Tracing trace(Letter letter, Address to, List<String> earlier);

  /** How long it carries nothing at all, so that nothing need be offered to it; empty when it may carry. */
  default Optional<Duration> pause() {
    return Optional.empty();
  }

  /** How many letters it carries at once, at least one: while one waits for the platform, others can go. */
  default int atOnce() {
    return 1;
  }

  /** After how long a call of this courier gives up by itself. */
  Duration callTimeout();

  /** Until when what is claimed at {@code now} is nobody else's to take up: well after its call has given up. */
  default Instant leaseFrom(Instant now) {
    return now.plus(callTimeout().multipliedBy(2)).plusSeconds(30);
  }

  /**
   * Says in a message that was posted what is true now, in place of what it says. Nothing is posted, whatever comes of
   * it; a call whose fate is not known is {@code TryLater}, since an edit does no harm twice.
   *
   * @param parcel where it would go now; a message that stands elsewhere is left alone
   * @param message the reference under which it was delivered
   */
  Amendment amend(Parcel parcel, String message);

  /**
   * Takes a file away that it gave somebody. A file that is gone already is {@code Gone}.
   *
   * @param file the platform's own name for it
   */
  Withdrawal withdraw(String file);

  /** How long a message is left alone after an edit, so that many changes within moments are one. */
  Duration restAfterEdit();

  /**
   * A letter ready to go.
   *
   * @param reader whose clock and language the notice is said in
   * @param earlier what it follows; empty when the place has heard nothing of the thing yet, and for people
   * @param latest from when on it is not to be posted any more, since others may look for it and send it by then
   */
  record Parcel(Letter letter, Address to, Reader reader, Notice notice, Optional<Earlier> earlier, Instant latest) {

    private static final Prose STOOD_STILL = new Prose("its carrier stood still for too long");

    Parcel by(Instant instant) {
      return new Parcel(letter, to, reader, notice, earlier, instant);
    }

    /** Asked right before it is posted: what becomes of it where that is too late. */
    public Optional<Delivery> late(Instant now) {
      return now.isBefore(latest) ? Optional.empty() : Optional.of(new Delivery.TryLater(Duration.ZERO, STOOD_STILL));
    }
  }

  /**
   * The newest message to the same place about the same thing. A platform may put what follows beside it, or does not
   * care.
   *
   * @param message the platform's reference of it
   */
  record Earlier(String message, Reach reach) {}

  /** Whom a message must reach that follows another. */
  enum Reach {
    /** Those who follow the thing: it need not stand anywhere but beside the earlier message. */
    FOLLOWERS,
    /** Everybody who reads the place. */
    EVERYBODY
  }

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

    /**
     * They are at that address, and let nothing in: it is left alone like one at which nobody is, and in their cohort's
     * channel there they are told that something waits for them.
     */
    record DoorClosed(Prose why) implements Delivery {}

    /** The platform may have it or not. */
    record Unknown(Prose why) implements Delivery {}
  }

  /** What became of an edit. */
  sealed interface Amendment {

    /** The message says it. */
    record Amended() implements Amendment {}

    /** The platform does not take it now, or did not say. */
    record TryLater(Duration after, Prose why) implements Amendment {}

    /** Nobody is at that address any more: the message is left as it stands, as long as nothing changes anew. */
    record Unreachable(Prose why) implements Amendment {}

    /** The message is gone, or cannot be edited any more. */
    record Never(Prose why) implements Amendment {}
  }

  /** What became of a file that is to be taken away. */
  sealed interface Withdrawal {

    /** Nobody finds it there any more. */
    record Gone() implements Withdrawal {}

    /** It may lie there still. */
    record TryLater(Duration after, Prose why) implements Withdrawal {}
  }

  /** What a search for a letter found. */
  sealed interface Tracing {

    /** It was posted, under that reference. */
    record Found(String message) implements Tracing {}

    /** It was not posted, and will not be any more. */
    record Absent() implements Tracing {}

    /** It cannot be asked now. */
    record AskLater(Prose why) implements Tracing {}

    /** It was not asked: it is for others to look for it. */
    record LeftToOthers() implements Tracing {}

    /** This platform cannot tell. */
    record CannotSay(Prose why) implements Tracing {}
  }
}
