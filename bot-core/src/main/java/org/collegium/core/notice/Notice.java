package org.collegium.core.notice;

/** Everything the bot ever says unasked. Made when a letter is claimed, never stored. */
public sealed interface Notice permits SessionNotice, CheckInNotice, MembershipNotice, GatheredNotice {}
