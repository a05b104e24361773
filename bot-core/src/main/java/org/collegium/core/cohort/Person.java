package org.collegium.core.cohort;

import java.time.ZoneId;
import java.util.Locale;
import org.collegium.core.identity.PersonId;
import org.collegium.core.text.Prose;

/**
 * Somebody the bot knows, once, whatever cohorts and platforms they are in.
 *
 * @param zone where their clock stands, by the strongest word ({@link SaidBy}); every time is said to them in it
 * @param locale the language the bot speaks to them, by the strongest word
 */
public record Person(PersonId id, Prose name, Email email, ZoneId zone, Locale locale) {}
