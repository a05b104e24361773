package org.collegium.core.identity;

/** Names something that somebody said in a discussion. */
public record TurnId(long value) implements Id {}
