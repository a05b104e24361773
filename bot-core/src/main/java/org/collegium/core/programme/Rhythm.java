package org.collegium.core.programme;

/**
 * How often leaders are asked between sessions.
 *
 * @param everySchoolWeeks weeks with at least one school day
 * @param prompts how many a round asks, two or three
 * @param openSchoolDays how long a round stays open
 * @param nudgeAfterSchoolDays when those who have not answered hear of it once more, and never again
 */
public record Rhythm(int everySchoolWeeks, int prompts, int openSchoolDays, int nudgeAfterSchoolDays) {}
