package org.collegium.core.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.text.Prose;

/** What is said about belonging to a cohort. */
public sealed interface MembershipNotice extends Notice {

  /** The cohort all of it is about. */
  Prose cohort();

  /**
   * For one whom a platform found by e-mail: who the bot is, and whether it is them.
   *
   * @param name as the roster has it
   */
  record Welcome(Prose cohort, Prose name, Ask isItYou) implements MembershipNotice {}

  /**
   * In a cohort's channel, for one whose direct messages are closed: that something waits for them, and not what.
   *
   * @param who where they are, so that the platform can call them
   */
  record DoorClosed(Prose cohort, Prose name, Address who) implements MembershipNotice {}

  /**
   * For one who joins while the programme runs: where it stands, once, instead of all that was said before.
   *
   * @param sessionsHeld how many sessions have been
   * @param next the coming one, if any stands in the calendar
   */
  record CatchUp(Prose cohort, Optional<Prose> mentor, int sessionsHeld, Optional<SessionFacts> next)
      implements MembershipNotice {}

  /** What a facilitator tells everybody. */
  record Announcement(Prose cohort, Prose from, Prose words) implements MembershipNotice {}

  /**
   * Another mentor was appointed. They read nothing written before, unless its author says so now.
   *
   * @param earlier how many reflections the former mentor could read
   * @param share empty when there is nothing to share
   */
  record MentorChanged(Prose cohort, Prose mentor, int earlier, Optional<Ask> share) implements MembershipNotice {}

  /** Nobody mentors the reader any more; the one who did reads nothing more of theirs. */
  record MentorGone(Prose cohort, Prose mentor) implements MembershipNotice {}

  /** The programme is over; nothing more is asked, and what was written stays its author's. */
  record ProgrammeEnded(Prose cohort, int reflections) implements MembershipNotice {}

  /**
   * What was written in a cohort is kept until a day and then taken away.
   *
   * @param lastDay on which it is there, where the cohort meets
   * @param own how much of it the reader wrote
   * @param authors how many wrote something; only for who runs the cohort
   */
  record KeepingEnds(Prose cohort, LocalDate lastDay, int own, Optional<Integer> authors)
      implements MembershipNotice {}

  /**
   * It is kept for longer, or for shorter, than was told.
   *
   * @param until the day that is set now; empty if none is
   */
  record KeepingChanged(Prose cohort, Optional<LocalDate> until) implements MembershipNotice {}

  /**
   * In place of what came from somebody, or named them, who has taken away all that is theirs.
   *
   * @param before what it was
   */
  record TakenBack(Prose cohort, NoticeKind before) implements MembershipNotice {}
}
