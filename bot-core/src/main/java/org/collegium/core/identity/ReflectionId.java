package org.collegium.core.identity;

/** Names one thing a person wrote. */
public record ReflectionId(long value) implements Id {}
