package org.collegium.core.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Reader;
import org.collegium.core.consent.Readers.FrozenList;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.OutcomeId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.notice.PlanFacts;
import org.collegium.core.text.Prose;

/**
 * An if-then plan that comes back to its author until they close it.
 *
 * @param reference by which its author and its readers call it; it carries no right
 * @param readers the list as it was frozen
 */
public record Commitment(CommitmentId id, String reference, CohortId cohort, PersonId author, Plan plan,
    Audience audience, List<Reader> readers, Instant madeAt, Optional<Instant> editedAt, Return comesBack,
    Optional<Instant> closedAt) {

  public Commitment {
    readers = List.copyOf(readers);
  }

  /**
   * When it comes back.
   *
   * @param turn the how manieth day that was set: the same date can be one again
   * @param askedAt when the letter of that day was written
   * @param carried whether it was carried to that day because nothing was said to the last one
   * @param rests whether it is asked about no more, unless its author goes on with it
   * @param session the one whose day that is, with which it moves; empty where its author chose another day
   */
  public record Return(LocalDate day, int turn, Optional<Instant> askedAt, boolean carried, boolean rests,
      Optional<SessionId> session) {

    /** For the first time, on that day, which its author chose. */
    static Return on(ReturnDay chosen) {
      return new Return(chosen.day(), 1, Optional.empty(), false, false, chosen.session());
    }

    /** On that day instead, which its author chose. */
    Return insteadOn(ReturnDay another) {
      return new Return(another.day(), turn + 1, Optional.empty(), false, false, another.session());
    }

    /** On the day to which its session has moved. */
    Return movedTo(LocalDate another) {
      return new Return(another, turn, askedAt, carried, rests, session);
    }

    /** Asked about then. */
    Return asked(Instant now) {
      return new Return(day, turn, Optional.of(now), carried, rests, session);
    }

    /** Carried to that day, and asked about then for the last time. */
    Return carriedTo(LocalDate another, Instant now) {
      return new Return(another, turn + 1, Optional.of(now), true, true, Optional.empty());
    }

    /** The same, asked about no more. */
    Return atRest() {
      return new Return(day, turn, askedAt, carried, true, session);
    }
  }

  /**
   * A day on which it is to come back.
   *
   * @param session the one that begins on it, if any does
   */
  record ReturnDay(LocalDate day, Optional<SessionId> session) {

    /** Whatever is on that day. */
    static ReturnDay just(LocalDate day) {
      return new ReturnDay(day, Optional.empty());
    }
  }

  /**
   * What its author told of it once.
   *
   * @param readers whom the form named in which it was told
   */
  public record Outcome(OutcomeId id, Prose words, Audience audience, List<Reader> readers, Instant toldAt) {

    public Outcome {
      readers = List.copyOf(readers);
    }

    /** Its reader list, asked at {@code now}. */
    public FrozenList listAt(Instant now) {
      return new FrozenList(audience, readers, now);
    }

    /** As it is shown. */
    public PlanFacts.Told facts() {
      return new PlanFacts.Told(toldAt, words);
    }
  }

  /** The same with other words. */
  Commitment saying(Plan newPlan, Instant now) {
    return new Commitment(id, reference, cohort, author, newPlan, audience, readers, madeAt, Optional.of(now),
        comesBack, closedAt);
  }

  /** The same for other readers. */
  Commitment readBy(Audience newAudience, List<Reader> newReaders) {
    return new Commitment(id, reference, cohort, author, plan, newAudience, newReaders, madeAt, editedAt, comesBack,
        closedAt);
  }

  /** The same, to come back then. */
  Commitment comingBack(Return then) {
    return new Commitment(id, reference, cohort, author, plan, audience, readers, madeAt, editedAt, then, closedAt);
  }

  /** The same, to come back on that day; what was written for that day already is not written again. */
  Commitment comingBackOn(ReturnDay chosen) {
    return comesBack.day().equals(chosen.day()) ? this : carriedOn(chosen);
  }

  /** The same, to come back on that day, though it came back on that date before. */
  Commitment carriedOn(ReturnDay chosen) {
    return comingBack(comesBack.insteadOn(chosen));
  }

  /** The same, closed by its author. */
  Commitment closed(Instant now) {
    return new Commitment(id, reference, cohort, author, plan, audience, readers, madeAt, editedAt, comesBack,
        Optional.of(now));
  }

  /** Whether its author has not closed it. */
  public boolean isOpen() {
    return closedAt.isEmpty();
  }

  /** Its reader list, asked at {@code now}. */
  public FrozenList listAt(Instant now) {
    return new FrozenList(audience, readers, now);
  }

  /** As it is shown. */
  public PlanFacts facts() {
    return new PlanFacts(new Prose(reference), plan.cue(), plan.act(), plan.because(), plan.picture());
  }
}
