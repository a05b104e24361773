package org.collegium.core.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/** What is said about rounds of questions between sessions. */
public sealed interface CheckInNotice extends Notice {

  /** The round all of it is about. */
  RoundFacts round();

  /**
   * A round is open.
   *
   * @param questions what is asked, so that a reader can tell at a glance whether it is worth two minutes
   * @param later to be asked once more on another day; empty where it closes before any
   */
  record CheckInAsked(RoundFacts round, List<Prose> questions, ReaderNames readers, Ask.OpenForm form,
      Optional<Ask.OneOf> later) implements CheckInNotice {

    /** A nudge makes no sense to who has only now been asked. */
    @Override
    public boolean includes(Notice other) {
      return equals(other) || (other instanceof CheckInNudge nudge && nudge.round().equals(round));
    }
  }

  /**
   * The one nudge: nothing but the way back.
   *
   * @param question the first of the round's, so that one nudge can be told from another
   * @param later to be asked once more on another day; empty where it closes before any
   */
  record CheckInNudge(RoundFacts round, Prose question, ReaderNames readers, Ask.OpenForm form,
      Optional<Ask.OneOf> later) implements CheckInNotice {}

  /**
   * In place of the question, once the reader has answered it.
   *
   * @param answeredAt when they first did
   * @param form the way to change it; empty once the next session has begun
   */
  record CheckInAnswered(RoundFacts round, Instant answeredAt, Optional<Ask.OpenForm> form) implements CheckInNotice {}

  /** In place of the question, once it has closed; a late answer is welcome. */
  record CheckInClosed(RoundFacts round, ReaderNames readers, Ask.OpenForm form) implements CheckInNotice {}

  /** In place of the question, once its session is off. */
  record CheckInDropped(RoundFacts round) implements CheckInNotice {}

  /**
   * A round as a reader is told of it.
   *
   * @param session the number of the session it belongs to
   * @param title that session's title
   * @param stage the arc's word for it: before, close, after, between
   * @param ended when the session ended, if that was not today by the reader's clock
   * @param questions how many there are
   * @param minutes how long they take to answer, roughly
   */
  record RoundFacts(Prose cohort, int session, Prose title, String stage, Optional<Instant> ended, int questions,
      int minutes, Instant closesAt) {}
}
