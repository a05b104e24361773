package org.collegium.core.identity;

/** A number that names one row of ours, and nothing on the wire: there, unguessable {@link ReplyTo tokens} go. */
public sealed interface Id
    permits AgreementId, AgreementVersionId, AnnouncementId, CaseDecisionId, CaseStudyId, ClosureId, CoachingNoteId,
    CoachingTalkId, CoachingThreadId,
    CohortId, CommitmentId, DilemmaId,
    LetterId, OutcomeId, OwnCaseId, PersonId, ProtocolId,
    ReflectionId, RoundId, SessionId, SummaryCopyId, TickListId, TurnId {

  /** The number; larger ones were made later. */
  long value();
}
