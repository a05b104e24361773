package org.collegium.core.identity;

/** Names a cohort. */
public record CohortId(long value) implements Id {}
