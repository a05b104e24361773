package org.collegium.core.identity;

/** Names a case that was opened for a cohort. */
public record CaseStudyId(long value) implements Id {}
