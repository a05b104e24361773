package org.collegium.core.identity;

/** Names a check-in round. */
public record RoundId(long value) implements Id {}
