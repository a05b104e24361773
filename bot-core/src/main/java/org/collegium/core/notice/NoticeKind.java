package org.collegium.core.notice;

import java.util.Arrays;

/** What a letter announces, by the name it has in ledgers, logs and printed rehearsals. */
public enum NoticeKind {
  SESSION_REMINDER("SessionReminder"),
  SESSION_MOVED("SessionMoved"),
  SESSION_CANCELLED("SessionCancelled"),
  CHECK_IN_ASKED("CheckInAsked"),
  CHECK_IN_NUDGE("CheckInNudge"),
  COMMITMENT_ASKED("CommitmentAsked"),
  CASE_STAGE_OPENED("CaseStageOpened"),
  CASE_DECISION_ASKED("CaseDecisionAsked"),
  CASE_REVEALED("CaseRevealed"),
  CASE_CLOSED("CaseClosed"),
  PROTOCOL_STEP_OPENED("ProtocolStepOpened"),
  PROTOCOL_STEP_ENDS("ProtocolStepEnds"),
  PROTOCOL_CLOSED("ProtocolClosed"),
  CASE_OFFERED("CaseOffered"),
  CASE_ACCEPTED("CaseAccepted"),
  CASE_SENT_BACK("CaseSentBack"),
  COACHING_NOTE("CoachingNote"),
  COACHING_REPLY("CoachingReply"),
  TALK_PROPOSED("TalkProposed"),
  TALK_SETTLED("TalkSettled"),
  AGREEMENT_OFFERED("AgreementOffered"),
  AGREEMENT_ASKED("AgreementAsked"),
  AGREEMENT_PROPOSED("AgreementProposed"),
  AGREEMENT_REACHED("AgreementReached"),
  WELCOME("Welcome"),
  DOOR_CLOSED("DoorClosed"),
  CATCH_UP("CatchUp"),
  ANNOUNCEMENT("Announcement"),
  MENTOR_CHANGED("MentorChanged"),
  YEAR_ENDED("YearEnded"),
  PROGRAMME_ENDED("ProgrammeEnded"),
  KEEPING_ENDS("KeepingEnds"),
  MENTOR_DIGEST("MentorDigest"),
  COHORT_DIGEST("CohortDigest");

  private final String word;

  NoticeKind(String word) {
    this.word = word;
  }

  /** The name in ledgers, subject first, then what happened. */
  public String word() {
    return word;
  }

  /** Whether something is asked by it that takes thought: that waits while schools are busy with tests. */
  public boolean asksForThought() {
    return switch (this) {
      case CHECK_IN_ASKED, CHECK_IN_NUDGE, COMMITMENT_ASKED, CASE_STAGE_OPENED, CASE_DECISION_ASKED,
          PROTOCOL_STEP_OPENED, YEAR_ENDED,
          AGREEMENT_OFFERED, AGREEMENT_ASKED -> true;
      case SESSION_REMINDER, SESSION_MOVED, SESSION_CANCELLED, CASE_REVEALED, CASE_CLOSED, PROTOCOL_STEP_ENDS,
          PROTOCOL_CLOSED, CASE_OFFERED, CASE_ACCEPTED, CASE_SENT_BACK, COACHING_NOTE,
          COACHING_REPLY, TALK_PROPOSED, TALK_SETTLED, AGREEMENT_PROPOSED, AGREEMENT_REACHED, WELCOME, DOOR_CLOSED,
          CATCH_UP, ANNOUNCEMENT, MENTOR_CHANGED, PROGRAMME_ENDED, KEEPING_ENDS, MENTOR_DIGEST,
          COHORT_DIGEST ->
          false;
    };
  }

  /** The kind of that name. Throws if there is none: names come from our own ledger. */
  public static NoticeKind named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind of notice is called " + word));
  }
}
