package org.collegium.core.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.SessionId;
import org.collegium.core.text.Prose;

/**
 * One day of a coming session, as a platform's own calendar shows it to a cohort.
 *
 * @param session the core's own id of it, for what comes back; it goes nowhere else
 * @param channel where the cohort meets on that platform
 * @param mark the same for this day of this session for ever, and for no other; it carries no rights and tells nothing
 * @param locale the cohort's language
 * @param number the session's, within its programme
 * @param day which of its days, from 1, of {@code days}
 * @param place where to go, as the calendar says it
 */
public record CalendarEntry(SessionId session, Address channel, String mark, Locale locale, Prose cohort, int number,
    Prose title, int day,
    int days, Instant starts, Instant ends, ZoneId zone, Optional<Prose> place) {}
