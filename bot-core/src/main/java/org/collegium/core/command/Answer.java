package org.collegium.core.command;

/** What comes back for an invocation, to the one who asked and to nobody else. */
public sealed interface Answer
    permits PlainAnswer, FormAnswer, SessionAnswer, MemberAnswer, ReflectionAnswer, SummaryAnswer, PrivacyAnswer,
    DeliveryAnswer, HomeAnswer, CaseAnswer, ProtocolAnswer, CommitmentAnswer, CoachingAnswer {}
