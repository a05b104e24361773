package org.collegium.core.summary;

import org.collegium.core.attention.Closures;
import org.collegium.core.attention.Habits;
import org.collegium.core.checkin.Pauses;

/**
 * What digests touch.
 *
 * @param summaries what they count
 */
public record DigestBooks(SummaryBooks summaries, CohortDigests digests, ResponseCounts counts, Habits habits,
    Closures closures, Pauses pauses) {}
