package org.collegium.core.identity;

/** Names one commitment. */
public record CommitmentId(long value) implements Id {}
