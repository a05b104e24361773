package org.collegium.core.coaching;

import org.collegium.core.text.Prose;

/**
 * The words of one version.
 *
 * @param goals what the talks are for
 * @param rhythm how and how often the two talk
 * @param confidential what stays between them
 */
public record AgreementWords(Prose goals, Prose rhythm, Prose confidential) {}
