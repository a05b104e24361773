package org.collegium.core.summary;

import java.util.Locale;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * What one quote of a summary says.
 *
 * @param leader who wrote it
 * @param reference of its reflection
 * @param likely in which its author writes, unless its words tell otherwise
 * @param prompt the id of the prompt it answers
 */
record SharedText(Prose leader, Prose reference, Prose words, Locale likely, Optional<String> prompt) {}
