package org.collegium.rehearsal.stage;

import java.time.Instant;
import java.util.List;
import org.collegium.core.identity.Address;
import org.collegium.rehearsal.board.Posted;

/**
 * What is played at the desk: who is in it, and the clock that is turned by hand. The page calls one method at a time,
 * {@link #everythingFor} excepted, which may run beside the others.
 */
public interface Stage {

  /** Everybody one can be, in the order in which they are offered; never empty. */
  List<CastMember> cast();

  /** Where the clock stands. */
  Instant now();

  /** Turns the clock on and has everything done that falls due on the way, in order. */
  Turned turn(Step step);

  /** Has done what is due at this very instant, as a running bot would within a moment of a command. */
  void settle();

  /**
   * Everything that person was sent since the beginning of the rehearsal and will be sent until its end if nothing more
   * is done at the desk, in order: direct messages, and posts in their channels. May take a few seconds; it leaves this
   * rehearsal as it is.
   */
  List<Posted> everythingFor(Address person);

  /** How far the clock is turned. */
  enum Step {
    /** Until something is posted. */
    NEXT_MESSAGE,
    /** By a day. */
    ONE_DAY,
    /** By a week, as when it runs. */
    ONE_WEEK,
    /** To the beginning of the coming session. */
    NEXT_SESSION
  }

  /** What became of the clock. */
  enum Turned {
    /** It was turned on. */
    ON,
    /** Nothing is to come any more: no message, for {@link Step#NEXT_SESSION} no session; running ends here. */
    AT_THE_END
  }
}
