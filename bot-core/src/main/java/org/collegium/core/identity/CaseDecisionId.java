package org.collegium.core.identity;

/** Names what somebody decided in a case. */
public record CaseDecisionId(long value) implements Id {}
