package org.collegium.core.identity;

/** Names one copy of a summary that a mentor took along. */
public record SummaryCopyId(long value) implements Id {}
