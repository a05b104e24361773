package org.collegium.slack;

import java.time.InstantSource;
import org.collegium.core.CollegiumBot;

/** What all workspaces of one house have in common: whom they ask, what time it is, and who draws. */
public record Household(CollegiumBot bot, InstantSource clock, Draughtsman draughtsman) {}
