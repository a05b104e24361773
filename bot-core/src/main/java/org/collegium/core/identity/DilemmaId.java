package org.collegium.core.identity;

/** Names a dilemma that somebody brings to their cohort. */
public record DilemmaId(long value) implements Id {}
