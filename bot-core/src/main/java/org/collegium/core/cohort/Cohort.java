package org.collegium.core.cohort;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.collegium.core.identity.CohortId;
import org.collegium.core.text.Prose;

/**
 * A group of leaders who go through one programme together.
 *
 * @param name unique, as people type it
 * @param programme the id of its programme in the catalogue
 * @param zone where its sessions take place
 */
public record Cohort(CohortId id, Prose name, String programme, ZoneId zone, Locale locale, Instant madeAt) {}
