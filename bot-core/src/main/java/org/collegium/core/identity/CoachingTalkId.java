package org.collegium.core.identity;

/** Names times to talk that a mentor proposed to a leader. */
public record CoachingTalkId(long value) implements Id {}
