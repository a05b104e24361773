package org.collegium.core.programme;

import org.collegium.core.text.Prose;

/** What a leader takes from a session, and of which kind of knowledge that is. */
public record Outcome(String id, KindOfKnowledge knowledge, Prose text) {}
