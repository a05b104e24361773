package org.collegium.core.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.AgreementVersionId;
import org.collegium.core.identity.CaseDecisionId;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CoachingNoteId;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.DilemmaId;
import org.collegium.core.identity.OwnCaseId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;

/** Every read of another person's words, kept for their author. */
public interface AccessLedger {

  /** What a copy came through that a mentor took along: no command, since it may be read again without one. */
  String TAKEN_ALONG = "taken along";

  /** Keeps that it was read. */
  void add(Read read);

  /** Keeps that these were read, in one go. */
  void addAll(List<Access> reads);

  /** Who read which of the author's words, who read last first: at most {@code most} after the first {@code skip}. */
  List<Reads> toWordsOf(PersonId author, long skip, int most);

  /** How many of these there are, in all. */
  int countToWordsOf(PersonId author);

  /** One read of what somebody wrote. */
  sealed interface Read {

    /** Who wrote it. */
    PersonId author();

    /** Who read it. */
    PersonId reader();

    Instant at();

    /** The command it came through, such as {@code summary}, or {@link #TAKEN_ALONG}. */
    String through();
  }

  /** One read of a reflection. */
  record Access(ReflectionId reflection, PersonId author, PersonId reader, Instant at, String through)
      implements Read {}

  /**
   * One read of a reason, without its author's name beside it.
   *
   * @param through the command that tells of it, such as {@code case two-bells}
   */
  record DecisionRead(CaseDecisionId decision, PersonId author, PersonId reader, Instant at, String through)
      implements Read {}

  /**
   * One read of what somebody said in a case, however much of it was read at that time.
   *
   * @param through the command that shows it, such as {@code case two-bells}
   */
  record TurnsRead(CaseStudyId study, PersonId author, PersonId reader, Instant at, String through)
      implements Read {}

  /** One read of a dilemma that somebody brought to their cohort. */
  record DilemmaRead(DilemmaId dilemma, PersonId author, PersonId reader, Instant at, String through)
      implements Read {}

  /** One read of a commitment, with what its author told the reader of it by then. */
  record CommitmentRead(CommitmentId commitment, PersonId author, PersonId reader, Instant at, String through)
      implements Read {}

  /**
   * One read of a note between a mentor and a leader.
   *
   * @param through the command that shows it, such as {@code coach list}
   */
  record NoteRead(CoachingNoteId note, PersonId author, PersonId reader, Instant at, String through)
      implements Read {}

  /** One read of a version of what a mentor and a leader agree on. */
  record AgreementRead(AgreementVersionId version, PersonId author, PersonId reader, Instant at, String through)
      implements Read {}

  /**
   * One read of a leader's own case before it was opened, or of what a facilitator wrote to its author.
   *
   * @param author who wrote what was read
   */
  record OwnCaseRead(OwnCaseId own, PersonId author, PersonId reader, Instant at, String through) implements Read {}

  /**
   * All reads of one reflection or commitment, or of reasons for decisions, or of notes, by one reader through one
   * command.
   *
   * @param reference of the reflection or commitment; empty for decisions and for notes
   */
  record Reads(Optional<String> reference, PersonId reader, String through, Instant first, Instant last,
      int times) {}
}
