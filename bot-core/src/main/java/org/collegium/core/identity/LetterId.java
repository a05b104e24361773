package org.collegium.core.identity;

/** Names a letter in the outbox. */
public record LetterId(long value) implements Id {}
