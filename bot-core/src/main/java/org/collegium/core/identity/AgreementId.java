package org.collegium.core.identity;

/** Names what one mentor and one leader agree on, in all its versions. */
public record AgreementId(long value) implements Id {}
