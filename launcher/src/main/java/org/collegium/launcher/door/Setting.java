package org.collegium.launcher.door;

/**
 * One setting in force.
 *
 * @param name as it is written in the environment
 * @param shown its value, dots for a secret
 * @param from where it was found, in words
 */
public record Setting(String name, String shown, String from) {}
