package org.collegium.launcher.door;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which programmes can be run.
 *
 * @param folder a catalogue, or one programme's folder, in place of the built-in catalogue; absolute
 */
public record CatalogueSettings(Optional<Path> folder) {}
