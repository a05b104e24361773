package org.collegium.core.identity;

/** Names an attendance list as it was opened once. */
public record TickListId(long value) implements Id {}
