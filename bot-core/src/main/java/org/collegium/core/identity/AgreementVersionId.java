package org.collegium.core.identity;

/** Names one version of what a mentor and a leader agree on. */
public record AgreementVersionId(long value) implements Id {}
