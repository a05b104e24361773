package org.collegium.core.programme;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What is asked at one stage around a session, as an offset from it and never as a date.
 *
 * @param stage any but {@link Stage#BETWEEN}
 * @param schoolDays before the first day (negative), or after the last day (zero or more)
 * @param at wall time in the reader's zone; empty: when the session's last day ends
 * @param prompts ids, in the order they are asked
 */
public record ArcRound(Stage stage, int schoolDays, Optional<LocalTime> at, List<String> prompts) {}
