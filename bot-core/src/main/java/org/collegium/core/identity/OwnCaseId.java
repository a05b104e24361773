package org.collegium.core.identity;

/** Names a case that a leader brought. */
public record OwnCaseId(long value) implements Id {}
