package org.collegium.core.identity;

/** Names a protocol that was opened for a cohort. */
public record ProtocolId(long value) implements Id {}
