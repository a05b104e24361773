package org.collegium.core.commitment;

import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * What somebody means to do, tied to something they cannot miss.
 *
 * @param cue when it is to be done
 * @param act what is to be done
 * @param because what it is for
 * @param picture where they are then and who is there: to have seen it once makes it likelier to be done
 */
public record Plan(Prose cue, Prose act, Prose because, Optional<Prose> picture) {}
