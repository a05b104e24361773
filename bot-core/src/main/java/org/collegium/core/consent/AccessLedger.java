package org.collegium.core.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CaseDecisionId;
import org.collegium.core.identity.CoachingNoteId;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;

/** Every read of another person's words, kept for their author. */
public interface AccessLedger {

  /** Keeps that {@code access} happened. */
  void add(Access access);

  /** Keeps that somebody read why somebody else decided as they did in a case. */
  void add(DecisionRead read);

  /** Keeps that somebody read what somebody else means to do, and what became of it. */
  void add(CommitmentRead read);

  /** Keeps that one of a mentor and a leader read what the other wrote to them. */
  void add(NoteRead read);

  /** Who read which of the author's words, who read last first: at most {@code most} after the first {@code skip}. */
  List<Reads> toWordsOf(PersonId author, long skip, int most);

  /** How many of these there are, in all. */
  int countToWordsOf(PersonId author);

  /**
   * One read.
   *
   * @param through the command it came through, such as {@code summary}
   */
  record Access(ReflectionId reflection, PersonId author, PersonId reader, Instant at, String through) {}

  /**
   * One read of a reason, without its author's name beside it.
   *
   * @param through the command that tells of it, such as {@code case two-bells}
   */
  record DecisionRead(CaseDecisionId decision, PersonId author, PersonId reader, Instant at, String through) {}

  /**
   * One read of a commitment, with all that its author told of it by then.
   *
   * @param through the command it came through, such as {@code summary}
   */
  record CommitmentRead(CommitmentId commitment, PersonId author, PersonId reader, Instant at, String through) {}

  /**
   * One read of a note between a mentor and a leader.
   *
   * @param through the command that shows it, such as {@code coach list}
   */
  record NoteRead(CoachingNoteId note, PersonId author, PersonId reader, Instant at, String through) {}

  /**
   * All reads of one reflection or commitment, or of reasons for decisions, or of notes, by one reader through one
   * command.
   *
   * @param reference of the reflection or commitment; empty for decisions and for notes
   */
  record Reads(Optional<String> reference, PersonId reader, String through, Instant first, Instant last,
      int times) {}
}
