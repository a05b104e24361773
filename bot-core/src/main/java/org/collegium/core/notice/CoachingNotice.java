package org.collegium.core.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/** What is said between a mentor and a leader, to one of them alone. */
public sealed interface CoachingNotice extends Notice {

  /** The cohort in which they are that. */
  Prose cohort();

  /**
   * A mentor wrote to a leader.
   *
   * @param about how the reader's own words begin to which it was written; empty once they have taken them away
   * @param answer empty once they are no mentor and leader any more
   */
  record CoachingNote(Prose cohort, Prose from, Optional<Prose> about, Prose words, boolean edited,
      Optional<Ask> answer) implements CoachingNotice {}

  /**
   * A leader answered; what, is behind a press, since it must not stand in a chat once its reader mentors them no more.
   *
   * @param about how the reader's own words begin that were answered; empty once they have taken them back
   */
  record CoachingReply(Prose cohort, Prose from, Optional<Prose> about, Ask.OpenForm read)
      implements CoachingNotice {}

  /**
   * A mentor would like to talk.
   *
   * @param times on the reader's own clock
   * @param which of them fits, or that none does
   */
  record TalkProposed(Prose cohort, Prose from, List<Prose> times, Ask.OneOf which) implements CoachingNotice {
    public TalkProposed {
      times = List.copyOf(times);
    }
  }

  /**
   * It is said which time fits, or it is over that it could be.
   *
   * @param at empty if none does, or nobody said
   * @param came how it came to that
   * @param calendar gives the time as a file; empty where there is none
   */
  record TalkSettled(Prose cohort, Prose with, Optional<Instant> at, Came came, Optional<Ask> calendar)
      implements CoachingNotice {}

  /** How times that were proposed came to an end. */
  enum Came {
    /** The reader said it. */
    READER_SAID,
    /** The other said it to the reader, who proposed them and may propose others. */
    OTHER_SAID,
    /** All of them passed, and nothing was said to the reader, who proposed them. */
    NOBODY_SAID
  }

  /**
   * The reader and these can agree on how they talk.
   *
   * @param with who mentors the reader, or all whom they mentor and with whom nothing was begun
   */
  record AgreementOffered(Prose cohort, List<Prose> with, Ask.OpenForm begin) implements CoachingNotice {
    public AgreementOffered {
      with = List.copyOf(with);
    }
  }

  /**
   * A year begins, and the reader and these have agreed on how they talk: does it still hold?
   *
   * @param read shows it, for none of its words stands here
   */
  record AgreementAsked(Prose cohort, List<Prose> with, Ask.OpenForm read) implements CoachingNotice {
    public AgreementAsked {
      with = List.copyOf(with);
    }
  }

  /** Somebody proposed, or changed and proposed back; what, is behind a press. */
  record AgreementProposed(Prose cohort, Prose from, Ask.OpenForm read) implements CoachingNotice {}

  /** Both have agreed to the same words; which, is behind a press. */
  record AgreementReached(Prose cohort, Prose with, Ask.OpenForm read) implements CoachingNotice {}
}
