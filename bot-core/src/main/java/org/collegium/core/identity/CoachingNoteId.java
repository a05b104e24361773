package org.collegium.core.identity;

/** Names one thing that a mentor wrote to a leader, or a leader to a mentor. */
public record CoachingNoteId(long value) implements Id {}
