package org.collegium.core.identity;

/** Names a person, whatever cohorts they are in. */
public record PersonId(long value) implements Id {}
