package org.collegium.core.identity;

/** Names days without school that a facilitator declared. */
public record ClosureId(long value) implements Id {}
