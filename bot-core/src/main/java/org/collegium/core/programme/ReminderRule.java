package org.collegium.core.programme;

import java.time.LocalTime;

/**
 * When a session is announced once more.
 *
 * @param daysBefore calendar days before its first day; 0 is the morning of
 * @param at wall time in the reader's zone
 */
public record ReminderRule(int daysBefore, LocalTime at) {}
