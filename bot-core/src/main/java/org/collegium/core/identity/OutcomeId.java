package org.collegium.core.identity;

/** Names what became of a commitment, as its author told it once. */
public record OutcomeId(long value) implements Id {}
