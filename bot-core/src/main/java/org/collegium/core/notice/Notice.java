package org.collegium.core.notice;

/** Everything the bot ever says unasked. Made when a letter is claimed, never stored. */
public sealed interface Notice
    permits SessionNotice, CheckInNotice, CommitmentNotice, MembershipNotice, CaseNotice, ProtocolNotice,
    PortfolioNotice,
    CoachingNotice, OwnCaseNotice, DigestNotice, GatheredNotice {

  /** Whether who is told this need not be told {@code other} in the same message. */
  default boolean includes(Notice other) {
    return equals(other);
  }
}
