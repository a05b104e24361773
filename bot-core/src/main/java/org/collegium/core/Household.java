package org.collegium.core;

import java.time.InstantSource;
import org.collegium.core.command.Draughtsman;

/** What all adapters of one house have in common: whom they ask, what time it is, and who draws. */
public record Household(CollegiumBot bot, InstantSource clock, Draughtsman draughtsman) {}
