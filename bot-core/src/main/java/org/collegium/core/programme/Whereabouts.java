package org.collegium.core.programme;

import java.util.Map;

/**
 * Where things stand in a programme's file; lines are counted from 1.
 *
 * @param file relative to the catalogue's folder
 * @param sessions the line where the session of that number begins
 * @param outcomes the line where the outcome of that id begins
 */
public record Whereabouts(String file, Map<Integer, Integer> sessions, Map<String, Integer> outcomes) {}
