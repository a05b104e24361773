package org.collegium.core.identity;

/** Names a session of one cohort. */
public record SessionId(long value) implements Id {}
