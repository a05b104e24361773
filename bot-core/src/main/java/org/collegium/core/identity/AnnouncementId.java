package org.collegium.core.identity;

/** Names a facilitator's announcement. */
public record AnnouncementId(long value) implements Id {}
