package org.collegium.core.identity;

/** Names what a mentor and a leader say to each other about one reflection. */
public record CoachingThreadId(long value) implements Id {}
